import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { part, readyWidget, until } from './widget.js';

interface Args {
  src: string;
  player: string;
  offset: number;
}

const meta: Meta<Args> = {
  title: 'Page/video-knowledge',
  component: 'video-knowledge',
  args: { src: '/talk/talk.document.json', player: '', offset: 0 },
  argTypes: {
    src: { control: 'text' },
    player: { control: 'text' },
    offset: { control: 'number' },
  },
};

export default meta;
type Story = StoryObj<Args>;

/** The page's own video drives the widgets that share its provider. */
export const AroundAPlainVideo: Story = {
  render: ({ src, offset }) =>
    html`<video-knowledge src=${src} offset=${offset}>
      <video src="/talk/talk.webm" controls preload="metadata" width="480"></video>
      <key-moments heading-level="3"></key-moments>
      <topic-list heading-level="3"></topic-list>
    </video-knowledge>`,
};

/** The page’s video plays a moment that is chosen, and the widgets follow it. */
export const DrivenByAMoment: Story = {
  ...AroundAPlainVideo,
  play: async ({ canvasElement, userEvent }) => {
    const moments = await readyWidget(canvasElement, 'key-moments');
    const video = canvasElement.querySelector('video')!;
    await until(() => video.readyState > 0);
    await userEvent.click(part(moments, 'item', 'What it cost').querySelector('button')!);
    await until(() => video.currentTime > 100);
    await until(() => part(moments, 'current', 'What it cost'));
  },
};

/** A player anywhere on the page, named by its id. */
export const NamedPlayer: Story = {
  args: { player: 'elsewhere' },
  render: ({ src, player, offset }) =>
    html`<video
        id="elsewhere"
        src="/talk/talk.webm"
        controls
        preload="metadata"
        width="480"
      ></video>
      <video-knowledge src=${src} player=${player} offset=${offset}>
        <key-moments heading-level="3"></key-moments>
      </video-knowledge>`,
};
