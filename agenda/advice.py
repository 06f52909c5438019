"""Warnings about words that are hard to read: they stop nothing, and name what to mend."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from typing import Final

from agenda.confusable_letters import data_lookalikes
from agenda.house_words import house_word, house_words
from agenda.load import Loaded, Places
from agenda.load.display import quoted
from agenda.long_words import MOST_LETTERS, long_words
from agenda.model import Record
from agenda.model.shape import Path, shapes, walk
from agenda.problems import Place, Problem, Severity
from agenda.readability import LEAST_WORDS, Measure, Sentence, measure, sentences
from agenda.sense import doubts_of
from agenda.step_cache import Plain, Step

MOST_WORDS: Final = 25
"""Words that a sentence may have."""
MOST_LIX: Final = 45
NOTHING: Final = Measure()


@dataclass(frozen=True)
class Reading:
    """What the words of one file were found to be: how they measure, and what to mend."""

    file: str
    measure: Measure = NOTHING
    warnings: tuple[Problem, ...] = ()

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(self.file, self.measure + other.measure, self.warnings + other.warnings)


@dataclass(frozen=True)
class Words:
    """A text of the editors' own. A name or a title is not running text."""

    path: Path
    text: str
    running: bool


def data_readings(loaded: Loaded) -> tuple[Reading, ...]:
    """Read every editorial text of an agenda; give one reading a file, in file order."""
    records: dict[Path, list[Words]] = {}
    for words in editorial_words(loaded.agenda):
        records.setdefault(_record_of(words.path), []).append(words)
    files: dict[str, Reading] = {}
    for path, found in records.items():
        read = _read_record(path, found, loaded.places)
        files[read.file] = files.get(read.file, Reading(read.file)) + read
    for doubt in (*loaded.places.doubts(), *data_lookalikes(loaded), *_senseless(loaded)):
        name = doubt.place.file
        files[name] = files.get(name, Reading(name)) + Reading(name, warnings=(doubt,))
    return tuple(files[name] for name in sorted(files))


def _senseless(loaded: Loaded) -> Iterator[Problem]:
    """Warn of what may be written but makes little sense."""
    for one in doubts_of(loaded.agenda):
        yield Problem(loaded.places.of(one.path), one.message, one.advice, Severity.warning)


def editorial_words(record: Record) -> Iterator[Words]:
    """Give each text whose words are the editors' own, with its path."""
    for path, inner in walk(record):
        for name, shape in shapes(type(inner)).items():
            value = getattr(inner, name)
            if not shape.editorial or not value:
                continue
            if shape.many:
                for number, item in enumerate(value):
                    yield Words((*path, name, number), item, not shape.one_line)
            else:
                yield Words((*path, name), value, not shape.one_line)


def _record_of(path: Path) -> Path:
    """Give the path of the entry of the agenda, or of the agenda itself, that holds a text."""
    return path[:-1][:2]


def _read_record(path: Path, found: list[Words], places: Places) -> Reading:
    """Read the texts of one entry: each by itself, then together, as a page shows them."""
    warnings: list[Problem] = []
    hard: list[Problem] = []
    texts = [words.text for words in found]
    judged = JUDGED.result(texts, lambda: [_judged(text) for text in texts])
    for words, (one, long) in zip(found, judged, strict=True):
        if len(words.text) > MOST_LETTERS:
            warnings += long_words(places.of(words.path), words.text)
        if words.running:
            warnings += [house_word(places.of(words.path), w) for w in house_words(words.text)]
        if long or one.words >= LEAST_WORDS:
            place = places.of(words.path)
            warnings += [long_sentence(place, sentence) for sentence in long]
            hard += heavy(place, one)
    running = (one for words, (one, _) in zip(found, judged, strict=True) if words.running)
    whole, place = sum(running, NOTHING), places.of(path)
    return Reading(place.file, whole, (*warnings, *(hard or heavy(place, whole))))


_Judged = tuple[Measure, tuple[Sentence, ...]]


def _judged(text: str) -> _Judged:
    """Measure a text, and give those of its sentences that are too long."""
    return measure(text), tuple(one for one in sentences(text) if is_long(one))


def _plain(judged: list[_Judged]) -> Plain:
    return [[list(astuple(one)), [list(astuple(s)) for s in long]] for one, long in judged]


def _made(kept: Plain) -> list[_Judged]:
    return [(Measure(*one), tuple(Sentence(*s) for s in long)) for one, long in kept]


JUDGED: Final = Step("how texts read", ("agenda",), _plain, _made, shared=True)


def is_long(sentence: Sentence) -> bool:
    """Tell whether a sentence has more words than most readers hold on to."""
    return sentence.words > MOST_WORDS


def long_sentence(place: Place, sentence: Sentence) -> Problem:
    """Say which sentence is too long, by its first words."""
    message = f"Meningen har {sentence.words} ord: {quoted(sentence.text)}."
    advice = f"Dela den. Högst {MOST_WORDS} ord är lagom."
    return Problem(place, message, advice, Severity.warning)


def heavy(place: Place, found: Measure) -> Iterator[Problem]:
    """Say that a text as a whole is hard to read, when it is long enough to tell."""
    if found.words >= LEAST_WORDS and found.lix > MOST_LIX:
        message = f"Texten är svår att läsa: LIX {found.lix} på {found.words} ord."
        advice = f"Skriv kortare meningar och kortare ord. Högst LIX {MOST_LIX} är lagom."
        yield Problem(place, message, advice, Severity.warning)
