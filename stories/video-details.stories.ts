import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { readyWidget, stateStories, triedAgain, until, widgetMeta, withData } from './widget.js';
import type { WidgetArgs } from './widget.js';

const meta: Meta<WidgetArgs> = {
  title: 'Elements/video-details',
  ...widgetMeta('video-details'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('video-details');

export const Default: Story = {};

/** A long description is folded to three lines. */
export const LongDescription: Story = withData('video-details', {
  title: 'The tides of a small harbour',
  description: 'Twice a day the sea comes in and goes out again. '.repeat(30),
  published: '2025-03-04',
  duration: 7500,
  channel: { name: 'Harbour Talks', url: 'https://example.org/' },
  people: [{ name: 'Ada Moss', role: 'host', entity: 'ada' }, { name: 'Ben Roe' }],
  entities: [{ id: 'ada', name: 'Ada Moss', type: 'person' }],
});

/** The title is shown elsewhere on the page. */
export const WithoutHeading: Story = { args: { heading: '' } };

/** The rest of a long description is unfolded. */
export const Unfolded: Story = {
  ...LongDescription,
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    const more = () => widget.shadowRoot!.querySelector<HTMLElement>('.more');
    await until(more);
    await userEvent.click(more()!);
    await until(() => more()?.ariaExpanded === 'true');
  },
};

/** Only a title is known. */
export const OnlyATitle: Story = withData('video-details', { title: 'A walk along the coast' });

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('video-details');

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
