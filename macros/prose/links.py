"""Links in prose: every one leads to a file that exists and a place on it that exists."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from agenda.addresses import is_email, is_web_address
from agenda.load.suggestions import did_you_mean, nearest
from agenda.problems import Place, Problem
from macros.prose.page_source import Prose
from macros.prose.safe_html import NO_SIGN


def anchors(html: str) -> frozenset[str]:
    """Give the ids in a piece of HTML."""
    tree = LexborHTMLParser(html)
    return frozenset(node.attributes.get("id") or "" for node in tree.css("[id]"))


def doubled_anchors(html: str) -> list[str]:
    """Give the ids that stand more than once in a piece of HTML."""
    ids = Counter(node.attributes.get("id") or "" for node in LexborHTMLParser(html).css("[id]"))
    return sorted(one for one, times in ids.items() if times > 1)


def dead_links(
    page: Prose,
    source: str,
    html: str,
    targets: Callable[[str], frozenset[str] | None],
    known: tuple[str, ...],
) -> Iterator[Problem]:
    """Check the links of one page.

    ``source`` is the page's own address in docs/, ``targets`` gives the anchors of a file in
    docs/ (None for no such file) and ``known`` the files that there are.
    """
    tree = LexborHTMLParser(html)
    links = [(node.attributes.get("href") or "", False) for node in tree.css("a[href]")]
    links += [(node.attributes.get("src") or "", True) for node in tree.css("img[src]")]
    for link, is_picture in dict.fromkeys(links):
        fault = _elsewhere(link, is_picture=is_picture) or _fault(link, source, targets, known)
        if fault and NO_SIGN.fullmatch(link):
            yield Problem(_place(page, link), *fault)


def _elsewhere(link: str, *, is_picture: bool) -> tuple[str, str] | None:
    """Say why a page may not lead, or fetch a picture, from another site that way, if so."""
    try:
        parts = urlsplit(link)
        name = parts.username
    except ValueError:
        return f"Länken ”{link}” är felskriven.", "Skriv adressen på nytt."
    if is_picture and (parts.scheme or parts.netloc):
        advice = "Lägg bilden i docs/ och skriv vägen dit."
        return f"Bilden ”{link}” hämtas från en annan webbplats.", advice
    if name is not None:
        message = f"Länken ”{link}” har ett namn före värden: det ser ut att leda någon annanstans."
        return message, f"Ta bort ”{parts.netloc.rpartition('@')[0]}@”."
    if "\\" in link:
        return f"Länken ”{link}” har ett omvänt snedstreck.", "Skriv / i stället."
    return None


def _fault(
    link: str, source: str, targets: Callable[[str], frozenset[str] | None], known: tuple[str, ...]
) -> tuple[str, str] | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return _away(link, parts.scheme)
    if parts.path.startswith("/"):
        return f"Länken ”{link}” börjar med /.", "Länka till en fil, till exempel ../om/index.md."
    wanted = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(parts.path)))
    others = [one for one in known if one != source]
    wanted = wanted if parts.path else source
    return _missing(link, wanted, unquote(parts.fragment), targets, Near(source, others))


@dataclass(frozen=True)
class Near:
    """The pages that one page may have meant to lead to, by their places in ``docs/``."""

    source: str
    others: Sequence[str]

    def to(self, link: str, wanted: str) -> str:
        """Give ``Menade du …?`` as this page has to write it, or an empty text.

        Somebody may have written the place in ``docs/`` itself, and not the way from this page.
        """
        written = unquote(urlsplit(link).path).removeprefix("./")
        found = written if written in self.others else nearest(wanted, self.others)
        if found is None or not wanted.endswith(".md"):
            return ""
        way = posixpath.relpath(found, posixpath.dirname(self.source) or ".")
        return f"Menade du ”{way}”?"


def _away(link: str, scheme: str) -> tuple[str, str] | None:
    """Say what is wrong with an address of another site, or of a letter box, if something is."""
    if scheme == "mailto":
        fault = f"Länken ”{link}” är ingen e-postadress.", "Skriv till exempel <namn@exempel.se>."
        return None if is_email(link.partition(":")[2]) else fault
    if not link.startswith("https://"):
        return f"Länken ”{link}” börjar inte med https://.", "Byt till https://."
    fault = f"Länken ”{link}” är ingen godkänd webbadress.", "Skriv adressen på nytt."
    return None if is_web_address(link) else fault


def _missing(
    link: str,
    wanted: str,
    anchor: str,
    targets: Callable[[str], frozenset[str] | None],
    near: Near,
) -> tuple[str, str] | None:
    found = targets(wanted)
    if found is None:
        advice = near.to(link, wanted) or "Länka till en fil som finns i docs/."
        return f"Länken ”{link}” leder till en fil som inte finns.", advice
    if anchor and anchor not in found:
        advice = did_you_mean(anchor, found) or "Rubriker heter #_med-bindestreck_."
        return f"Länken ”{link}” leder till en plats som inte finns på sidan.", advice
    return None


def _place(page: Prose, link: str) -> Place:
    """Find where a link was written; the top of the page where that can't be told."""
    match = re.search(r"[(<:]\s*" + re.escape(link), page.text[page.body_start :])
    return page.place(page.body_start + match.start() + 1) if match else Place(page.name)
