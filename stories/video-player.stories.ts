import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  readyWidget,
  select,
  shown,
  stateStories,
  triedAgain,
  until,
  widgetMeta,
  withData,
} from './widget.js';
import type { WidgetArgs } from './widget.js';

interface PlayerArgs extends WidgetArgs {
  offset?: number;
}

const widget = widgetMeta('video-player');
const meta: Meta<PlayerArgs> = {
  title: 'Elements/video-player',
  ...widget,
  argTypes: { ...widget.argTypes, offset: { control: 'number' } },
};

export default meta;
type Story = StoryObj<PlayerArgs>;

const states = stateStories('video-player');

const playing = (src: string, type?: string) =>
  withData('video-player', {
    title: 'More from Less',
    poster: '/talk/poster.jpg',
    duration: 298,
    moments: [
      { start: 0, end: 157, title: 'How the model was built' },
      { start: 157, end: 298, title: 'What it cost, and what it changed' },
    ],
    sources: [{ src, type }],
  });

/** The moments are the chapters on the bar. */
export const Default: Story = {};

export const WithHeading: Story = { args: { heading: 'Watch the talk' } };

/** Where the selected entity is talked about is marked on the bar. */
export const WithSelection: Story = { play: select('entity', 'nvidia', 60) };

/** Times of the document that start later in this video than in the one it was made for. */
export const WithOffset: Story = { args: { offset: 30 } };

/** Nothing of YouTube is requested before play is pressed. */
export const Hosted: Story = playing('https://www.youtube.com/watch?v=aqz-KE-bpKQ');

/** Sound has no picture. */
export const Sound: Story = playing('/talk/talk.webm', 'audio/webm');

/** The viewer has pressed the settings; what the player needs for them has come by then. */
export const WithSettings: Story = {
  play: async ({ canvasElement }) => {
    const button = await shown(canvasElement, 'button[aria-expanded]');
    button.click();
    await shown(canvasElement, '.settings');
  },
};

const LONG_VIDEO = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';

/** Another visit: playback begins where the viewer left off. */
export const Resumed: Story = {
  ...playing(LONG_VIDEO),
  beforeEach: () => {
    const key = `videolore:position:more-from-less ${LONG_VIDEO}`;
    localStorage.setItem(key, '150');
    return () => localStorage.removeItem(key);
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.notice button');
  },
};

/** The first source is damaged, the second one is not. */
export const NextSource: Story = {
  ...withData('video-player', {
    title: 'More from Less',
    sources: [{ src: 'data:video/webm;base64,AAAA' }, { src: '/talk/talk.webm' }],
  }),
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.notice');
  },
};

/** None of the sources can be played. */
export const Unplayable: Story = playing('https://video.example/talk.mpd', 'application/dash+xml');

/** A chapter later than the first: its name is beside the time. */
export const InTheSecondChapter: Story = {
  play: async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    const media = () => widget.shadowRoot!.querySelector('video');
    await until(() => (media()?.readyState ?? 0) > 0);
    widget.session.seek(200);
    await until(() => widget.shadowRoot!.textContent.includes('3:20'));
  },
};

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('video-player');

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

/** Playback runs from left to right in every language, as in browsers’ own players. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
