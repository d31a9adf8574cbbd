import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { VideoSession } from '../src/context/video-session.js';
import type { WidgetElement } from '../src/internal/widget-element.js';
import type { SelectionKind } from '../src/model/session-state.js';

/** The attributes that every widget has. */
export interface WidgetArgs {
  src: string;
  heading?: string;
  'heading-level': number;
}

type WidgetStory = StoryObj<WidgetArgs>;

/** Args, their controls and the render function of a widget’s stories. */
export const widgetMeta = (tag: string) => ({
  component: tag,
  args: { src: '/talk/talk.document.json', 'heading-level': 2 },
  argTypes: {
    src: { control: 'text' as const },
    heading: { control: 'text' as const },
    'heading-level': { control: { type: 'range' as const, min: 1, max: 6 } },
  },
  render: (args: WidgetArgs) => createWidget(tag, args),
});

function createWidget(tag: string, args: Partial<WidgetArgs>): WidgetElement {
  const widget = document.createElement(tag) as WidgetElement;
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) widget.setAttribute(name, String(value));
  }
  return widget;
}

/** A widget that shows a document of its own. */
export const withData = (tag: string, data: object): WidgetStory => ({
  render: ({ heading, 'heading-level': level }) => {
    const widget = createWidget(tag, { heading, 'heading-level': level });
    widget.data = data;
    return widget;
  },
});

/** The stories of the states that every widget has. */
export const stateStories = (tag: string): Record<'loading' | 'empty' | 'error', WidgetStory> => ({
  loading: {
    render: () => {
      // A session whose document never comes.
      const holder = document.createElement('div');
      const waiting = Object.assign(document.createElement('div'), {
        id: 'waiting',
        session: new VideoSession({ data: {} }),
      });
      const widget = createWidget(tag, {});
      widget.for = 'waiting';
      holder.append(waiting, widget);
      return holder;
    },
  },
  empty: withData(tag, { title: 'A video of which only the title is known' }),
  error: { args: { src: 'data:application/json,{}' } },
});

/** The widget of a story, once its document is there. */
export async function readyWidget(
  canvas: HTMLElement,
  tag = '*',
): Promise<WidgetElement & { readonly session: VideoSession }> {
  const widget = [...canvas.querySelectorAll<WidgetElement>(tag)].find((it) => 'session' in it)!;
  await until(() => widget.session?.state.status === 'ready');
  await widget.updateComplete;
  return widget as WidgetElement & { readonly session: VideoSession };
}

/** Waits for what a story shows next. Where that never comes, the story fails. */
export const until = (holds: () => unknown): Promise<void> =>
  waitFor(() => expect(holds()).toBeTruthy(), { timeout: 10_000 });

/** The first element of a widget that has a part name and a text. */
export function part(widget: Element, name: string, text = ''): HTMLElement {
  const found = [...widget.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)].find(
    (it) => it.textContent.includes(text),
  );
  if (!found) throw new Error(`<${widget.localName}> shows no ${name} “${text}”`);
  return found;
}

/** How many elements of a widget have a part name. */
export const countOf = (widget: Element, name: string): number =>
  widget.shadowRoot!.querySelectorAll(`[part~="${name}"]`).length;

const LATE = '/talk/late.json';
let visits = 0;

/** A document that cannot be had at first, and is there when the viewer tries again. */
export const triedAgain = (tag: string): WidgetStory => ({
  // Where nobody tries again, it would only be the story of a failure once more.
  tags: ['!autodocs'],
  beforeEach: () => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = (input, init) => {
      if (!(input as string).includes(LATE)) return fetch(input, init);
      asked += 1;
      return asked === 1
        ? Promise.resolve(new Response('{'))
        : fetch('/talk/talk.document.json', init);
    };
    return () => {
      window.fetch = fetch;
    };
  },
  // What was loaded stays with its address.
  render: (args) => createWidget(tag, { ...args, src: `${LATE}?${(visits += 1)}` }),
  play: async ({ canvasElement, userEvent }) => {
    const widget = canvasElement.querySelector<WidgetElement>(tag)!;
    await until(() => countOf(widget, 'error'));
    await userEvent.click(part(widget, 'error').querySelector('button')!);
    await until(() => widget.session?.state.status === 'ready');
    await until(() => countOf(widget, 'error') === 0);
  },
});

/** Selects something, and plays up to a time, once the document is there. */
export const select =
  (kind: SelectionKind, id: string, time = 0): NonNullable<WidgetStory['play']> =>
  async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    widget.session.seek(time);
    widget.session.select({ kind, id });
    await widget.updateComplete;
  };

/** Waits for something in the shadow tree of a story's widget. */
export async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    for (const { shadowRoot } of canvas.querySelectorAll('*')) {
      const found = shadowRoot?.querySelector<HTMLElement>(selector);
      if (found) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
