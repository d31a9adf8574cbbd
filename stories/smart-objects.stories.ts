import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { select, stateStories, widgetMeta } from './widget.js';
import type { WidgetArgs } from './widget.js';

const meta: Meta<WidgetArgs> = {
  title: 'Elements/smart-objects',
  ...widgetMeta('smart-objects'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('smart-objects');

export const Default: Story = {};

/** The selected entity shows its card. */
export const WithSelection: Story = { play: select('entity', 'deepseek', 60) };

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
