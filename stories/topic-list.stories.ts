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
  title: 'Elements/topic-list',
  ...widgetMeta('topic-list'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('topic-list');

export const Default: Story = {};

/** The selected topic says when it is discussed and what it is about. */
export const WithSelection: Story = { play: select('topic', 'inference-costs', 60) };

/** The topics that the selected entity belongs to are marked. */
export const WithSelectedEntity: Story = { play: select('entity', 'deepseek', 60) };

/** A chosen topic opens; chosen again, it is released. */
export const ChooseATopic: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    const chip = part(widget, 'chip', 'Training costs');
    await userEvent.click(chip);
    await until(() => countOf(widget, 'card') === 1);
    await userEvent.click(chip);
    await until(() => countOf(widget, 'card') === 0);
    await userEvent.click(chip);
    await until(() => chip.ariaPressed === 'true');
  },
};

/** Topics of which only the labels are known. */
export const OnlyLabels: Story = withData('topic-list', {
  title: 'A walk along the coast',
  topics: ['Tides', 'Lighthouses', 'Salt marshes', 'Birds of passage'],
});

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('topic-list');

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
