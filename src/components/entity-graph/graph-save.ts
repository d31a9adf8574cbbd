import { mdiTrayArrowDown } from '@mdi/js';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { ExportDetail } from '../../events.js';
import type { GraphFormat } from '../../formats/write-graph.js';
import { saveFile } from '../../internal/save-file.js';
import { entityRanges } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import { Slices } from '../../model/slices.js';
import { renderMenu } from './graph-menu.js';
import type { GraphView } from './graph-view.js';

type PictureFormat = 'png' | 'svg';

/** What can be taken away, as what asks for it. */
export interface SaveHost {
  readonly localize: LocalizeController;
  state(): SessionState;
  /** The map, once it is there. */
  view(): GraphView | undefined;
  asList(): boolean;
  /** Tells in words, seen by nobody, what happened. */
  say(text: string): void;
  /** @param save what is done unless the page cancels it */
  onExport(detail: ExportDetail, save: () => void): void;
}

const PICTURES: readonly PictureFormat[] = ['png', 'svg'];

/** The menu of all that a graph can be saved as; a list has no picture. */
export function renderSave(host: SaveHost): unknown {
  const { localize } = host;
  const item = (text: string, save: (menu: Element) => Promise<void>, disabled = false) =>
    html`<button
      type="button"
      class="button"
      ?disabled=${disabled}
      @click=${({ currentTarget }: Event) => {
        const menu = (currentTarget as Element).closest('details')!;
        save(menu).catch(() => host.say(localize.text('graph.not-saved')));
        menu.open = false;
        menu.querySelector('summary')!.focus();
      }}
    >
      ${text}
    </button>`;
  const data = (format: GraphFormat, text: string) => item(text, () => saveData(host, format));
  const pictures = PICTURES.map((format) =>
    item(format.toUpperCase(), (menu) => savePicture(host, format, isChecked(menu)), !host.view()),
  );
  const group = (key: 'graph.save-picture' | 'graph.save-data', content: unknown) =>
    html`<div role="group" aria-label=${localize.text(key)}>
      <span aria-hidden="true">${localize.text(key)}</span>${content}
    </div>`;
  return renderMenu({
    label: localize.text('graph.save'),
    path: mdiTrayArrowDown,
    content: html`${
      host.asList()
        ? nothing
        : group(
            'graph.save-picture',
            html`${pictures}<label
                ><input type="checkbox" /> ${localize.text('graph.save-view')}</label
              >`,
          )
    }
    ${group('graph.save-data', [
      data('graphml', 'GraphML'),
      data('gexf', 'GEXF'),
      data('json', 'JSON'),
      data('nodes.csv', localize.text('graph.save-nodes')),
      data('edges.csv', localize.text('graph.save-edges')),
    ])}`,
  });
}

const isChecked = (menu: Element): boolean => menu.querySelector('input')?.checked === true;

async function savePicture(host: SaveHost, format: PictureFormat, inView: boolean): Promise<void> {
  const title = titleOf(host);
  const blob = await host.view()!.picture(format, title, inView);
  host.onExport({ format, blob }, () => saveFile(blob, fileName(title, format)));
}

async function saveData(host: SaveHost, format: GraphFormat): Promise<void> {
  const state = host.state();
  const title = titleOf(host);
  const { graphParts, graphTypes } = await import('../../formats/write-graph.js');
  const parts: string[] = [];
  const mentionsOf = (id: string) => entityRanges(state, id);
  await new Slices().finish(gather(graphParts(format, state.document!, { mentionsOf }), parts));
  const text = parts.join('');
  const save = () =>
    saveFile(new Blob([text], { type: graphTypes[format] }), fileName(title, format));
  host.onExport({ format, text }, save);
}

/** Between two pieces it may be interrupted. */
function* gather(pieces: Iterable<string>, parts: string[]): Generator<undefined> {
  for (const piece of pieces) {
    parts.push(piece);
    yield;
  }
}

const titleOf = (host: SaveHost): string => host.state().document?.title ?? '';
const fileName = (title: string, format: string): string => `${title || 'graph'}.${format}`;
