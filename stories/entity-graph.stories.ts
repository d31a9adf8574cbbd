import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { largeGraph } from './large-graph.js';
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
  title: 'Elements/entity-graph',
  ...widgetMeta('entity-graph'),
};

export default meta;
type Story = StoryObj<WidgetArgs>;

const states = stateStories('entity-graph');

export const Default: Story = {};

/** The selected entity shows its card, its neighbours and what connects them; what is talked about has a ring. */
export const WithSelection: Story = { play: select('entity', 'deepseek', 60) };

/** The list says the same as the map; an entity chosen there is marked. */
export const AsAList: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    const list = () =>
      [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part~="toolbar"] button')].find((it) =>
        it.textContent.includes('List'),
      );
    await until(list);
    await userEvent.click(list()!);
    await until(() => widget.shadowRoot!.querySelector('.twin:not(.sr-only)'));
    const entity = widget.shadowRoot!.querySelector<HTMLElement>('.twin .entity')!;
    await userEvent.click(entity);
    await until(() => entity.ariaPressed === 'true');
  },
};

/** A type is left out of the map. */
export const WithoutAType: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    await until(() => countOf(widget, 'legend'));
    const type = part(widget, 'chip');
    await userEvent.click(type);
    await until(() => type.ariaPressed === 'false');
  },
};

const large = withData('entity-graph', largeGraph());

/** Presses a button of a story’s widget once it is there. */
async function press(widget: Element, name: string): Promise<void> {
  const button = () =>
    [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part~="toolbar"] button')].find(
      (it) => it.textContent.trim() === name || it.ariaLabel === name,
    );
  await until(() => widget.shadowRoot!.querySelector('.ready') && button());
  button()!.click();
}

/** Colours tell groups instead of kinds; the legend names the best connected of each. */
export const GroupsInColours: Story = {
  ...large,
  play: async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    await press(widget, 'Colour by group');
    await until(() => widget.shadowRoot!.querySelector('[part~="chip"][aria-expanded="true"]'));
  },
};

/** Each group is one disc, named after its best connected; one of them has been opened. */
export const FoldedGroups: Story = {
  ...large,
  play: async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    await press(widget, 'Fold groups');
    await until(() => widget.shadowRoot!.querySelector('[part~="chip"][aria-expanded="false"]'));
    const group = part(widget, 'chip');
    group.click();
    await until(() => group.ariaExpanded === 'true');
  },
};

/** Zoomed in, an overview shows where that is, and takes the map elsewhere. */
export const ZoomedIn: Story = {
  ...large,
  play: async ({ canvasElement }) => {
    const widget = await readyWidget(canvasElement);
    await press(widget, 'Zoom in');
    await until(() => widget.shadowRoot!.querySelector('.minimap:not([hidden])'));
  },
};

/** What is at most two steps away from the selected entity. */
export const Neighbourhood: Story = {
  play: async (context) => {
    await select('entity', 'deepseek', 60)(context);
    const widget = await readyWidget(context.canvasElement);
    const steps = () => widget.shadowRoot!.querySelectorAll<HTMLElement>('.focus button')[1];
    await until(steps);
    await context.userEvent.click(steps()!);
    await until(() => steps()!.ariaPressed === 'true');
  },
};

/** What came up until a time of the video; played, the graph grows. */
export const SoFar: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const widget = await readyWidget(canvasElement);
    const find = <E extends HTMLElement>(selector: string) =>
      widget.shadowRoot!.querySelector<E>(selector);
    const toggle = () => find('[aria-label="The graph so far"]:not([disabled])');
    await until(toggle);
    await userEvent.click(toggle()!);
    await until(() => find('.timeline input'));
    const slider = find<HTMLInputElement>('.timeline input')!;
    slider.value = '110';
    slider.dispatchEvent(new Event('input'));
    await until(() => find('.timeline output')!.textContent.includes(' 9 of '));
  },
};

/** Nothing is connected to anything. */
export const Unconnected: Story = withData('entity-graph', {
  title: 'A walk along the coast',
  entities: ['Harbour', 'Lighthouse', 'Salt marsh'].map((name) => ({ name, type: 'place' })),
});

/** The data could not be loaded, then could. */
export const TryAgain: Story = triedAgain('entity-graph');

export const Loading: Story = states.loading;

export const Empty: Story = states.empty;

export const Failed: Story = states.error;

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
