import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

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

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
