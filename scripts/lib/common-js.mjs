/** The CommonJS modules among all that is bundled: under vis-network's esnext build, and of graphology. */
export const COMMON_JS = [
  'component-emitter',
  'graphology-*',
  'mnemonist',
  'obliterator',
  'pandemonium',
].map((name) => `**/node_modules/${name}/**`);
