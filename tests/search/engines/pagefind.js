/* Pagefind by its own interface, with what its list shows of the first ten. */
({
  async open() {
    this.engine = await import(new URL("pagefind/pagefind.js", document.baseURI));
    await this.engine.init();
  },
  async ask(text) {
    const { results } = await this.engine.search(text);
    const told = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    const base = new URL(document.baseURI).pathname;
    return told.map(({ raw_url: raw, url }) => (raw ?? url).replace(base, "").replace(/^\//, ""));
  },
  first(text) {
    return this.ask(text);
  },
})
