import {
  mdiArrowLeft,
  mdiArrowRight,
  mdiFitToPageOutline,
  mdiFormatListBulleted,
  mdiFullscreen,
  mdiFullscreenExit,
  mdiGraphOutline,
  mdiMinus,
  mdiPlus,
  mdiTimelineClockOutline,
} from '@mdi/js';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { renderIconButton } from '../../internal/icon-button.js';
import { icon } from '../../internal/icon.js';
import type { MessageKey } from '../../locales/en.js';
import type { GraphGroups } from './graph-groups.js';
import type { GraphJourney } from './graph-journey.js';
import { renderMore } from './graph-menu.js';
import { renderSave } from './graph-save.js';
import type { SaveHost } from './graph-save.js';
import type { GraphView } from './graph-view.js';

/** One step of the zoom buttons. */
export const ZOOM = 1.4;

interface ToolOptions {
  readonly localize: LocalizeController;
  readonly asList: boolean;
  /** Whether there is a map to go to. */
  readonly hasMap: boolean;
  /** The map, once it is there. */
  readonly view: GraphView | undefined;
  readonly root: ParentNode & DocumentOrShadowRoot;
  readonly journey: GraphJourney;
  readonly groups: GraphGroups;
  /** Whether there is a time to show the graph at, and whether it is shown so. */
  readonly hasTimes: boolean;
  readonly showsTime: boolean;
  onTime(): void;
  onReset(): void;
  readonly saving: SaveHost;
  onList(): void;
}

function toggleFull(root: ToolOptions['root']): void {
  if (root.fullscreenElement) void document.exitFullscreen();
  else void root.querySelector('.stage')?.requestFullscreen();
}

/** The buttons beside the search field. Where there is little room, some are in a menu. */
export function renderTools(options: ToolOptions): unknown {
  const { localize, asList, view, root } = options;
  const isFull = root.fullscreenElement != null;
  const button = (key: MessageKey, path: string, onClick: () => void, pressed?: boolean) =>
    renderIconButton({ label: localize.text(key), path, pressed, disabled: !view, onClick });
  const full = document.fullscreenEnabled
    ? button(
        'graph.fullscreen',
        isFull ? mdiFullscreenExit : mdiFullscreen,
        () => toggleFull(root),
        isFull,
      )
    : nothing;
  const zoom = html`${button('graph.zoom-out', mdiMinus, () => view?.zoomBy(1 / ZOOM))}
  ${button('graph.zoom-in', mdiPlus, () => view?.zoomBy(ZOOM))}`;
  const other = localize.text(asList ? 'graph.map' : 'graph.list');
  return html`<div class="tools">
    ${renderVisits(options)}
    ${renderMore(localize.text('graph.tools'), [
      asList ? nothing : zoom,
      button('graph.reset', mdiFitToPageOutline, () => options.onReset()),
      full,
    ])}
    ${
      options.hasTimes
        ? button('graph.so-far', mdiTimelineClockOutline, () => options.onTime(), options.showsTime)
        : nothing
    }
    ${options.groups.renderMenu()} ${renderSave(options.saving)}
    ${
      options.hasMap
        ? html`<button
            type="button"
            class="button"
            aria-keyshortcuts="L"
            @click=${() => options.onList()}
          >
            ${icon(asList ? mdiGraphOutline : mdiFormatListBulleted)}<span>${other}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** The ways back and forward, once anything was visited. */
function renderVisits({ localize, journey }: ToolOptions): unknown {
  if (!journey.hasVisits) return nothing;
  const button = (key: MessageKey, path: string, way: 1 | -1) =>
    renderIconButton({
      label: localize.text(key),
      path,
      unavailable: !journey.canTravel(way),
      shortcut: way < 0 ? 'Backspace' : 'Shift+Backspace',
      onClick: () => journey.travel(way),
    });
  return html`<div class="visits">
    ${button('graph.back', mdiArrowLeft, -1)} ${button('graph.forward', mdiArrowRight, 1)}
  </div>`;
}
