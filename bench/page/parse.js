/** What happens in the page of a reader: it reads the file once, in a page that is new to it. */
let parse;

globalThis.bench = {
  async prepare(url) {
    const module = await import(url);
    await module.setup?.();
    parse = module.default;
    await new Promise((resolve) => setTimeout(resolve, 300));
  },

  async read(file) {
    const started = performance.now();
    const count = await parse(new URL(file, location.href).href);
    return { ms: performance.now() - started, count };
  },
};
