/**
 * Takes out of vis-network what a network without nodes and edges never comes to: shapes, physics,
 * layouts, clusters, selection, editing, popups, parsers. It is one module whose constructor makes a
 * part of everything, so that no bundler leaves anything of it out by itself.
 *
 * What `graph-engine.ts` calls, and what that calls, is named in the table below; a name that is not
 * there any more ends the build.
 */
import { parseAst } from 'rollup/parseAst';

const FILE = /[\\/]vis-network[\\/]esnext[\\/]esm[\\/]vis-network\.m?js$/;

/** In place of a method's new body: that it stays as it is, or goes. */
const SAME = Symbol('same');
const GONE = Symbol('gone');

/** A class of which nothing stays but these methods. */
const only = (methods = {}) => ({ methods, others: GONE });
/** A class that stays but for these methods. */
const except = (methods) => ({ methods, others: SAME });

const CLASSES = {
  Network: only({
    setOptions: `
      if (options === undefined) return;
      this.canvas.setOptions(options);
      this.interactionHandler.setOptions(options.interaction);
      this.canvas.setSize();`,
    setData: `this.body.emitter.emit('_requestRedraw');`,
    bindEventListeners: '',
    destroy: SAME,
    setSize: SAME,
    canvasToDOM: SAME,
    redraw: SAME,
    getScale: SAME,
    moveTo: SAME,
  }),
  InteractionHandler: except({
    checkSelectionChanges: '',
    // It looks for nodes with popups.
    onMouseMove: '',
    _checkShowPopup: GONE,
    _checkHidePopup: GONE,
  }),
  SelectionHandler: only({
    constructor: 'this.body = body; this.canvas = canvas; this.options = {};',
    _initBaseEvent: SAME,
    generateClickEvent: SAME,
    getSelection: 'return { nodes: [], edges: [] };',
    getClickedItems: 'return [];',
    getNodeAt: '',
    commitAndEmit: '',
  }),
  View: except({ fit: '', focus: GONE, _lockedRedraw: GONE }),
  CanvasRenderer: except({
    _resizeNodes: '',
    _drawNodes: 'return {};',
    _drawEdges: '',
    _drawArrows: '',
  }),
  NavigationHandler: only({ setOptions: '' }),
  ClusterEngine: only(),
  EdgesHandler: only(),
  Groups: only(),
  Images: only(),
  KamadaKawai: only(),
  LayoutEngine: only(),
  ManipulationSystem: only(),
  NodesHandler: only(),
  PhysicsEngine: only(),
};

/** Objects that would hold something for what is gone. */
const OBJECTS = ['locales'];

/** The methods of a class, or of a function's prototype, each with its whole and its body. */
function* methodsOf(name, program) {
  for (const node of program.body) {
    if (node.type === 'ClassDeclaration' && node.id.name === name) {
      for (const method of node.body.body)
        yield { name: method.key.name, whole: method, body: method.value.body };
    }
    const { left, right } = node.expression ?? {};
    if (left?.object?.object?.name === name && left.object.property.name === 'prototype')
      yield { name: left.property.name, whole: node, body: right.body };
  }
}

function declarationOf(name, program) {
  const declarations = program.body.flatMap((node) => node.declarations ?? []);
  return declarations.find(({ id }) => id.name === name);
}

const change = ({ start, end }, text) => ({ start, end, text });

function* changesIn(program) {
  for (const [name, { methods, others }] of Object.entries(CLASSES)) {
    const found = [...methodsOf(name, program)];
    const names = new Set(found.map((method) => method.name));
    const missing = Object.keys(methods).find((method) => !names.has(method));
    if (found.length === 0 || missing)
      throw new Error(`vis-network has no ${[name, missing].filter(Boolean).join('.')}.`);
    for (const { name: method, whole, body } of found) {
      const instead = Object.hasOwn(methods, method) ? methods[method] : others;
      if (instead === GONE) yield change(whole, '');
      else if (instead !== SAME) yield change(body, `{${instead}}`);
    }
  }
  for (const name of OBJECTS) {
    const declaration = declarationOf(name, program);
    if (!declaration) throw new Error(`vis-network has no ${name}.`);
    yield change(declaration.init, 'Object.freeze({})');
  }
}

const linesOf = (text) => text.split('\n').length;

export function slimVisNetwork() {
  return {
    name: 'slim-vis-network',
    /**
     * @param {string} code
     * @param {string} id
     * @returns {{ code: string, map: null } | null}
     */
    transform(code, id) {
      if (!FILE.test(id)) return null;
      let result = code;
      const changes = [...changesIn(parseAst(code))].sort((a, b) => b.start - a.start);
      for (const { start, end, text } of changes) {
        // As many lines as before, for the source map.
        const rest = '\n'.repeat(Math.max(0, linesOf(code.slice(start, end)) - linesOf(text)));
        result = result.slice(0, start) + text + rest + result.slice(end);
      }
      return { code: result, map: null };
    },
  };
}
