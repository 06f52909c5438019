/* Showing where the words stand: in a line of text, and on the page that is reached. */
(() => {
  const { fold, memoized, root, tokens } = agendaSearch.words;
  const [LONGEST, BEFORE] = [180, 50];

  /* Whether a word of a text is one of those that were found. */
  function marker(marks) {
    const wanted = new Set(marks);
    const inner = marks.filter((mark) => mark.length > 3);
    const one = memoized((word) => {
      const plain = fold(word);
      return wanted.has(root(word)) || wanted.has(plain) || inner.some((mark) => plain.includes(mark));
    });
    return ({ parts }) => parts.some(one) || (parts.length > 1 && one(parts.join("")));
  }

  /* The stretch of a text with the most different words of those that were found. */
  function stretch(text, marked) {
    const hits = [...tokens(text)].filter(marked);
    let [best, most] = [hits[0], 0];
    for (const hit of hits) {
      const near = hits.filter(({ from }) => from >= hit.from && from < hit.from + LONGEST - BEFORE);
      const different = new Set(near.map(({ parts }) => root(parts.join("")))).size;
      if (different > most) [best, most] = [hit, different];
    }
    let from = Math.max(0, (best?.from ?? 0) - BEFORE);
    if (text.length - from < LONGEST) from = Math.max(0, text.length - LONGEST);
    if (from) from = text.indexOf(" ", from) + 1;
    let to = Math.min(text.length, from + LONGEST);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + 1);
    return [from, to];
  }

  /* A text as nodes, with each word that was found in a mark. */
  function withMarks(text, marked) {
    const made = document.createDocumentFragment();
    let at = 0;
    for (const token of tokens(text)) {
      if (!marked(token)) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(token.from, token.to);
      made.append(text.slice(at, token.from), mark);
      at = token.to;
    }
    made.append(text.slice(at));
    return made;
  }

  function excerpt(text, marked) {
    const plain = text.normalize("NFC");
    const [from, to] = stretch(plain, marked);
    const made = withMarks(plain.slice(from, to), marked);
    if (from) made.prepend("… ");
    if (to < plain.length) made.append(" …");
    return made;
  }

  /* Mark words in what a page says. What is marked already, or works, is left as it is. */
  function markPage(asked) {
    const marks = [...tokens(asked)].flatMap(({ parts }) => parts.map(root));
    const marked = marker(marks);
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    const found = [];
    /* A long word of a heading is told where it may be broken. */
    const said = ({ data }) => data.replaceAll("\u00ad", "");
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.parentElement.closest("svg, script, [popover], select, textarea, mark")) continue;
      if ([...tokens(said(text))].some(marked)) found.push(text);
    }
    for (const text of found) text.replaceWith(withMarks(said(text), marked));
  }

  Object.assign(agendaSearch, { marker, withMarks, excerpt, markPage });
})();
