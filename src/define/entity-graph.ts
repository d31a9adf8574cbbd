import { EntityGraph } from '../components/entity-graph/entity-graph.js';
import { isFree } from '../internal/registered.js';

if (isFree('entity-graph')) customElements.define('entity-graph', EntityGraph);
