"""Signs that look like those YAML and ids are written with, and are others: each by its name.

Whoever wrote one sees nothing wrong, so what is said is what it is, never what came of it.
"""

import re
import unicodedata
from typing import Final, NamedTuple

_SPACES: Final = {
    "\u00a0": "ett hårt mellanslag",
    "\u202f": "ett smalt hårt mellanslag",
    "\u2007": "ett siffermellanslag",
    "\u3000": "ett brett mellanslag",
}
_OTHERS: Final[dict[str, tuple[str, str]]] = {
    "‐": ("ett annat slags bindestreck", "-"),
    "‑": ("ett hårt bindestreck", "-"),
    "−": ("ett minustecken", "-"),
    "⁃": ("en punkt", "-"),
    **dict.fromkeys("‒–—―", ("ett tankstreck", "-")),
    **dict.fromkeys("“”„‟«»″", ("ett typografiskt citattecken", '"')),
    **dict.fromkeys("‘’‚‛‹›′´", ("ett typografiskt citattecken", "'")),
    **dict.fromkeys("ː꞉∶։׃܃፡ꓽ᛬⁚˸", ("ett tecken som liknar kolon", ":")),
    **dict.fromkeys("【〔「⁅⟦〚", ("ett tecken som liknar [", "[")),
    **dict.fromkeys("】〕」⁆⟧〛", ("ett tecken som liknar ]", "]")),
    **dict.fromkeys("❴⦃", ("ett tecken som liknar {", "{")),
    **dict.fromkeys("❵⦄", ("ett tecken som liknar }", "}")),
    **dict.fromkeys("、،", ("ett tecken som liknar kommatecken", ",")),
}
"""What each is called, and the sign that it looks like."""
_SWEDISH: Final = "åäöéàüÅÄÖÉÀÜ"
_LATIN: Final = re.compile(r"[\u00aa-\u02af\u1d00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f]")
"""The blocks of Latin and phonetic letters: the form has the same, whatever its Unicode."""
LOOKALIKES: Final = dict(
    zip(
        "аеорсухіјѕԁһԛԝӏгАВЕКМНОРСТУХІЈЅԌԚԜοναιρυχκγϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹօոսհցօՕՍɑɡ",
        "aeopcyxijsdhqwlrABEKMHOPCTYXIJSGQWovaipuxkycjABEZHIKMNOPTYXConuhgoOUag",
        strict=True,
    )
)
"""Letters of Cyrillic, Greek, Armenian and phonetics, and the Latin one that each looks like."""
_BULLETS: Final = "•●▪◦‣·"
SPACE: Final = r"(?:(?! )[^\S\t\n])"
"""A regular expression for a space that is not the space bar's."""


class Sign(NamedTuple):
    """A sign, what it is called, and the one that it looks like (nothing when it is no other)."""

    position: int
    written: str
    name: str
    usual: str

    @property
    def told(self) -> str:
        """Name it: a space shows nothing, so it has a number only."""
        shown = "" if self.written.isspace() else f"”{self.written}”, "
        return f"{self.name} ({shown}U+{ord(self.written):04X})"

    @property
    def advice(self) -> str:
        """Say what to write, which never looks like what stands there."""
        if self.usual == " ":
            return "Skriv ett vanligt mellanslag, eller inget."
        return f"Skriv {_CALLED.get(self.usual, self.usual)} i stället." if self.usual else _ANEW


_CALLED: Final = {
    "-": "ett bindestreck (-)",
    ":": "ett kolon (:)",
    ",": "ett kommatecken (,)",
    '"': 'ett rakt citattecken (")',
    "'": "ett rakt citattecken (')",
}
_ANEW: Final = "Skriv det på nytt, med bokstäverna a–z."


def odd_sign(text: str, *, bullets: bool = False) -> Sign | None:
    """Give the first sign of a text that looks like one of ASCII's and is another, if any."""
    for position, written in enumerate(text):
        if written > "\x7f":
            found = _named(written, bullets=bullets)
            if found:
                return Sign(position, written, *found)
    return None


def plain_looks(text: str) -> str:
    """Give a text as it looks: with ASCII's own signs in place of those that look like them."""
    return " ".join("".join(_plain(sign) if sign > "\x7f" else sign for sign in text).split())


def _plain(sign: str) -> str:
    return LOOKALIKES.get(sign) or (_named(sign) or ("", sign))[1]


def _named(sign: str, *, bullets: bool = False) -> tuple[str, str] | None:
    """Give the name of a sign, and the one that it looks like."""
    if unicodedata.category(sign) == "Zs":
        return _SPACES.get(sign, "ett annat slags mellanslag"), " "
    if sign in _OTHERS:
        return _OTHERS[sign]
    if bullets and sign in _BULLETS:
        return "en punkt", "-"
    return _of_another_alphabet(sign)


def _of_another_alphabet(sign: str) -> tuple[str, str] | None:
    usual = unicodedata.normalize("NFKC", sign)
    if usual.isascii() and usual.isprintable() and len(usual) == 1:
        wide = unicodedata.east_asian_width(sign) == "F"
        return ("ett brett tecken" if wide else "ett tecken av annat slag"), usual
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return "en siffra ur en annan skrift", str(digit)
    if not sign.isalpha() or sign in _SWEDISH:
        return None
    latin = _LATIN.match(sign)
    return f"en bokstav {'som svenskan inte har' if latin else 'ur ett annat alfabet'}", ""


_LAYOUT: Final = (
    (re.compile(rf"[ \t]*({SPACE})"), "indrag", ""),
    (re.compile(rf"[ \t]*(?:- +)*-({SPACE})"), "ett vanligt mellanslag efter strecket", ""),
    (re.compile(r"[ \t]*(?:- +)*([^\w\s\"'#-])\s"), "ett bindestreck (-)", "-"),
    (re.compile(r"[ \t]*(?:- +)*[\w-]+ ?([^a-zA-Z0-9_\s:.,-])"), "ett kolon (:)", ":"),
    (re.compile(rf"[ \t]*(?:- +)*[\w-]+ ?:({SPACE})"), "ett vanligt mellanslag efter kolonet", ""),
    (re.compile(r"[ \t]*(?:- +)*(?:[\w-]+ ?: +)?([^\w\s\"'-])"), 'ett rakt citattecken (")', "\"'"),
    (re.compile(r".*\s([^\w\s#])"), "nummertecknet #", "#"),
)
"""Where YAML's own signs stand on a line, what each is, and what a sign there must look like."""
_VALUE: Final = re.compile(r"[ \t]*(?:- +)*(?:[\w-]+ ?: +)?")
_NO_SPACE: Final = re.compile(r"[ \t]*(?:- +)*[A-Za-z_]+:(?=[^\s/:])")


def odd_layout(line: str) -> tuple[int, str, str] | None:
    """Give the column, counted from 0, of a sign on a line that YAML needs and did not get."""
    for pattern, wanted, looks in _LAYOUT:
        found = pattern.match(line)
        sign = odd_sign(found[1], bullets=True) if found else None
        if found and sign and sign.usual and sign.usual in (looks or " "):
            what = "i indraget" if wanted == "indrag" else f"där det ska vara {wanted}"
            return found.start(1), f"Här står {sign.told} {what}.", sign.advice
    bracket = _odd_bracket(line)
    if bracket:
        return bracket.position, f"Här står {bracket.told}.", bracket.advice
    close = _NO_SPACE.match(line)
    if close:
        return close.end(), "Efter kolonet saknas ett mellanslag.", "Skriv nyckel: värde."
    return None


def _odd_bracket(line: str) -> Sign | None:
    """Give the first sign that looks like a bracket or a comma, where a value begins with one."""
    found = _VALUE.match(line)
    start = found.end() if found else 0
    if plain_looks(line[start : start + 1]) not in ("[", "{"):
        return None
    signs = ((at, odd_sign(sign)) for at, sign in enumerate(line[start:], start))
    odd = ((at, sign) for at, sign in signs if sign and sign.usual and sign.usual in "[]{},")
    return next((sign._replace(position=at) for at, sign in odd), None)
