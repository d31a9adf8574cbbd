import { mdiDotsHexagon } from '@mdi/js';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { MessageKey } from '../../locales/en.js';
import { finishNow } from '../../model/finish-now.js';
import type { Selection } from '../../model/session-state.js';
import { Slices } from '../../model/slices.js';
import { findCommunities } from './graph-communities.js';
import type { Communities } from './graph-communities.js';
import { isFew } from './graph-cull.js';
import type { PathSearch } from './graph-emphasis.js';
import { GROUP_COLORS, foldStepwise, foldVisibility, groupColor } from './graph-fold.js';
import { renderMenu } from './graph-menu.js';
import type { GraphModel, GraphNode } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

/** What the groups ask of the widget. */
export interface GroupsHost {
  readonly localize: LocalizeController;
  model(): GraphModel;
  visible(): Visibility;
  update(): void;
  /** Has something read out. */
  say(text: string): void;
}

/** Fewer nodes are seen at a glance. */
const LEAST_NODES = 12;
const NONE: ReadonlySet<number> = new Set();

/** The communities of a graph: coloured, and folded into one disc each. */
export class GraphGroups {
  readonly #host: GroupsHost;
  #model?: GraphModel;
  #communities?: Communities;
  #failed = false;
  #colored = false;
  #folded = NONE;
  /** Of what is coloured and folded, unless nothing is; for a moment still of what was. */
  #shown?: { readonly model: GraphModel; readonly language: string } | undefined;
  #folding = new AbortController();
  #visible?: { readonly whole: Visibility; readonly of: GraphModel; readonly folded: Visibility };
  #followed?: object | null;

  constructor(host: GroupsHost) {
    this.#host = host;
  }

  /** The model that the map shows. */
  get shown(): GraphModel {
    if (!this.#found || !this.#shown) return this.#host.model();
    const { language } = this.#host.localize;
    // Names of discs have numbers in them.
    if (this.#shown.language !== language) {
      this.#shown = { language, model: finishNow(this.#foldStepwise()) };
    }
    return this.#shown.model;
  }

  /** What is visible of that. */
  get visible(): Visibility {
    const whole = this.#host.visible();
    const { shown } = this;
    if (!shown.origin) return whole;
    if (this.#visible?.whole !== whole || this.#visible.of !== shown) {
      this.#visible = { whole, of: shown, folded: foldVisibility(shown, shown.origin, whole) };
    }
    return this.#visible.folded;
  }

  /** Opens what hides a selection or a path that is another than before. */
  follow(selection: Selection | null, path: PathSearch | undefined): void {
    const cause = path?.found ?? selection;
    if (cause === this.#followed) return;
    this.#followed = cause;
    const { origin } = this.shown;
    if (!origin || !cause) return;
    if (path?.found) return this.#unfold(path.found.nodes);
    const model = this.#host.model();
    if (selection?.kind === 'entity') {
      const node = model.byEntity.get(selection.id);
      if (node !== undefined) this.#unfold([node]);
    }
    const edge = selection?.kind === 'connection' ? model.edgeOf(selection.id) : undefined;
    if (edge !== undefined && origin.edges[edge]! < 0) this.#unfold([model.edges[edge]!.source]);
  }

  /**
   * Opens a disc.
   * @returns whether it was the disc of a community
   */
  open({ community }: GraphNode): boolean {
    if (community === undefined) return false;
    this.#open(community);
    return true;
  }

  #open(community: number): void {
    this.#fold(new Set([...this.#folded].filter((it) => it !== community)));
    const { length } = this.#communities!.groups[community]!;
    this.#say('graph.group-opened', { name: this.#nameOf(community), count: length });
  }

  /** Opens all discs. */
  openEverything(): void {
    if (this.#folded.size) this.#fold(NONE);
  }

  /** Ids of the entities that a node of the shown model stands for. */
  entitiesOf({ entity, members }: GraphNode): readonly string[] {
    return members?.map((node) => this.#host.model().nodes[node]!.entity) ?? [entity];
  }

  /** Nodes and edges of the whole as the map shows them. */
  placesOf(path: PathSearch): PathSearch {
    const { origin } = this.shown;
    if (!origin) return path;
    const at = (node: number) => origin.nodes[node]!;
    const { from, to, found } = path;
    return {
      from: at(from),
      to: to === undefined ? undefined : at(to),
      found: found && {
        nodes: found.nodes.map(at),
        edges: found.edges.map((edge) => origin.edges[edge]!),
      },
    };
  }

  renderMenu(): unknown {
    const { localize, model } = this.#host;
    if (model().nodes.length < LEAST_NODES || !model().edges.length) return nothing;
    const groups = this.#found?.groups;
    const button = (
      key: 'graph.color-groups' | 'graph.fold-groups' | 'graph.open-groups',
      options: { pressed?: boolean; disabled?: boolean; onClick(): unknown },
    ) =>
      html`<button
        type="button"
        class="button"
        aria-pressed=${options.pressed ?? nothing}
        ?disabled=${options.disabled ?? false}
        @click=${options.onClick}
      >
        ${localize.text(key)}
      </button>`;
    return renderMenu({
      label: localize.text('graph.groups'),
      path: mdiDotsHexagon,
      content: [
        button('graph.color-groups', {
          pressed: this.#colored,
          onClick: () => this.#color(!this.#colored),
        }),
        button('graph.fold-groups', {
          disabled: this.#folded.size === groups?.length,
          onClick: () => this.#foldAll(),
        }),
        button('graph.open-groups', {
          disabled: !this.#folded.size,
          onClick: () => this.#openAll(),
        }),
        this.#failed ? html`<p class="quiet">${localize.text('graph.no-groups')}</p>` : nothing,
      ],
    });
  }

  /** The largest communities, each a switch that folds or opens it; undefined where kinds have the colours. */
  renderLegend(): unknown {
    const groups = this.#found?.groups;
    if (!groups || !this.#colored) return undefined;
    const { localize, model } = this.#host;
    const more = groups.length - GROUP_COLORS;
    return html`<div part="legend" role="group" aria-label=${localize.text('graph.groups')}>
      ${groups.slice(0, GROUP_COLORS).map((members, community) => {
        const [first, second] = members.map((node) => model().nodes[node]!.label);
        return html`<button
          type="button"
          part="chip"
          data-type=${groupColor(community)}
          aria-expanded=${!this.#folded.has(community)}
          title=${localize.text(this.#folded.has(community) ? 'graph.open-group' : 'graph.fold-group')}
          @click=${() => this.#toggle(community)}
        >
          <i class="dot"></i
          ><span class="names" dir="auto">${first}<span class="second">, ${second}</span></span>
          <span class="number">${this.#countOf(members)}</span>
        </button>`;
      })}
      ${more > 0 ? html`<span class="number">${localize.text('graph.more-groups', { count: more })}</span>` : nothing}
    </div>`;
  }

  /** How many of a community there are, and how many of those are seen where that is not all. */
  #countOf(members: readonly number[]): string {
    const { localize, visible } = this.#host;
    const { nodes } = visible();
    const count = members.length;
    const shown = members.filter((node) => nodes[node]).length;
    return shown < count ? localize.text('graph.of', { shown, count }) : localize.number(count);
  }

  /** The communities of the present model, where they were asked for. */
  get #found(): Communities | undefined {
    const model = this.#host.model();
    if (model !== this.#model) {
      this.#model = model;
      this.#folding.abort();
      this.#communities = this.#shown = undefined;
      this.#failed = this.#colored = false;
      this.#folded = NONE;
    }
    return this.#communities;
  }

  #nameOf(community: number): string {
    const [first, ...others] = this.#communities!.groups[community]!;
    const name = this.#model!.nodes[first!]!.label;
    return `${name} +${this.#host.localize.number(others.length)}`;
  }

  async #find(): Promise<Communities | undefined> {
    if (this.#found) return this.#found;
    const model = this.#host.model();
    try {
      const found = await findCommunities(model);
      if (model !== this.#host.model()) return undefined;
      this.#communities = found;
      this.#failed = false;
      return found;
    } catch (error) {
      console.error(error);
      this.#failed = true;
      this.#say('graph.no-groups');
      return undefined;
    }
  }

  async #color(colored: boolean): Promise<void> {
    const found = await this.#find();
    if (!found) return;
    this.#colored = colored;
    this.#fold(this.#folded);
    if (colored) this.#say('graph.groups-found', { count: found.groups.length });
    else this.#say('graph.groups-gone');
  }

  async #foldAll(): Promise<void> {
    const found = await this.#find();
    if (!found) return;
    this.#colored = true;
    this.#fold(new Set(found.groups.keys()));
    this.#say('graph.groups-folded', { count: found.groups.length });
  }

  #openAll(): void {
    this.openEverything();
    this.#say('graph.groups-opened');
  }

  #toggle(community: number): void {
    // Its disc may still be under way.
    if (this.#folded.has(community)) {
      this.#open(community);
      return;
    }
    this.#fold(new Set(this.#folded).add(community));
    this.#say('graph.group-folded', { name: this.#nameOf(community) });
  }

  #unfold(nodes: readonly number[]): void {
    const wanted = new Set(nodes.map((node) => this.#communities!.of[node]!));
    const folded = new Set([...this.#folded].filter((it) => !wanted.has(it)));
    if (folded.size < this.#folded.size) this.#fold(folded);
  }

  /** Has the map show what is coloured, and folded by now: of few at once, of thousands in slices. */
  #fold(folded: ReadonlySet<number>): void {
    this.#folded = folded;
    this.#folding.abort();
    const { signal } = (this.#folding = new AbortController());
    const { language } = this.#host.localize;
    const { nodes, edges } = this.#host.model();
    const accept = (model?: GraphModel) => {
      if (signal.aborted) return;
      this.#shown = model && { language, model };
      this.#host.update();
    };
    if (!this.#colored && !folded.size) accept();
    else if (isFew(nodes.length, edges.length)) accept(finishNow(this.#foldStepwise()));
    else {
      const slices = new Slices();
      const work = slices.rest().then(() => slices.finish(this.#foldStepwise(), signal));
      work.then(accept, (error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }

  #foldStepwise(): Generator<undefined, GraphModel> {
    return foldStepwise(this.#host.model(), this.#communities!, {
      folded: this.#folded,
      colored: this.#colored,
      nameOf: (community) => this.#nameOf(community),
    });
  }

  #say(key: MessageKey, values: Record<string, string | number> = {}): void {
    this.#host.say(this.#host.localize.text(key, values));
  }
}
