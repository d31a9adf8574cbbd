/** The built library, with its data as an object. */
import { documentOf } from '/bench/lib/generate-graph.mjs';

export default {
  async setup() {
    await import('/dist/videolore.js');
    await customElements.whenDefined('entity-graph');
    // Its code is fetched for the first graph that is seen; code of others is there before as well.
    const first = document.createElement('entity-graph');
    first.data = documentOf({
      nodes: [{ id: 'a', label: 'A', type: 'person' }],
      edges: [],
    });
    document.getElementById('host').append(first);
    while (!first.shadowRoot?.querySelector('.ready canvas')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    first.remove();
  },

  mount(host, data) {
    const graph = document.createElement('entity-graph');
    host.append(graph);
    graph.data = documentOf(data);
    const root = () => graph.shadowRoot;
    return {
      canvas: () => root()?.querySelector('[part~="graph"] canvas'),
      /** The data as a document that is read but not shown: what it takes is not the graph's. */
      async document() {
        const session = new graph.session.constructor({ data: documentOf(data) });
        await session.load();
        return session;
      },
      select: (node) => graph.session.select({ kind: 'entity', id: data.nodes[node].id }),
      search(text) {
        const field = root().querySelector('[part~="search"]');
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      },
    };
  },
};
