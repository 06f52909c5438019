"""The signs by which a text points somebody out: numbers, addresses, names, signatures.

What only looks like one is left alone: a case number, a school or a street named after somebody,
an organisation below a greeting. The form has the same in ``theme/form/private_persons.js``.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

GIVEN_NAMES: Final = tuple(
    Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split()
)
"""Common given names in Sweden. One of them alone points nobody out."""

_DASH: Final = "[-+\u2010-\u2015\u2212]"
_GAP: Final = "[ \u00a0]"
_NUMBER: Final = re.compile(
    rf"(?<!\w)(?:18|19|20)?([0-9]{{2}})({_DASH}|[./])?(0[1-9]|1[0-2])\2?"
    rf"([06][1-9]|[1278][0-9]|[39][01])({_GAP}?{_DASH}?{_GAP}?)([0-9]{{4}})(?!\w)"
)
_AT: Final = rf"(?:@|{_GAP}?[(\[{{]{_GAP}?(?:@|[Aa][Tt]|[Ss]nabel-?a){_GAP}?[)\]}}]{_GAP}?)"
_DOT: Final = rf"(?:\.|{_GAP}?[(\[{{]{_GAP}?(?:\.|[Dd]ot|[Pp]unkt){_GAP}?[)\]}}]{_GAP}?)"
_MAIL: Final = re.compile(rf"(?<![\w.+-])([\w.+-]+){_AT}[\w-]+(?:{_DOT}[\w-]+)+")
_INITIAL: Final = re.compile(r"[a-z][._][a-z]{4,}")
_SHORTEST: Final = 3
"""Letters of a given name that is somebody's address by itself: ``bo@`` may be about living."""
_PHONE: Final = re.compile(
    r"(?:\+46 ?|(?<![\w/-])0)[1-9][0-9]{0,2}(?:(?:-| ?- ?|/| )?[1-9][0-9]{4,7}|"
    r"(?:-| ?- ?|/| )[1-9][0-9]{1,2}(?: [0-9]{2,4}){1,2})(?!\w)"
)
_MOBILE: Final = re.compile(
    rf"(?<![\w-])(?:(?:\+|00)46[ \u00a0-]?(?:\(0\) ?)?|0)7[02369]\)?"
    rf"(?:{_GAP}?(?:{_DASH}|[/.])?{_GAP}?[0-9]){{7}}(?![\w-])"
)
_CASE: Final = re.compile(
    r"(?<!\w)(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende|aktnr|beteckning|"
    rf"kommunkod(?:en|er|erna)?|länskod)[.:]?{_GAP}?(?:[a-zåäö]{{1,6}}[ \u00a0:/-])?"
    r"(?:[0-9]{1,6}[ \u00a0:/,.-]{1,2}){0,3}\Z",
    re.IGNORECASE,
)
"""What stands before a number that a register has, and nobody answers."""
_BEFORE: Final = 50
_NAMED_AFTER: Final = (
    "gymnasiet|skolan|vägen|gatan|torget|platsen|sjukhuset|stiftelsen|fonden|parken|huset|"
    "gården|museet|priset|institutet|biblioteket|stipendiet|hallen|centret|arenan|föreningen|"
    "sällskapet|universitetet|högskolan|akademin|kyrkan|gränden"
)
"""What is named after somebody in one word: Dahlbergsgymnasiet."""
_OWNED: Final = (
    "gymnasium|gymnasiet|skola|skolan|väg|gata|torg|plats|sjukhus|stiftelse|fond|minnesfond|"
    "park|hus|gård|museum|museet|pris|institut|bibliotek|stipendium|stipendiefond|bro|hall|"
    "centrum|arena|förening|sällskap|universitet|högskola|akademi|kyrka|gränd|backe|allé"
)
"""What is named after somebody in words apart: Astrid Lindgrens barnsjukhus."""
_PLACE: Final = (
    rf"(?:[A-ZÅÄÖ][\w-]{{1,30}}(?:{_NAMED_AFTER})(?!\w)|"
    rf"[A-ZÅÄÖ][\w-]{{1,30}}s{_GAP}[a-zåäö]{{0,20}}(?:{_OWNED})(?!\w))"
)
_SMALL_WORDS: Final = "OCH|FÖR|MED|SOM|HAR|VID|MOT|UNDER|ELLER"
_LOUD: Final = "|".join(name.upper() for name in GIVEN_NAMES if len(name) >= _SHORTEST)
_GIVEN: Final = "|".join(GIVEN_NAMES)
_UPPER: Final = "A-ZÀ-ÖØ-ÞĆČĐİŁŃŚŞŠŹŻŽ"
_LOWER: Final = "a-zß-öø-ÿćčđęğıłńśşšźżž"
_PARTICLES: Final = "von|van|af|de|der|del|della|di|da|dos|la|le|ter|al|el|bin|ibn|ben"
"""What stands before a surname, in words of its own."""
_JOINED: Final = "(?:[Aa]l-|[Ee]l-|[DdOo]['’])"
"""What stands before a surname, in one word with it."""
_SURNAME: Final = rf"(?:(?:{_PARTICLES}){_GAP}+){{0,2}}(?!{_PLACE}){_JOINED}?[{_UPPER}][{_LOWER}]"
_NAME: Final = re.compile(
    rf"(?<!\w)(?:(?:{_GIVEN})(?:-[{_UPPER}][{_LOWER}]+)?{_GAP}+"
    rf"(?:[{_UPPER}]\.?{_GAP}+){{0,3}}{_SURNAME}|"
    rf"(?:{_LOUD})(?:-[A-ZÅÄÖ]+)?{_GAP}+(?!(?:{_SMALL_WORDS})(?!\w))[A-ZÅÄÖÉÜ]{{3}})"
)
_SELF: Final = re.compile(r"(?<!\w)(?i:jag heter|mitt namn är|undertecknade?,?)\s+[A-ZÅÄÖ]")
_GREETING: Final = re.compile(r"(?<!\w)(?i:med vänliga? hälsning(?:ar)?,?|mvh,?)\s+(?=[A-ZÅÄÖ])")
_BODY: Final = (
    "(?:styrelse|nämnd|verk|myndighet|kommun|region|förvaltning|kontor|kansli|avdelning|enhet|"
    "grupp|råd|förbund|förening|bolag|universitet|högskola|högskolan|bibliotek|redaktion|"
    "sekretariat|team|byrå|centrum|institut|stiftelse|sjukhus|skola|skolan|gymnasium|museum|"
    "rörelse|nätverk|akademi|ledning|sällskap|företag)(?:en|et|n|t)?"
)
_ORGANISATION: Final = re.compile(
    rf"(?!(?:{_GIVEN})(?!\w)(?!{_GAP}+{_PLACE}))(?:[A-ZÅÄÖ]{{2,}}|"
    "(?:Region|Digg|Vinnova|Arbetsförmedlingen|Försäkringskassan|Polisen|Post-|Svenska|Sveriges|"
    rf"Statens|Landstinget)|[\w-]{{0,40}}{_BODY}|"
    rf"[\w-]{{1,40}}{_GAP}(?:[\w-]{{1,40}}{_GAP}){{0,2}}(?:stad|län|AB|[\w-]{{0,40}}{_BODY})|"
    rf"(?:{_GIVEN}){_GAP}+{_PLACE})(?!\w)"
)
"""Who may stand below a greeting: a body, and nobody in particular."""
_AND: Final = rf"{_GAP}(?:och|eller|samt|&){_GAP}"
_BESIDE: Final = re.compile(
    rf"(?<!\w)(?:(?:{_GIVEN}){_AND}(?!{_ORGANISATION.pattern})[{_UPPER}][{_LOWER}]+{_GAP}{_SURNAME}|"
    rf"(?!{_ORGANISATION.pattern})[{_UPPER}][{_LOWER}]+{_GAP}{_SURNAME}[{_LOWER}]*{_AND}"
    rf"(?:{_GIVEN})(?!\w)(?!{_GAP}+{_PLACE}))"
)
"""A name that no list has, beside a given name that one has: somebody else, and no body."""
_CONTACT: Final = re.compile(
    r"(?<!\w)(?:ringa?|kontakt(?:a|person(?:en|er)?|uppgift(?:er(?:na)?)?)?|mejla?|maila?|sms:?a|"
    r"skriv till|hör av (?:dig|er) till|vänd (?:dig|er) till|tala med|prata med|frågor till|fråga|"
    r"tel(?:efon)?|mobil|e-?post|nås)(?!\w)",
    re.IGNORECASE,
)
_REACH: Final = 40
"""Signs between a name and a word about contact: they stand in one breath."""
_BREATH: Final = re.compile(r"[!?\n]|(?<![A-ZÅÄÖ])\.[ \u00a0]")
_WIDE: Final = re.compile("[\uff01-\uffee]")
# What a text must have for a sign to be looked for at all: nearly none has any of it.
_HAS_FIGURE: Final = re.compile("[0-9]")
_HAS_AT: Final = re.compile(rf"@|[(\[{{]{_GAP}?(?:[Aa][Tt]|[Ss]nabel)")
_HAS_NAME: Final = re.compile(
    rf"[{_UPPER}][\w-]*{_GAP}+(?:[{_UPPER}]|(?:{_PARTICLES}){_GAP}|{_JOINED})"
)
_HANDS: Final = ("hälsning", "mvh", "heter", "namn är", "undertecknad")


def signs_of_a_person(text: str) -> Iterator[str]:
    """Give, in Swedish, what in a text could point a person out: addresses of offices too."""
    text = _narrow(text)
    if has_identity_number(text):
        yield "ett personnummer"
        return
    if _HAS_AT.search(text) and _MAIL.search(text):
        yield "en e-postadress"
    if _answers(_PHONE, text) or _answers(_MOBILE, text):
        yield "ett telefonnummer"
    if _is_signed(text) or _NAME.search(text):
        yield "en persons namn"


def ways_to_a_person(text: str) -> Iterator[str]:
    """Give, in Swedish, what in a text is a private person's; what is an office's may stand."""
    text = _narrow(text)
    if has_identity_number(text):
        yield "ett personnummer"
    if _HAS_AT.search(text) and any(_is_somebodys(one[1]) for one in _MAIL.finditer(text)):
        yield "en persons e-postadress"
    if _answers(_MOBILE, text):
        yield "ett mobilnummer"
    if _is_signed(text) or _is_named_for_contact(text):
        yield "en persons namn"


def identity_number_in(text: str) -> Iterator[str]:
    """Give, in Swedish, that a text has a number that the state gave somebody."""
    if has_identity_number(_narrow(text)):
        yield "ett personnummer"


def has_identity_number(text: str) -> bool:
    """Say whether a text has a personal identity number, or a coordination number."""
    if not _HAS_FIGURE.search(text):
        return False
    return any(_is_checked(match) for match in _NUMBER.finditer(text))


def names_a_person(text: str) -> bool:
    """Say whether a text that should name an organisation names somebody."""
    return bool(_NAME.match(text)) and not _ORGANISED.search(text)


_ORGANISED: Final = re.compile(rf"(?<!\w)(?:AB|HB|KB|[\w-]{{0,40}}{_BODY})(?!\w)", re.IGNORECASE)


def _narrow(text: str) -> str:
    """Give a text with the wide letters and figures of East Asian tables as usual ones."""
    return unicodedata.normalize("NFKC", text) if _WIDE.search(text) else text


def _answers(pattern: re.Pattern[str], text: str) -> bool:
    """Say whether a text has a number that somebody may answer, and not that of a case."""
    return bool(_HAS_FIGURE.search(text)) and any(
        not _CASE.search(text[max(0, found.start() - _BEFORE) : found.start()])
        for found in pattern.finditer(text)
    )


def _is_signed(text: str) -> bool:
    small = text.lower()
    if not any(hand in small for hand in _HANDS):
        return False
    if _SELF.search(text):
        return True
    return any(not _ORGANISATION.match(text, one.end()) for one in _GREETING.finditer(text))


def _is_checked(match: re.Match[str]) -> bool:
    """Say whether the last figure is the check sum of the others (Luhn's, as the law has it).

    A date with signs between is followed by a hyphen, or it is one with a time after it.
    """
    year, between, month, day, joint, last = match.groups()
    if between and not joint.strip(" \u00a0"):
        return False
    figures = [int(figure) for figure in year + month + day + last]
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
    if not _HAS_NAME.search(text):
        return False
    for found in _CONTACT.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        after = text[found.end() : found.end() + _REACH]
        near = (_BREATH.split(before)[-1], _BREATH.split(after.lstrip(".: \u00a0"))[0])
        if any(_NAME.search(one) or _BESIDE.search(one) for one in near):
            return True
    return False
