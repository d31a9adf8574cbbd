import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { countOf, part, readyWidget, triedAgain, until } from './widget.js';

interface Args {
  src: string;
  'heading-level': number;
  offset: number;
}

const meta: Meta<Args> = {
  title: 'Page/video-page',
  component: 'video-page',
  args: { src: '/talk/talk.document.json', 'heading-level': 1, offset: 0 },
  argTypes: {
    src: { control: 'text' },
    'heading-level': { control: { type: 'range', min: 1, max: 6 } },
    offset: { control: 'number' },
  },
  parameters: { layout: 'fullscreen' },
  render: (args) =>
    html`<main class="story-page">
      <video-page
        src=${args.src}
        heading-level=${args['heading-level']}
        offset=${args.offset}
      ></video-page>
    </main>`,
};

export default meta;
type Story = StoryObj<Args>;

export const WholePage: Story = {};

/** A document that holds only a transcript is a good document. */
export const TranscriptOnly: Story = {
  render: () =>
    html`<video-page
      .data=${{
        title: 'Minutes of a meeting',
        transcripts: [{ segments: [{ start: 0, end: 4, text: 'The meeting is open.' }] }],
      }}
    ></video-page>`,
};

/** The page says what is wrong once, and offers to try again. */
export const Failed: Story = { args: { src: 'data:application/json,{}' } };

/** An entity is chosen among the objects: every widget marks what is about it. */
export const OneSelection: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const page = await readyWidget(canvasElement, 'video-page');
    const inside = (tag: string) => page.shadowRoot!.querySelector(tag)!;
    await until(() => countOf(inside('transcript-view'), 'item') === 60);
    await userEvent.click(part(inside('smart-objects'), 'chip', 'Nvidia'));
    for (const tag of ['transcript-view', 'video-summary', 'key-moments', 'topic-list']) {
      await until(() => countOf(inside(tag), 'item-marked'));
    }
  },
};

/** A moment is chosen: every widget goes there. */
export const OneTime: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const page = await readyWidget(canvasElement, 'video-page');
    const inside = (tag: string) => page.shadowRoot!.querySelector(tag)!;
    await until(() => countOf(inside('transcript-view'), 'item') === 60);
    await until(
      () => (inside('video-player').shadowRoot!.querySelector('video')?.readyState ?? 0) > 0,
    );
    await userEvent.click(
      part(inside('key-moments'), 'item', 'What it cost').querySelector('button')!,
    );
    await until(() => countOf(inside('transcript-view'), 'current'));
    await until(() => part(inside('key-moments'), 'current', 'What it cost'));
  },
};

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('video-page');

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
