/* Material's default: lunr in the theme's own worker, fed with the index of the search plugin. */
({
  async open() {
    const index = await (await fetch("search/search_index.json")).json();
    this.worker = new Worker("peer/WORKER");
    await this.send({ type: 0, data: { ...index, options: { suggest: false } } });
  },
  send(message) {
    return new Promise((done) => {
      this.worker.onmessage = ({ data }) => done(data.data);
      this.worker.postMessage(message);
    });
  },
  async ask(text) {
    const { items } = await this.send({ type: 2, data: text });
    return items.map(([first]) => first.location).slice(0, 10);
  },
  first(text) {
    return this.ask(text);
  },
})
