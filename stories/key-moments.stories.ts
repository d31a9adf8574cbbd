import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { select, stateStories, widgetMeta, withData } from './widget.js';
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

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
