import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { VideoSession } from '../src/context/video-session.js';
import {
  countOf,
  part,
  readyWidget,
  select,
  stateStories,
  triedAgain,
  until,
  widgetMeta,
  withData,
} from './widget.js';
import type { WidgetArgs } from './widget.js';

const meta: Meta<WidgetArgs> = {
  title: 'Elements/transcript-view',
  ...widgetMeta('transcript-view'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('transcript-view');

/** Does something with the session once the document is there. */
const once =
  (act: (session: VideoSession) => unknown): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    await act(widget.session);
    await widget.updateComplete;
  };

export const Default: Story = {};

/** The line and the word that are spoken now. */
export const Playing: Story = { play: once((session) => session.seek(61)) };

/** Every line that names the selected entity is marked; the toolbar steps from one to the next. */
export const WithSelection: Story = { play: select('entity', 'deepseek', 60) };

/** All hits are marked, and the first is in view. */
export const Searched: Story = { play: once((session) => session.search('model')) };

/** Looked for, and nowhere said. */
export const NothingFound: Story = { play: once((session) => session.search('zeppelin')) };

/** What is typed is looked for; Enter goes from one hit to the next. */
export const SearchAndStep: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await until(() => countOf(widget, 'item') === 60);
    await userEvent.type(part(widget, 'search'), 'model');
    await until(() => part(widget, 'count', '1 of'));
    await userEvent.keyboard('{Enter}');
    await until(() => part(widget, 'count', '2 of'));
  },
};

/** A line that is chosen plays. */
export const ChooseALine: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await until(() => countOf(widget, 'item') === 60);
    await userEvent.click(part(widget, 'item', 'expert').querySelector('[part=time]')!);
    await until(() => part(widget, 'current', 'expert'));
  },
};

/** The second transcript of the document, loaded from a WebVTT file when it is chosen. */
export const InGerman: Story = { play: once((session) => session.loadTranscript(1)) };

/** The page's address says what is meant; that is marked, and in view. */
export const Linked: Story = {
  play: async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    await until(() => countOf(widget, 'item') === 60);
    const { href } = location;
    location.hash = 't=60,75';
    await until(() => countOf(widget, 'item-linked'));
    // The next story has none.
    history.replaceState(null, '', href);
  },
};

const HALF = '/talk/half.vtt';

/** A transcript whose file stops half way: what came stays, and the rest can be asked for again. */
export const HalfOfIt: Story = {
  ...withData('transcript-view', {
    title: 'A talk',
    transcripts: [{ language: 'en', src: HALF }],
  }),
  beforeEach: () => {
    const { fetch } = window;
    const text =
      'WEBVTT\n\n00:01.000 --> 00:04.000\nThis came,\n\n00:04.000 --> 00:06.000\nand this';
    let sent = false;
    window.fetch = (input, init) => {
      if (!(input as string).includes(HALF)) return fetch(input, init);
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent) controller.error(new TypeError('The connection was lost.'));
          else controller.enqueue(new TextEncoder().encode(text));
          sent = true;
        },
      });
      return Promise.resolve(new Response(body));
    };
    return () => {
      window.fetch = fetch;
    };
  },
  play: async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    await until(() => countOf(widget, 'item') && countOf(widget, 'error'));
  },
};

/** One voice, no words, no entities: only what is needed. */
export const OneSpeaker: Story = withData('transcript-view', {
  title: 'A walk along the coast',
  transcripts: [
    {
      language: 'en',
      segments: [
        { start: 0, end: 6, text: 'We begin at the harbour, before the boats go out.' },
        { start: 6, end: 14, text: 'From here it is an hour to the lighthouse.' },
        { start: 14, end: 21, text: 'At low tide the path leads over the sand.' },
      ],
    },
  ],
});

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('transcript-view');

/** The lines of one speaker joined; words and lines still seek and are marked. */
export const InParagraphs: Story = {
  play: async (context) => {
    await once((session) => session.seek(61))(context);
    const root = context.canvasElement.querySelector('transcript-view')!.shadowRoot!;
    const press = async (selector: string) => {
      while (!root.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 20));
      root.querySelector<HTMLElement>(selector)!.click();
    };
    await press('button[aria-expanded=false]');
    await press('.menu [name=paragraphs]');
    await press('button[aria-expanded=true]');
  },
};

/** All of the text is in the page, and nothing waits for it. */
export const TenThousandLines: Story = withData('transcript-view', {
  title: 'A very long evening',
  transcripts: [
    {
      language: 'en',
      segments: Array.from({ length: 10_000 }, (_, index) => ({
        start: index * 3,
        end: index * 3 + 3,
        speaker: ['Ada', 'Tomas', 'Mireille'][Math.floor(index / 7) % 3],
        text: `And then, at number ${index + 1}, they went on with what they had begun.`,
      })),
    },
  ],
});

/** Lines without text, of many words without a space, in another direction, and at one time. */
export const OddLines: Story = withData('transcript-view', {
  title: 'Odd lines',
  transcripts: [
    {
      language: 'en',
      segments: [
        { start: 0, end: 4, text: 'Wordsthatnevereverend'.repeat(60) },
        { start: 4, end: 8, text: 'She said «مرحبا بالعالم» and left.' },
        { start: 8, end: 12, text: 'مرحبا بالعالم، هذا نص من اليمين إلى اليسار.' },
        ...Array.from({ length: 30 }, (_, index) => ({
          start: 12,
          end: 20,
          text: `Voice ${index + 1} of thirty at once.`,
        })),
      ],
    },
  ],
});

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
