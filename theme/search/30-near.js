/* How far a word is from what was typed. */
(() => {
  /* The fewest letters to add, drop, change or swap to get from the typed word to the beginning
     of the other; more than the most is as good as never. What is left of the other costs a bit. */
  function distance(typed, other, most) {
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, n) => n)];
    for (let i = 1; i <= typed.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const changed = last[j - 1] + (typed[i - 1] === other[j - 1] ? 0 : 1);
        row[j] = Math.min(changed, last[j] + 1, row[j - 1] + 1);
        const swapped = typed[i - 1] === other[j - 2] && typed[i - 2] === other[j - 1];
        if (i > 1 && j > 1 && swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return Infinity;
      [before, last] = [last, row];
    }
    let best = Infinity;
    for (let j = Math.max(0, other.length - 6); j <= other.length; j += 1) {
      if (last[j] <= most) best = Math.min(best, last[j] + 0.12 * (other.length - j));
    }
    return best;
  }

  agendaSearch.allowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
  agendaSearch.distance = distance;
})();
