/* The list of answers under the field. */
(() => {
  const { tokens } = agendaSearch.words;
  const SHOWN = 10;
  const base = new URL("../", document.currentScript.src);

  function made(tag, name, ...inside) {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...inside);
    return node;
  }

  /* A number as it is written in Swedish. The browser's own way takes longer than the search. */
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

  /* The address of an answer, with the words that are to be marked there. */
  function address({ text, part }, asked) {
    const [page, anchor] = text.address.split("#");
    const to = new URL(page, base);
    to.searchParams.set("h", asked);
    const below = part ? text.parts[part][0] : "";
    to.hash = anchor ?? below;
    return to.origin === base.origin ? to.href : base.href;
  }

  function hit(index, entry, asked, marked) {
    const { kinds, areas } = index.map;
    const { text, part } = entry;
    const { title, parts } = text;
    const [, heading, own] = parts[entry.part];
    const of = [kinds[text.kind], areas[text.area - 1]].filter(Boolean).join(" · ");
    const link = made("a", "", made("span", "search-hit-kind", of), " ");
    link.href = address(entry, asked);
    link.append(made("span", "search-hit-title", agendaSearch.withMarks(title, marked)));
    if (part && heading) {
      const below = agendaSearch.withMarks(heading, marked);
      link.append(" ", made("span", "search-hit-part", "Avsnitt: ", below));
    }
    link.append(" ", made("span", "search-hit-text", agendaSearch.excerpt(own || parts[0][2], marked)));
    return made("li", text.area ? `search-hit area-${((text.area - 1) % 5) + 1}` : "search-hit", link);
  }

  class Panel {
    constructor(search, index) {
      const find = (name) => search.querySelector(name);
      Object.assign(this, { search, index, turn: 0, asked: "", shown: SHOWN });
      this.said = find(".search-said");
      this.list = find(".search-hits");
      this.filters = find(".search-filters");
      this.none = find(".search-none");
      this.near = find(".search-near");
      this.more = find(".search-more");
      this.field = find(".search-field");
      this.more.addEventListener("click", () => this.showMore());
      this.filters.addEventListener("change", () => this.refresh());
    }

    /* Answer what stands in the field. An answer that is overtaken by the next key is dropped. */
    async ask(typed) {
      const asked = typed.trim();
      if (asked === this.asked) return this.answer;
      this.asked = asked;
      const turn = (this.turn += 1);
      this.answer = this.look(asked, turn).catch(() => {
        if (turn !== this.turn) return;
        this.asked = "";
        this.said.textContent = "Sökningen gick inte att hämta. Försök igen.";
      });
      return this.answer;
    }

    /* Show at once what is at hand, and all of it as soon as it has come. */
    async look(asked, turn) {
      const nothing = { entries: [], marks: [], found: [] };
      const quick = asked ? await agendaSearch.ask(this.index, asked, true) : nothing;
      if (turn !== this.turn) return;
      const seen = quick.entries.filter(({ text }) => text).slice(0, SHOWN);
      if (seen.length) this.write(seen, quick.marks);
      const found = asked ? await agendaSearch.ask(this.index, asked) : nothing;
      const near = asked && !found.entries.length ? await this.nearest(asked) : [];
      if (turn !== this.turn) return;
      this.found = found;
      this.near.replaceChildren("Liknande ord: ", ...near.flatMap((word) => [this.offer(word), " "]));
      this.near.hidden = !near.length;
      this.shown = SHOWN;
      this.fillFilters();
      await this.refresh();
    }

    /* Write the list anew, and leave the focus at the place where it was. */
    write(entries, marks) {
      const marked = agendaSearch.marker(marks);
      const links = [...this.list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      const words = this.words();
      this.list.replaceChildren(...entries.map((entry) => hit(this.index, entry, words, marked)));
      if (at >= 0) (this.list.querySelectorAll("a")[at] ?? this.field).focus();
    }

    /* Words that the index knows and that look like those that it does not. */
    async nearest(asked) {
      const find = agendaSearch.finding(this.index);
      const words = [...tokens(asked)].flatMap(({ parts }) => parts).slice(0, 3);
      const near = await Promise.all(words.map((word) => find.near(word, 3)));
      const keys = near.flatMap((all) => all.slice(0, 3).map(([key]) => key));
      const shown = await Promise.all(keys.map((key) => find.shown(key)));
      return [...new Set(shown.filter(Boolean))].slice(0, 5);
    }

    offer(word) {
      const button = made("button", "search-button", word);
      button.type = "button";
      button.addEventListener("click", () => {
        this.field.value = word;
        this.field.focus();
        this.field.dispatchEvent(new Event("input"));
      });
      return button;
    }

    get chosen() {
      const { entries } = this.found;
      const wanted = [...this.filters.querySelectorAll("select")].filter(({ value }) => value);
      const map = this.index.map;
      return entries.filter(({ owner }) => wanted.every((by) => map[by.dataset.by][owner] === +by.value));
    }

    fillFilters() {
      const { kinds, areas } = this.index.map;
      for (const select of this.filters.querySelectorAll("select")) {
        const kind = select.dataset.by === "kind";
        const before = select.value;
        const counts = new Map();
        for (const { owner } of this.found.entries) {
          const value = this.index.map[select.dataset.by][owner];
          if (kind || value) counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        const values = [...counts.keys()].sort((a, b) => a - b);
        const names = values.map((n) => new Option(`${kind ? kinds[n] : areas[n - 1]} (${counts.get(n)})`, n));
        select.replaceChildren(new Option(select.dataset.all, ""), ...names);
        select.value = counts.has(+before) && before ? before : "";
        select.closest("p").hidden = values.length < (kind ? 2 : 1);
      }
      this.filters.hidden = this.found.entries.length < 2;
    }

    /* Write the list anew: the first answers of those that the filters let through. */
    async refresh() {
      const turn = this.turn;
      const chosen = this.chosen;
      const first = chosen.slice(0, this.shown);
      await Promise.all(
        first.map(async (entry) => {
          if (!entry.text?.whole) entry.text = await this.index.text(entry.owner);
        }),
      );
      if (turn !== this.turn) return;
      this.write(first, this.found.marks);
      this.said.textContent = this.sentence(chosen.length);
      this.none.hidden = !this.asked || this.found.entries.length > 0;
      this.more.hidden = chosen.length <= this.shown;
    }

    /* What to mark on the page that is reached: what was typed, and nothing else. */
    words() {
      const typed = [...tokens(this.asked)].map(({ parts }) => parts.join("-"));
      const told = typed.filter((word) => !this.index.stop.has(word));
      return (told.length ? told : typed).slice(0, 8).join(" ");
    }

    sentence(count) {
      if (!this.asked) return "Skriv ett eller flera ord.";
      const like = this.found.found.some(({ meant }) => meant) ? ", även på liknande ord" : "";
      if (count) return `${grouped(count)} sökresultat${like}`;
      return `Inget sökresultat för ”${this.asked}”`;
    }

    async showMore() {
      const before = this.shown;
      this.shown += SHOWN;
      await this.refresh();
      this.list.children[before]?.firstElementChild.focus();
    }

    /* Go to the best answer, when it has come. */
    async best() {
      await this.answer;
      this.list.querySelector("a")?.click();
    }

    mark(asked) {
      agendaSearch.markPage(asked);
    }
  }

  let panel;
  agendaSearch.start = (search) => {
    panel ??= agendaSearch.open(base).then((index) => new Panel(search, index));
    panel.catch(() => {
      panel = undefined;
    });
    return panel;
  };
})();
