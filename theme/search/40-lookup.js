/* What one word speaks for: by its own spelling, its stem, as a beginning, in two, or misspelled. */
(() => {
  const { fold, stem } = agendaSearch.words;
  const [EXACT, APART] = ["=", "_"];
  const LOST = { accents: 0.97, otherAccents: 0.45, beginning: 0.7, half: 0.55, typo: 0.65 };

  /* A quick answer asks for nothing that takes time: it is what the first keys are met with. */
  function finding(index, quick = false) {
    const nothing = () => ({ rarity: 0, scores: new Map(), marks: [], words: [] });

    /* Add what a spelling speaks for, at a share of its worth. */
    async function add(found, variant, share, whole = !quick) {
      const row = await index.row(variant, whole);
      for (let n = 0, part = 0; n < row.length; n += 2) {
        part += row[n];
        const score = row[n + 1] * share;
        if (score > (found.scores.get(part) ?? 0)) found.scores.set(part, score);
      }
      found.rarity = Math.max(found.rarity, variant[1] / 10);
    }

    /* The spellings of a folded word. Those with other accents than were typed count for less;
       who typed another form of a word has typed none of them. */
    async function spellings(key, spelled) {
      const variants = await index.word(key);
      if (typeof variants === "string") return (await index.word(variants)).map((one) => [one, 1]);
      if (!variants) return [];
      const same = variants.some(([word]) => word === spelled);
      const plain = fold(spelled) === spelled;
      return variants.map((variant) => {
        if (variant[0] === spelled) return [variant, 1];
        return [variant, !plain || same ? LOST.otherAccents : LOST.accents];
      });
    }

    async function gather(pairs, key) {
      if (!pairs.length) return undefined;
      const found = nothing();
      await Promise.all(pairs.map(([variant, share]) => add(found, variant, share)));
      const marks = (await index.word(`${key}~`)) ?? [];
      found.marks = [key, ...marks];
      return found;
    }

    /* A word as it stands: itself if it is known by itself, else by its stem. Who typed its
       accents has not typed the one that is spelled without them. */
    async function known(word) {
      const itself = fold(word) + EXACT;
      const all = await spellings(itself, word + EXACT);
      const same = all.filter(([, share]) => share === 1);
      const exact = await gather(same.length || fold(word) !== word ? same : all, itself);
      if (exact) return { ...exact, marks: [fold(stem(word)), fold(word)], words: [word] };
      const key = fold(stem(word));
      const found = await gather(await spellings(key, stem(word)), key);
      return found && { ...found, words: [word] };
    }

    /* Words that are known together: as one, or as a phrase with a small word in it. */
    async function together(words) {
      const one = words.some((word) => index.stop.has(word))
        ? [words.map(stem).join(APART)]
        : [stem(words.join("")), words.map(stem).join("")];
      for (const spelled of new Set(one)) {
        const found = await gather(await spellings(fold(spelled), spelled), fold(spelled));
        if (found) return { ...found, words: [words.join("")] };
      }
      return undefined;
    }

    /* A word that is being typed: the best of all that begin so. */
    async function begun(word) {
      const start = fold(word);
      if (start.length <= 3) {
        const pairs = ((await index.start(`${start}*`)) ?? []).map((variant) => [variant, 1]);
        const found = await gather(pairs, start);
        return found && { ...found, rarity: 1, begins: true };
      }
      const all = await index.beginning(start);
      const longer = all.filter(([, variants]) => Array.isArray(variants));
      longer.sort(([a], [b]) => a.length - b.length);
      const found = nothing();
      for (const [key, variants] of longer.slice(0, 24)) {
        const share = LOST.beginning * (0.6 + (0.4 * start.length) / key.length);
        for (const variant of variants) await add(found, variant, share, false);
        found.marks.push(key);
      }
      return found.scores.size ? { ...found, begins: true } : undefined;
    }

    /* A word that is made of two: the longest first word with a known rest; else the longest
       word that it begins or ends with and that is known. What it ends with says what it is. */
    async function parted(word) {
      let [first, last] = [];
      for (let cut = word.length - 3; cut >= 2; cut -= 1) {
        const head = word.slice(0, cut);
        const exact = (await known(head.replace(/(?<=\p{L}{3})s$/u, ""))) ?? (await known(head));
        const rest = exact || word.length - cut > 3 ? await known(word.slice(cut)) : undefined;
        if (exact && rest) return [exact, rest];
        if (exact && cut > 3) first ??= { found: exact, size: cut };
        if (rest) last = { found: rest, size: word.length - cut };
      }
      const longest = (last?.size ?? 0) >= (first?.size ?? 0) ? last : first;
      return longest && word.length > 7 ? [lessened(longest.found, LOST.half)] : undefined;
    }

    function joinedWith(found, other, share) {
      const scores = new Map(found.scores);
      for (const [part, score] of other.scores) {
        scores.set(part, Math.max(scores.get(part) ?? 0, score * share));
      }
      return { scores, rarity: Math.max(found.rarity, other.rarity), marks: [...found.marks, ...other.marks] };
    }

    function lessened(found, share) {
      const scores = new Map([...found.scores].map(([part, score]) => [part, score * share]));
      return { ...found, scores };
    }

    /* The known words nearest to a misspelled one, nearest first. */
    async function near(word, most = agendaSearch.allowed(word)) {
      if (!most) return [];
      const whole = fold(word);
      const typed = [...new Set([whole, fold(stem(word))])];
      const found = await Promise.all(
        typed.map((one) => index.alike(whole.slice(0, 2), one.slice(-3))),
      );
      const best = new Map();
      for (const key of new Set(found.flat())) {
        const reach = typed.map(
          (one) => agendaSearch.distance(one, key, most) + 0.4 * (whole.length - one.length),
        );
        const far = Math.min(...reach);
        if (far < Infinity && key.length > 2 && !index.stop.has(key)) best.set(key, far);
      }
      return [...best].sort(([a, x], [b, y]) => x - y || a.length - b.length || (a < b ? -1 : 1));
    }

    /* The shorter a word is, the more words are near it that were not meant. */
    const typo = (word) => LOST.typo * Math.min(1, 0.4 + 0.1 * Math.max(0, word.length - 3));

    async function misspelled(word) {
      const all = await near(word);
      if (!all.length) return undefined;
      const found = { ...nothing(), typed: word, meant: all[0][0], far: all[0][1] };
      for (const [key, far] of all.filter(([, far]) => far < all[0][1] + 0.3).slice(0, 4)) {
        const share = typo(word) - 0.5 * (far - all[0][1]);
        const right = await known(key);
        for (const [variant] of right ? [] : await spellings(key, key)) await add(found, variant, share);
        if (right) Object.assign(found, joinedWith(found, right, share));
        found.marks.push(key);
      }
      return found;
    }

    /* A folded word as a reader writes it. */
    async function shown(key) {
      const variants = await index.word(key);
      if (typeof variants === "string") return shown(variants);
      return variants?.[0] && (variants[0][2] || variants[0][0]);
    }

    return { shown, known, together, begun, parted, misspelled, near };
  }

  agendaSearch.finding = finding;
})();
