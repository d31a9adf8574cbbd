import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { select, stateStories, widgetMeta } from './widget.js';
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

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
