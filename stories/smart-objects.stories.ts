import { expect } from 'storybook/test';
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
  title: 'Elements/smart-objects',
  ...widgetMeta('smart-objects'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('smart-objects');

export const Default: Story = {};

/** The selected entity shows its card. */
export const WithSelection: Story = { play: select('entity', 'deepseek', 60) };

/** A card opens under the group of what was chosen, and closes by Escape. */
export const OpenAndCloseACard: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await userEvent.click(part(widget, 'chip', 'Nvidia'));
    await until(() => part(widget, 'card', 'Nvidia'));
    await userEvent.keyboard('{Escape}');
    await until(() => countOf(widget, 'card') === 0);
    await expect(widget.shadowRoot!.activeElement).toBe(part(widget, 'chip', 'Nvidia'));
  },
};

/** From one card to that of what it connects to. */
export const FollowAConnection: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await userEvent.click(part(widget, 'chip', 'Multi-head latent attention'));
    await until(() => part(widget, 'card', 'KV cache'));
    const names = [...part(widget, 'card').querySelectorAll<HTMLElement>('.name')];
    await userEvent.click(names.find((it) => it.textContent === 'KV cache')!);
    await until(() => part(widget, 'title', 'KV cache'));
    await expect(widget.session.state.selection?.id).toBe('kv-cache');
  },
};

/** What is typed leaves the entities whose name, alias or kind holds it. */
export const Filtered: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await userEvent.type(part(widget, 'search'), 'cost');
    await until(() => countOf(widget, 'chip') === 2);
  },
};

/** Nothing has what was typed. */
export const NothingMatches: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await userEvent.type(part(widget, 'search'), 'zeppelin');
    await until(() => countOf(widget, 'chip') === 0);
  },
};

/** Types that nobody knows come last, under their own name; hundreds are folded. */
export const ManyAndUnknown: Story = withData('smart-objects', {
  title: 'A herbarium',
  entities: Array.from({ length: 140 }, (_, index) => ({
    name: `Specimen ${index + 1}`,
    type: index < 130 ? 'plant' : 'lichen',
  })),
});

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('smart-objects');

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
