/**
 * Lit's decorators without their standard form, which ours are never compiled to; and what esbuild writes
 * into each module to apply them, once for all.
 */
const MODULE = 'lit/decorators.js';
const SOURCE = `
  export const property = (options = {}) => (proto, name) => {
    proto.constructor.createProperty(name, options);
  };
  export const state = () => property({ state: true, attribute: false });
  export const decorate = (decorators, proto, name) => {
    for (const decorator of decorators) decorator(proto, name);
  };
`;
const HELPERS = /(?:var __(?:defProp|getOwnPropDesc) = .*\n)+var __decorateClass = [^]*?\n};\n/;
const APPLIED = /\b__decorateClass\(\[/g;
const TO_FIELDS = /\n\], [\w$]+\.prototype, "[\w$]+", 2\);/g;

export function decorators() {
  return {
    name: 'decorators',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? SOURCE : null),
    transform(code, id) {
      if (!HELPERS.test(code)) return null;
      if (code.match(APPLIED).length !== code.match(TO_FIELDS)?.length)
        this.error(`${id} has decorators of other things than fields.`);
      // As many lines as before, for the source map.
      const lines = (text) => text.replace(/[^\n]+/g, '');
      return {
        code: code.replace(
          HELPERS,
          (helpers) => `import { decorate as __decorateClass } from '${MODULE}';${lines(helpers)}`,
        ),
        map: null,
      };
    },
  };
}
