import {
  mdiFitToPageOutline,
  mdiFormatListBulleted,
  mdiFullscreen,
  mdiFullscreenExit,
  mdiGraphOutline,
  mdiMinus,
  mdiPlus,
  mdiTrayArrowDown,
} from '@mdi/js';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { renderIconButton } from '../../internal/icon-button.js';
import { icon } from '../../internal/icon.js';
import type { MessageKey } from '../../locales/en.js';
import { renderMenu } from './graph-menu.js';
import type { GraphView } from './graph-view.js';

/** One step of the zoom buttons. */
export const ZOOM = 1.4;

interface ToolOptions {
  readonly localize: LocalizeController;
  readonly asList: boolean;
  /** The map, once it is there. */
  readonly view: GraphView | undefined;
  readonly root: ParentNode & DocumentOrShadowRoot;
  onSave(format: 'png' | 'svg'): void;
  onList(): void;
}

function toggleFull(root: ToolOptions['root']): void {
  if (root.fullscreenElement) void document.exitFullscreen();
  else void root.querySelector('.stage')?.requestFullscreen();
}

/** The buttons beside the search field. */
export function renderTools(options: ToolOptions): unknown {
  const { localize, asList, view, root } = options;
  const isFull = root.fullscreenElement != null;
  const button = (key: MessageKey, path: string, onClick: () => void, pressed?: boolean) =>
    renderIconButton({ label: localize.text(key), path, pressed, disabled: !view, onClick });
  return html`<div class="tools">
    ${
      asList
        ? nothing
        : html`${button('graph.zoom-out', mdiMinus, () => view?.zoomBy(1 / ZOOM))}
          ${button('graph.zoom-in', mdiPlus, () => view?.zoomBy(ZOOM))}
          ${button('graph.reset', mdiFitToPageOutline, () => view?.reset())} ${renderSave(options)}`
    }
    ${
      document.fullscreenEnabled
        ? button(
            'graph.fullscreen',
            isFull ? mdiFullscreenExit : mdiFullscreen,
            () => toggleFull(root),
            isFull,
          )
        : nothing
    }
    <button type="button" class="button" @click=${() => options.onList()}>
      ${icon(asList ? mdiGraphOutline : mdiFormatListBulleted)}
      ${localize.text(asList ? 'graph.map' : 'graph.list')}
    </button>
  </div>`;
}

function renderSave({ localize, view, onSave }: ToolOptions): unknown {
  const save = (format: 'png' | 'svg') =>
    html`<button
      type="button"
      class="button"
      ?disabled=${!view}
      @click=${(event: Event) => {
        (event.currentTarget as Element).closest('details')!.open = false;
        onSave(format);
      }}
    >
      ${format.toUpperCase()}
    </button>`;
  return renderMenu({
    label: localize.text('graph.save'),
    path: mdiTrayArrowDown,
    content: [save('png'), save('svg')],
  });
}
