import type { StoryObj } from '@storybook/web-components-vite';
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

/** Selects something, and plays up to a time, once the document is there. */
export const select =
  (kind: SelectionKind, id: string, time = 0): NonNullable<WidgetStory['play']> =>
  async ({ canvasElement }) => {
    const widget = [...canvasElement.querySelectorAll<WidgetElement>('*')].find(
      (it) => 'session' in it,
    )!;
    while (widget.session?.state.status !== 'ready') {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    widget.session.seek(time);
    widget.session.select({ kind, id });
    await widget.updateComplete;
  };
