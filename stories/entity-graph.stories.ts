import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { select, stateStories, widgetMeta } from './widget.js';
import type { WidgetArgs } from './widget.js';

const meta: Meta<WidgetArgs> = {
  title: 'Elements/entity-graph',
  ...widgetMeta('entity-graph'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('entity-graph');

export const Default: Story = {};

/** The selected entity shows its card, its neighbours and what connects them; what is talked about has a ring. */
export const WithSelection: Story = { play: select('entity', 'deepseek', 60) };

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
