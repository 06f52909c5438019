/* From what was typed to entries, best first. */
(() => {
  const { fold, root, stem, tokens } = agendaSearch.words;
  const FIRST = 10;
  const CAREFUL = 120;
  const WEAK = 0.2;
  /* What a whole entry says counts so much, and the rest what its best part says. */
  const ALL = 0.3;
  const [INHERITED, SURE] = [0.85, 0.5];
  const [LIKED_PART, LIKED, SMALL] = [0.4, 0.3, 0.3];
  const [EXPLAINED, SAID] = [1.35, 0.1];
  /* Small words that may stand apart from a verb that they belong to. */
  const PARTICLES = new Set("av bort efter fram in med ner om på till upp ut över".split(" "));
  const ASKS_MEANING = /^\s*vad\s+(är|betyder|menas|innebär)(?!\p{L})/iu;

  /* What was typed: words in their parts, phrases in quotes, and whether the last may still grow. */
  function read(typed) {
    const phrases = [...typed.matchAll(/["”“]([^"”“]+)["”“]/gu)].map(([, phrase]) => phrase);
    const written = [...tokens(typed)].map(({ parts }) => parts);
    return { phrases, written, growing: /[\p{L}\p{N}]$/u.test(typed) };
  }

  /* The first way in which a word is known, as the clauses that it comes to. */
  async function understood(find, word, growing, quick) {
    const short = quick && growing && word.length <= 3;
    const known = short ? undefined : await find.known(word);
    const begun = growing ? await find.begun(word) : undefined;
    if (known) return [begun ? merged(known, begun, 0.5) : known];
    if (begun) return [begun];
    if (quick) return [];
    const misspelled = await find.misspelled(word);
    if (misspelled?.far < 1.3) return [misspelled];
    const parted = await find.parted(word);
    if (parted && (parted.length > 1 || !misspelled)) return parted;
    return misspelled ? [misspelled] : [];
  }

  function merged(one, other, share) {
    const scores = new Map(one.scores);
    for (const [part, score] of other.scores) {
      if (score * share > (scores.get(part) ?? 0)) scores.set(part, score * share);
    }
    return { ...one, scores, marks: [...one.marks, ...(other.begins ? [] : other.marks)] };
  }

  /* Words that any question may hold count for less, unless they are all there is. */
  function weakened(found) {
    const scores = new Map([...found.scores].map(([part, score]) => [part, score * WEAK]));
    return { ...found, scores };
  }

  /* The parts of a word; an id of many is one word. */
  const named = async (find, parts) =>
    parts.length > 2 && (await find.known(parts.join(""))) ? [parts.join("")] : parts;

  /* A word and the next, or the next that carries something, when they are known together. */
  async function neighbours(find, words, n, carries) {
    const after = words.findIndex((word, at) => at > n && carries(word));
    for (const end of new Set([n + 1, carries(words[n]) ? after : -1])) {
      const of = [words[n], words[end]];
      if (end <= n || end >= words.length || !of.some(carries)) continue;
      const found = await find.together(of);
      if (found) return { ...found, of, end };
    }
    return turned(find, words, n, carries);
  }

  /* A verb whose particle has moved: who asks how somebody *följer upp* asks for *uppföljning*. */
  async function turned(find, words, n, carries) {
    const end = words.findIndex((word, at) => at > n && at < n + 3 && PARTICLES.has(word));
    if (end < 0 || !carries(words[n]) || words.slice(n + 1, end).some(carries)) return undefined;
    const found = await find.known(words[end] + words[n]);
    return found && { ...found, of: [words[n]], end };
  }

  /* Clauses for all words: neighbours that are known together count as one, and words that only
     carry a question are left out, unless the question is nothing else. */
  async function clauses(index, { written, growing }, quick) {
    const find = agendaSearch.finding(index, quick);
    const words = (await Promise.all(written.map((parts) => named(find, parts)))).flat();
    const carries = (word) => !index.stop.has(word);
    const found = [];
    for (let n = 0; n < words.length; n += 1) {
      const pair = await neighbours(find, words, n, carries);
      if (pair) {
        const apart = await Promise.all(pair.of.filter(carries).map(find.known));
        found.push(apart.filter(Boolean).reduce((all, one) => merged(all, one, 0.45), pair));
        n = pair.end;
      } else if (carries(words[n]) || !words.some(carries)) {
        const all = await understood(find, words[n], growing && n === words.length - 1, quick);
        const weak = index.weak.has(words[n]) && words.filter(carries).length > 1;
        found.push(...(weak ? all.map(weakened) : all));
      }
    }
    return found;
  }

  /* Entries by the sum of what their best part and all their parts say, most words first.
     All are weighed roughly, and those that come first with care. */
  function ranked(index, found) {
    const worth = found.map(({ scores }) => highest(scores));
    const every = sum(worth) || 1;
    const best = new Map();
    found.forEach(({ scores }, number) => {
      for (const [part, score] of scores) {
        const owner = index.owners[part];
        if (!best.has(owner)) best.set(owner, new Float64Array(found.length));
        const row = best.get(owner);
        if (score > row[number]) row[number] = score;
      }
    });
    const entries = [...best].map(([owner, row]) => {
      return { owner, part: 0, score: sum(row) * told(row, worth, every), parts: new Map() };
    });
    const order = (a, b) => b.score - a.score || a.owner - b.owner;
    const careful = entries.sort(order).slice(0, CAREFUL);
    const chosen = new Map(careful.map((entry) => [entry.owner, entry.parts]));
    found.forEach(({ scores }, number) => {
      for (const [part, score] of scores) {
        const parts = chosen.get(index.owners[part]);
        if (!parts) continue;
        if (!parts.has(part)) parts.set(part, new Float64Array(found.length));
        parts.get(part)[number] = score;
      }
    });
    for (const entry of careful) weigh(index, entry, best.get(entry.owner), worth, every);
    return [...careful.sort(order), ...entries.slice(CAREFUL)];
  }

  function highest(scores) {
    let most = 0;
    for (const score of scores.values()) if (score > most) most = score;
    return most;
  }

  const sum = (row) => row.reduce((all, one) => all + one, 0);

  /* The share of the question that has an answer: a word that is barely mentioned answers less. */
  const told = (row, worth, every) => sum(worth.map((w, n) => Math.min(w, row[n] / SURE))) / every;

  /* An entry is worth what it says in all, and what its best part says in one place. A part
     inherits some of what its page is called; it wins only when it says more than the page. */
  function weigh(index, entry, all, worth, every) {
    const first = index.firsts[entry.owner];
    const top = entry.parts.get(first) ?? all.map(() => 0);
    entry.worths = [[0, sum(top) * told(top, worth, every)]];
    for (const [one, row] of entry.parts) {
      const inherited = row.map((score, n) => Math.max(score, top[n] * INHERITED));
      const worthy = sum(inherited) * told(inherited, worth, every);
      if (one !== first) entry.worths.push([one - first, worthy]);
    }
    choose(entry, () => 1);
    entry.score = ALL * sum(all) * told(all, worth, every) + (1 - ALL) * Math.min(entry.most, sum(all));
  }

  /* The part that is worth most; the page itself when no part is worth more. */
  function choose(entry, liking) {
    entry.most = -1;
    for (const [part, worth] of entry.worths) {
      const liked = worth * liking(part);
      if (liked > entry.most) [entry.part, entry.most] = [part, liked];
    }
  }

  /* How much a heading is like what was typed, down to the small words: 0 to 1. */
  function alike(typed, heading) {
    const there = new Set(rooted(heading));
    const share = (words) => words.reduce((all, { counts }) => all + counts, 0);
    return share(typed.filter(({ root }) => there.has(root))) / (share(typed) || 1);
  }

  const rooted = (text) =>
    [...tokens(text)].flatMap(({ parts }) => parts.map(root));

  /* Look once more at the first ones, whose titles are known: who asks for a name gets it, and
     who asks what something is gets it explained. */
  async function reranked(index, entries, typed, quick) {
    const asked = spaced(typed);
    const words = rooted(typed).map((root) => ({ root, counts: index.small.has(root) ? SMALL : 1 }));
    const meaning = ASKS_MEANING.test(typed);
    const top = entries.slice(0, FIRST);
    await Promise.all(
      top.map(async (entry) => {
        entry.text = quick ? index.gist(entry.owner) : await index.text(entry.owner);
        if (!entry.text) return;
        const { title, parts } = entry.text;
        choose(entry, (part) => 1 + LIKED_PART * (part && parts[part] ? alike(words, parts[part][1]) : 0));
        if (!parts[entry.part]) entry.part = 0;
        entry.score *= 1 + LIKED * alike(words, title);
        if (meaning && index.map.kind[entry.owner] === index.map.term) entry.score *= EXPLAINED;
        if (spaced(title) === asked) entry.score *= 2;
      }),
    );
    top.sort((a, b) => b.score - a.score || a.owner - b.owner);
    const shown = meaning ? top : saidFirst(index, top, asked);
    return [...shown, ...entries.slice(FIRST)];
  }

  /* Who types a word of the glossary gets what the agenda says of it, and then what it means. */
  function saidFirst(index, top, asked) {
    const kind = (entry) => index.map.kind[entry.owner];
    const [word] = top;
    if (!word?.text || kind(word) !== index.map.term || spaced(word.text.title) !== asked) return top;
    const all = top.filter((one) => index.map.said.includes(kind(one)) && one.score > SAID * word.score);
    const said = all.find(({ text }) => text && spaced(text.title) === asked) ?? all[0];
    return said ? [said, ...top.filter((one) => one !== said)] : top;
  }

  /* Keep those whose own text has every phrase, word for word. */
  async function withPhrases(index, entries, phrases) {
    const wanted = phrases.map(spaced);
    const read = await Promise.all(
      entries.slice(0, 60).map(async (entry) => {
        const { title, parts } = await index.text(entry.owner);
        const texts = parts.map(([, heading, text]) => spaced(`${heading} ${text}`));
        const own = [spaced(title), ...texts];
        return wanted.every((phrase) => own.some((text) => text.includes(phrase))) && entry;
      }),
    );
    const kept = read.filter(Boolean);
    return kept.length ? kept : entries;
  }

  const spaced = (text) =>
    ` ${[...tokens(fold(text))].flatMap(({ parts }) => parts).join(" ")} `;

  async function ask(index, typed, quick = false) {
    const query = read(typed);
    const found = await clauses(index, query, quick);
    let entries = ranked(index, found);
    if (query.phrases.length && !quick) entries = await withPhrases(index, entries, query.phrases);
    entries = await reranked(index, entries, typed, quick);
    return { entries, marks: found.flatMap(({ marks }) => marks), found };
  }

  agendaSearch.ask = ask;
})();
