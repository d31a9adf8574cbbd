import type { StorybookConfig } from '@storybook/web-components-vite';
import { WORKER } from '../scripts/rollup/workers.mjs';

/** Vite bundles a worker only where `new Worker` is written around its address, or where it is asked to. */
const workers = {
  name: 'workers',
  enforce: 'pre' as const,
  transform(code: string): string | undefined {
    const imports: string[] = [];
    const changed = code.replaceAll(WORKER, (_all, _quote, path: string) => {
      const name = `workerUrl${imports.length}`;
      imports.push(`import ${name} from '${path}.ts?worker&url';`);
      return `new URL(${name}, import.meta.url)`;
    });
    return imports.length ? `${imports.join('')}${changed}` : undefined;
  },
};

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: '@storybook/web-components-vite',
  staticDirs: [{ from: '../demo/talk', to: '/talk' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
    plugins: [...(vite.plugins ?? []), workers],
    worker: { ...vite.worker, format: 'es' },
  }),
};

export default config;
