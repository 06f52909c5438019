/* Our own engine, by the very list that a reader sees: an answer counts once it is shown. */
({
  async open() {
    const search = document.querySelector(".search");
    const script = document.createElement("script");
    script.src = search.dataset.engine;
    await new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }, document.head.append(script)));
    this.panel = await agendaSearch.start(search);
    this.list = search.querySelector(".search-hits");
  },
  async first(text) {
    this.list.replaceChildren();
    const shown = new Promise((done) => {
      new MutationObserver((_, seen) => {
        if (this.list.children.length) done(seen.disconnect());
      }).observe(this.list, { childList: true });
    });
    await Promise.race([shown, this.panel.ask(text)]);
  },
  async ask(text) {
    await this.panel.ask(text);
    const base = document.querySelector(".site-name").href;
    return [...this.list.querySelectorAll("a")].map(({ href }) => {
      const { pathname, hash } = new URL(href);
      return pathname.slice(new URL(base).pathname.length) + hash;
    });
  },
})
