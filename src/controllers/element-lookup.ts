/** The element's parent in the flat sense that authors think of: across shadow roots. */
export function composedParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The page and the shadow trees that a node is in, from the inside out. */
export function rootsAround(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

/** The element with an id, looked for in the node's own tree first and then outwards. */
export function findById(node: Node, id: string): Element | undefined {
  for (let scope: Node | undefined = node; scope;) {
    const root: Node = scope.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    const found = root.getElementById(id);
    if (found) return found;
    scope = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** The name of a provider above the node that has not been defined yet, and so cannot answer. */
export function undefinedProvider(node: Node): string | undefined {
  for (let it = composedParent(node); it; it = composedParent(it))
    if (it.matches('video-knowledge:not(:defined),video-page:not(:defined)')) return it.localName;
  return undefined;
}
