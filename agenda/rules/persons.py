"""Nothing that is written here points out a private person.

No rule knows every name. What this one refuses are the signs by which a person is pointed out,
and how much depends on where it stands:

- a number that the state gave somebody, wherever there are words, a quotation too;
- in words that the editors chose: an e-mail address that is somebody's, a mobile number, a
  given name with another name after it beside words about contact, or in a signature;
- in a reply to a consultation, and in a reason: every address, number and such name.

Addresses and numbers of an office stand where they should. Who wrote a source, and a name in a
quotation, are facts of the source. An uncommon name or a surname alone is left to whoever
reviews; CONTRIBUTING says so, and the checklist asks. The form says the same in
``theme/form/private_persons.js``, and warns of a name that stands alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from agenda.model import Citation, Record, Reply, Source
from agenda.model.shape import shapes
from agenda.rules.finding import Finding

GIVEN_NAMES: Final = tuple(
    Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split()
)
"""Common given names in Sweden. One of them alone points nobody out."""
ADVICE: Final = "Ta bort det. Skriv organisationen eller rollen i stället."

_STRICT: Final = frozenset({"summary", "response", "reason"})
_WORDS: Final = frozenset({"line", "text", "email", "organisation_number"})
_DASH: Final = "[-+\u2010-\u2015\u2212]"
_NUMBER: Final = re.compile(
    r"(?<!\w)(?:18|19|20)?([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))"
    rf"[ \u00a0]?{_DASH}?[ \u00a0]?([0-9]{{4}})(?!\w)"
)
_MAIL: Final = re.compile(r"(?<![\w.+-])([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
_INITIAL: Final = re.compile(r"[a-z][._][a-z]{4,}")
_SHORTEST: Final = 3
"""Letters of a given name that is somebody's address by itself: ``bo@`` may be about living."""
_PHONE: Final = re.compile(
    r"(?:\+46 ?|(?<![\w-])0)[1-9][0-9]{0,2}(?:-| ?- ?| )?[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}(?!\w)"
)
_MOBILE: Final = re.compile(
    r"(?<![\w-])(?:(?:\+|00)46[ \u00a0-]?(?:\(0\) ?)?|0)7[02369]"
    rf"(?:[ \u00a0]?{_DASH}?[ \u00a0]?[0-9]){{7}}(?![\w-])"
)
_NAME: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(GIVEN_NAMES)})(?:-[A-ZÅÄÖ][a-zåäöé]+)?[ \u00a0]+"
    r"(?:[A-ZÅÄÖ]\.?[ \u00a0]+)?(?:(?:von|af|de)[ \u00a0]+)?[A-ZÅÄÖ][a-zåäöéü]"
)
_SIGNED: Final = re.compile(
    r"(?<!\w)(?i:jag heter|mitt namn är|undertecknade?,?|"
    r"med vänliga? hälsning(?:ar)?,?|mvh,?)\s+[A-ZÅÄÖ]"
)
_CONTACT: Final = re.compile(
    r"(?<!\w)(?:ringa?|kontakt(?:a|person(?:en)?)?|mejla?|maila?|sms:?a|skriv till|"
    r"hör av (?:dig|er) till|vänd (?:dig|er) till|tala med|prata med|frågor till|fråga|"
    r"tel(?:efon)?|mobil|e-?post|nås)(?!\w)",
    re.IGNORECASE,
)
_REACH: Final = 40
"""Signs between a name and a word about contact: they stand in one breath."""
_BREATH: Final = re.compile(r"[!?\n]|(?<![A-ZÅÄÖ])\.[ \u00a0]")


def texts_point_out_no_person(record: Record) -> Iterator[Finding]:
    """What is merged can't be taken back: refuse it before."""
    for worded in _worded(type(record)):
        value = record.__dict__.get(worded.name)
        values = value if isinstance(value, tuple) else (value,)
        for number, text in enumerate(values):
            if not isinstance(text, str):
                continue
            path = (worded.name, number) if isinstance(value, tuple) else (worded.name,)
            for what in worded.signs(text):
                # What was found is not repeated: problems are printed where others read.
                yield Finding(path, f"Texten verkar ha {what}.", ADVICE)


class _Worded(NamedTuple):
    """A field with words, and how much of them is the editors' own."""

    name: str
    editorial: bool
    strict: bool

    def signs(self, text: str) -> Iterator[str]:
        if self.strict:
            return signs_of_a_person(text)
        return ways_to_a_person(text) if self.editorial else _number_in(text)


@cache
def _worded(model: type[Record]) -> tuple[_Worded, ...]:
    named = issubclass(model, Source | Citation)
    return tuple(
        _Worded(
            name,
            editorial=not (shape.verbatim or named) and shape.type != "organisation_number",
            strict=issubclass(model, Reply) and name in _STRICT,
        )
        for name, shape in shapes(model).items()
        if shape.type in _WORDS
    )


def signs_of_a_person(text: str) -> Iterator[str]:
    """Give, in Swedish, what in a text could point a person out: addresses of offices too."""
    if has_identity_number(text):
        yield "ett personnummer"
        return
    if _MAIL.search(text):
        yield "en e-postadress"
    if _PHONE.search(text) or _MOBILE.search(text):
        yield "ett telefonnummer"
    if _SIGNED.search(text) or _NAME.search(text):
        yield "en persons namn"


def ways_to_a_person(text: str) -> Iterator[str]:
    """Give, in Swedish, what in a text is a private person's; what is an office's may stand."""
    yield from _number_in(text)
    if any(_is_somebodys(found[1]) for found in _MAIL.finditer(text)):
        yield "en persons e-postadress"
    if _MOBILE.search(text):
        yield "ett mobilnummer"
    if _SIGNED.search(text) or _is_named_for_contact(text):
        yield "en persons namn"


def _number_in(text: str) -> Iterator[str]:
    if has_identity_number(text):
        yield "ett personnummer"


def has_identity_number(text: str) -> bool:
    """Say whether a text has a personal identity number, or a coordination number."""
    return any(_is_checked(match) for match in _NUMBER.finditer(text))


def _is_checked(match: re.Match[str]) -> bool:
    """Say whether the last figure is the check sum of the others (Luhn's, as the law has it)."""
    figures = [int(figure) for figure in match[1] + match[2]]
    doubled = [figure * (2 - place % 2) for place, figure in enumerate(figures)]
    return sum(figure // 10 + figure % 10 for figure in doubled) % 10 == 0


def _plain(name: str) -> str:
    """Give a name as it stands in an address."""
    split = unicodedata.normalize("NFD", name.lower())
    return "".join(sign for sign in split if not unicodedata.category(sign).startswith("M"))


_PLAIN_NAMES: Final = frozenset(map(_plain, GIVEN_NAMES))


def _is_somebodys(box: str) -> bool:
    """Say whether the part of an address before the @ is a name: an office's is a function."""
    whole = _plain(box)
    first, *rest = re.split(r"[._-]", whole)
    alone = re.sub(r"[0-9]+\Z", "", first) if not rest else ""
    is_name = first in _PLAIN_NAMES if rest else alone in _PLAIN_NAMES and len(alone) >= _SHORTEST
    return is_name or bool(_INITIAL.fullmatch(whole))


def _is_named_for_contact(text: str) -> bool:
    """Say whether a name stands beside a word about contact, in one breath."""
    for found in _CONTACT.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        after = text[found.end() : found.end() + _REACH]
        near = (_BREATH.split(before)[-1], _BREATH.split(after.lstrip(".: \u00a0"))[0])
        if any(map(_NAME.search, near)):
            return True
    return False
