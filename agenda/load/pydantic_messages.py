"""pydantic's complaints in plain Swedish: what is wrong, what was expected, what to do."""

import re
from collections.abc import Callable
from typing import Final

from pydantic_core import ErrorDetails

from agenda.load.confusable_signs import odd_layout, odd_sign
from agenda.load.display import quoted
from agenda.load.positions import Places
from agenda.load.suggestions import did_you_mean
from agenda.load.unknown_keys import unknown_key
from agenda.load.whitespace import at_edges, bare
from agenda.model import Record
from agenda.model import fields as patterns
from agenda.model.choices import Choice
from agenda.model.shape import Path, shapes
from agenda.problems import Problem

Words = tuple[str, str]

PATTERN_WORDS: Final[dict[str, Words]] = {
    patterns.ID_PATTERN: (
        "är {}, som inte är ett giltigt id.",
        "Ett id har små bokstäver a–z, siffror och enkla bindestreck, och börjar med en bokstav.",
    ),
    patterns.ONE_LINE_PATTERN: ("ska stå på en rad.", "Ta bort radbrytningen."),
    patterns.DATE_PATTERN: (
        "är {}, som inte är ett datum.",
        "Skriv 2021, 2021-03 eller 2021-03-04.",
    ),
    patterns.URL_PATTERN: (
        "är {}, som inte är en godkänd webbadress.",
        "Skriv https://, sedan webbplatsens namn utan något före, och inga mellanslag.",
    ),
    patterns.EMAIL_PATTERN: (
        "är {}, som inte är en e-postadress.",
        "Skriv till exempel namn@exempel.se.",
    ),
    patterns.FILE_PATTERN: (
        "är {}, som inte är ett filnamn.",
        "Skriv bara filens namn, utan mapp: a–z, siffror, punkt och bindestreck.",
    ),
    patterns.SHA256_PATTERN: (
        "är {}, som inte är en sha256-summa.",
        "Skriv de 64 tecknen som sha256sum ger.",
    ),
    patterns.ORGANISATION_PATTERN: (
        "är {}, som inte är ett organisationsnummer.",
        "Skriv 123456-1234.",
    ),
    patterns.FIELD_PATTERN: (
        "är {}, som inte är en nyckel.",
        "Skriv nyckeln som den står i filen, till exempel wording.",
    ),
    patterns.CRITERION_PATTERN: (
        "är {}, som inte är ett krav i WCAG.",
        "Skriv dess nummer, till exempel 1.4.3.",
    ),
}
"""What is said of a value that a pattern does not fit, and advice; ``{}`` is the value."""


def problem(error: ErrorDetails, model: type[Record], places: Places) -> Problem:
    """Turn one validation error into a problem at the spot where it was written."""
    path: Path = tuple(error["loc"])
    owner, name = _owner(model, path)
    subject = _subject(owner, name)
    if error["type"] == "missing" and not _in_list(path):
        where = places.of_key(path)
        return Problem(where, f"{owner.swedish} saknar {subject}.", _missing(owner, name))
    if error["type"] == "extra_forbidden":
        message, advice = unknown_key(owner, name)
        return Problem(places.of_key(path), f"Nyckeln {quoted(name)} {message}", advice)
    message, advice = _words(error, owner, name)
    one_of = "Ett värde i " if name and _in_list(path) and error["type"] != "missing" else ""
    return Problem(places.of(path), f"{one_of}{subject} {message}", advice)


def _in_list(path: Path) -> bool:
    return bool(path) and isinstance(path[-1], int)


def _owner(model: type[Record], path: Path) -> tuple[type[Record], str]:
    """Find the record that a path ends in, and the name of the field it ends at."""
    owner, name = model, ""
    for step in path:
        if isinstance(step, int):
            continue
        found = shapes(owner).get(name)
        if found is not None and found.model is not None:
            owner = found.model
        name = step
    found = shapes(owner).get(name)
    if found is not None and found.model is not None and path and isinstance(path[-1], int):
        return found.model, ""
    return owner, name


def _subject(owner: type[Record], name: str) -> str:
    info = owner.model_fields.get(name)
    return f"”{name}” ({info.title})" if info else (f"”{name}”" if name else owner.swedish)


def _help(owner: type[Record], name: str) -> str:
    info = owner.model_fields.get(name)
    return (info.description or "") if info else ""


def _missing(owner: type[Record], name: str) -> str:
    """Say what to write; a list of references must stand there, but nothing need stand in it."""
    found = shapes(owner).get(name)
    empty = "Skriv [] om det inte finns några." if found and found.many and found.reference else ""
    return " ".join(filter(None, (_help(owner, name), empty)))


def _words(error: ErrorDetails, owner: type[Record], name: str) -> Words:
    written = error["input"]
    if written is None:
        return "saknar innehåll.", "Skriv något, eller ta bort raden."
    odd = _at_edges(error) or _odd(error)
    if odd:
        return odd
    translate = _TRANSLATORS.get(error["type"])
    if translate is not None:
        return translate(error)
    if error["type"] in _OWN_WORDS:
        shown = f"är {quoted(written)} men " if isinstance(written, str) else ""
        return f"{shown}{error['msg']}.", ""
    return "har ett värde som inte går att använda.", _help(owner, name)


def _at_edges(error: ErrorDetails) -> Words | None:
    """Name the white space that alone sets a value apart from one that has the right form."""
    written, kind, context = error["input"], error["type"], error.get("ctx", {})
    if not isinstance(written, str):
        return None
    text = bare(written)
    fits = (
        (kind == "string_too_long" and len(text) <= context["max_length"])
        or (kind == "string_pattern_mismatch" and re.search(context["pattern"], text))
        or (kind == "enum" and text in _allowed(error))
        or (kind in _OWN_WORDS and re.fullmatch(patterns.FORMS[kind], text))
    )
    return at_edges(written) if fits else None


def _odd(error: ErrorDetails) -> Words | None:
    """Name a sign that only looks like the right one, where words of ASCII are wanted."""
    written, kind = error["input"], error["type"]
    if not isinstance(written, str):
        return None
    if kind in ("tuple_type", "model_type"):
        laid = odd_layout(written.split("\n", 1)[0])
        return (f"är {quoted(written)}. {laid[1]}", laid[2]) if laid else None
    pattern = error.get("ctx", {}).get("pattern", "")
    if kind not in _OF_ASCII or pattern == patterns.ONE_LINE_PATTERN:
        return None
    sign = odd_sign(written)
    if sign is None or (pattern == patterns.URL_PATTERN and sign.usual not in (" ", ":", "/")):
        return None
    return f"är {quoted(written)}, med {sign.told}.", sign.advice


def _choice(error: ErrorDetails) -> Words:
    """A closed list: show it, and find the nearest in English or by its Swedish label."""
    allowed = _allowed(error)
    wanted = f"ska vara något av: {', '.join(allowed)}."
    written = error["input"]
    if not isinstance(written, str):
        return wanted, ""
    labels = {
        m.label.lower(): m.value
        for kind in Choice.__subclasses__()
        for m in kind
        if m.value in allowed
    }
    meant = labels.get(written.lower())
    near = f"Menade du ”{meant}”?" if meant else did_you_mean(written, allowed)
    return f"är {quoted(written)} men {wanted}", near


def _allowed(error: ErrorDetails) -> list[str]:
    values = str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return [value.strip("' ") for value in values.split(",")]


def _pattern(error: ErrorDetails) -> Words:
    return _written(*PATTERN_WORDS[error["ctx"]["pattern"]])(error)


def _written(message: str, advice: str) -> Callable[[ErrorDetails], Words]:
    return lambda error: (message.format(quoted(error["input"])), advice)


def _too_long(error: ErrorDetails) -> Words:
    length, most = len(error["input"].strip()), error["ctx"]["max_length"]
    return f"är {length} tecken.", f"Högst {most} tecken får plats. Korta texten."


def _fixed(message: str, advice: str) -> Callable[[ErrorDetails], Words]:
    return lambda _: (message, advice)


def _too_many(error: ErrorDetails) -> Words:
    most = error["ctx"]["max_length"]
    if most == _BOTH_ENDS:
        return _PAIR(error)
    return f"har {len(error['input'])} värden.", f"Högst {most} får plats. Korta listan."


_BOTH_ENDS: Final = 2
_PAIR: Final = _fixed("ska vara två tal.", "Skriv [första, sista], till exempel [12, 15].")

_TRANSLATORS: Final[dict[str, Callable[[ErrorDetails], Words]]] = {
    "enum": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "string_too_short": _fixed("är tom.", "Skriv något, eller ta bort raden."),
    "string_type": _fixed(
        "ska vara en text.",
        "Skriv värdet efter kolonet, utan lista och utan nycklar: "
        "inom citattecken, om det börjar med [ eller {.",
    ),
    "tuple_type": _fixed(
        "ska vara en lista.", "Börja varje rad i listan med ett bindestreck, eller skriv [a, b]."
    ),
    "model_type": _fixed("ska bestå av nycklar.", "Skriv nyckel: värde, en på varje rad."),
    "calendar": _written(
        "är {}, ett datum som inte finns i almanackan.", "Rätta året, månaden eller dagen."
    ),
    "reserved": _written(
        "är {}, som webbplatsen själv använder i sina adresser.", "Välj ett annat id."
    ),
    "device": _written("är {}, ett namn som Windows inte kan ge en fil.", "Välj ett annat."),
    "missing": _PAIR,
    "too_long": _too_many,
}
_OWN_WORDS: Final = frozenset({"whole", "number", "flag"})
_OF_ASCII: Final = _OWN_WORDS | {"enum", "string_pattern_mismatch"}
TRANSLATED: Final = frozenset({"extra_forbidden", *_TRANSLATORS, *_OWN_WORDS})
"""The kinds of fault that have words of their own: all that the model can give."""
