"""Rules about the words that people search by."""

from collections.abc import Iterator

from agenda.index import Index
from agenda.model import Synonym
from agenda.model.shape import Path
from agenda.rules.finding import Finding


def search_words_stand_once(index: Index) -> Iterator[Finding]:
    """Two meanings of one word in two places: whoever changes the one does not see the other."""
    seen: dict[str, Path] = {}
    for number, synonym in enumerate(index.agenda.__dict__.get("synonyms", ())):
        for place, word in enumerate(synonym.__dict__.get("words", ())):
            spot: Path = ("synonyms", number, "words", place)
            first = seen.setdefault(word.casefold(), spot)
            if first != spot:
                message = f"Sökordet ”{word}” står redan i en annan grupp eller två gånger."
                yield Finding(spot, message, "Behåll det ena.", first)


def search_words_mean_something(synonym: Synonym) -> Iterator[Finding]:
    """A group without words is never asked for, and one without meanings never answers."""
    if not synonym.words:
        yield Finding(("words",), "Gruppen har inga sökord.", "Skriv minst ett.")
    if not synonym.means:
        yield Finding(("means",), "Sökorden betyder ingenting.", "Skriv minst ett av agendans ord.")
