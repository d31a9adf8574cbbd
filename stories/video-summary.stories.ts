import type { Meta, StoryObj } from '@storybook/web-components-vite';
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
  title: 'Elements/video-summary',
  ...widgetMeta('video-summary'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('video-summary');

export const Default: Story = {};

/** The points that a selected entity is in are marked, and the one that plays now. */
export const WithSelection: Story = { play: select('entity', 'nvidia', 60) };

/** Points without pictograms, times or stressed phrases. */
export const Plain: Story = withData('video-summary', {
  title: 'Tides',
  summary: ['The Moon pulls the sea.', 'The Sun helps or hinders.', 'Coasts make it complicated.'],
});

/** An entity named in a point is chosen: all points about it are marked. A time plays its point. */
export const ChooseAName: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    const names = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.name')];
    await userEvent.click(names.find((it) => it.textContent === 'Nvidia')!);
    await until(() => countOf(widget, 'item-marked') > 1);
    await userEvent.click(part(widget, 'time', '3:'));
    await until(() => countOf(widget, 'current') === 1);
  },
};

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('video-summary');

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
