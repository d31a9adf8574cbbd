import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import '../src/define/all.js';
import { showForcedColors } from './forced-colors.js';
import './preview.css';

setCustomElementsManifest(manifest);

/** The page's language and direction: the widgets take both from the page. */
const withPage: Decorator = (story, { globals }) => {
  const { language, direction, forcedColors } = globals as Record<string, string | undefined>;
  const root = document.documentElement;
  root.lang = language ?? 'en';
  root.dir = direction === 'auto' || !direction ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
  // After the story has rendered, since only then there are style sheets to look into.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => showForcedColors(forcedColors === 'active')),
  );
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Introduction', 'Page', 'Elements'] } },
  },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'es', title: 'Español' },
          { value: 'fr', title: 'Français' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'By language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    forcedColors: {
      description: 'The rules for forced colours',
      toolbar: {
        title: 'Forced colours',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'Own colours' },
          { value: 'active', title: 'Forced colours' },
        ],
      },
    },
  },
  initialGlobals: { language: 'en', direction: 'auto', forcedColors: 'none' },
  decorators: [
    withPage,
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark', system: 'system' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
  ],
};

export default preview;
