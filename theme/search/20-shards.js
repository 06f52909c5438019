/* The files of the index, opened when they are asked for and kept while the page is. */
(() => {
  /* The last of a sorted row that is not above what is looked for. */
  function place(row, wanted) {
    let [low, high] = [0, row.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  const backwards = (word) => [...word].reverse().join("");

  async function open(base) {
    const kept = new Map();
    const near = new Map();
    const fetched = async (name, cache) => {
      const answer = await fetch(new URL(name, base), { cache });
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.json();
    };
    const map = await fetched("search/map.json", "no-cache");
    const tails = map.tails.map(backwards);
    const owners = map.parts.flatMap((count, owner) => Array(count).fill(owner));
    const firsts = [];
    map.parts.reduce((first, count) => (firsts.push(first), first + count), 0);

    function shard(kind, number) {
      const name = `${map.folder}${kind}-${number}.json`;
      if (!kept.has(name)) {
        const opened = fetched(name, "default");
        opened.catch(() => kept.delete(name));
        kept.set(name, opened);
      }
      return kept.get(name);
    }

    /* A shard of words; the first lines of what they find best lie beside them. */
    async function lettered(kind, number) {
      const [rows, lines] = await shard(kind, number);
      for (const [owner, told] of Object.entries(lines)) if (!near.has(+owner)) near.set(+owner, told);
      return rows;
    }

    const own = (rows, key) => (Object.hasOwn(rows, key) ? rows[key] : undefined);

    /* What the index says of a folded word. */
    const word = async (key) => own(await lettered("words", place(map.words, key)), key);

    /* What it says of the first letters of a word. */
    const start = async (key) => own(await lettered("starts", place(map.starts, key)), key);

    /* The words that begin alike, with what is said of them, from two shards at most. */
    async function beginning(start) {
      const [from, to] = [place(map.words, start), place(map.words, `${start}\uffff`)];
      const opened = [lettered("words", from)];
      if (to > from) opened.push(lettered("words", from + 1));
      const found = (await Promise.all(opened)).flatMap((one) => Object.entries(one));
      return found.filter(([key]) => key.startsWith(start) && !/[~=]$|_/.test(key));
    }

    /* The folded words that begin or end as a word does, without what is said of them. */
    async function alike(head, tail) {
      const [heads, ends] = await Promise.all([
        shard("heads", place(map.heads, head)),
        shard("tails", place(tails, backwards(tail))),
      ]);
      return [
        ...heads.filter((key) => key.startsWith(head)),
        ...ends.filter((key) => key.endsWith(tail)),
      ];
    }

    /* Parts and scores of a spelling: the best, which stand with it, or all. */
    async function row([, , , row, number, slot], whole) {
      return whole && number !== undefined ? (await shard("posts", number))[slot] : row;
    }

    const entry = (owner, [address, title, parts], whole) => {
      return { owner, address, title, parts, kind: map.kind[owner], area: map.area[owner], whole };
    };

    /* What an entry says: all of it, or at once what is known of it already, if anything is. */
    async function text(owner) {
      const number = place(map.texts, owner);
      return entry(owner, (await shard("texts", number))[owner - map.texts[number]], true);
    }

    const gist = (owner) => (near.has(owner) ? entry(owner, near.get(owner), false) : undefined);

    const [stop, weak] = [map.stop, map.weak].map((words) => new Set(words.split(" ")));
    const small = new Set([...stop].map(agendaSearch.words.root));
    return { map, owners, firsts, stop, small, weak, word, start, beginning, alike, row, text, gist };
  }

  agendaSearch.open = open;
})();
