import { expect } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  part,
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

const meta: Meta<WidgetArgs> = {
  title: 'Elements/key-moments',
  ...widgetMeta('key-moments'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('key-moments');

export const Default: Story = {};

/** The moments in which the selected entity is talked about are marked; one plays. */
export const WithSelection: Story = { play: select('entity', 'nvidia', 60) };

/** Many moments, without pictures or descriptions. */
export const WithoutPictures: Story = withData('key-moments', {
  title: 'A walk along the coast',
  moments: ['Harbour', 'Lighthouse', 'The long beach', 'Salt marsh', 'The mill', 'Home'].map(
    (title, index) => ({ start: index * 300, end: index * 300 + 300, title }),
  ),
});

/** Choosing a moment plays it: it is marked, with how far it has been played. */
export const ChooseAMoment: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await userEvent.click(part(widget, 'item', 'What it cost').querySelector('button')!);
    await until(() => part(widget, 'current', 'What it cost'));
    await expect(widget.session.state.playback.time).toBeGreaterThan(100);
  },
};

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('key-moments');

/** Touched: the steps beside the heading; each moment can be linked to. */
export const Touched: Story = {
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '.play')).focus();
    await shown(canvasElement, '.steps');
  },
};

/** The document has no moments, but its summary has times. */
export const FromTheSummary: Story = withData('key-moments', {
  title: 'A walk along the coast',
  duration: 1800,
  summary: [
    { heading: 'Out', points: [{ text: 'From the harbour to the lighthouse.', start: 40 }] },
    { heading: 'Home', points: [{ text: 'Through the salt marsh.', start: 900 }] },
  ],
});

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
