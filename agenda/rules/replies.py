"""Replies to a consultation are by organisations: a private person is never named.

No rule knows every name. What this one refuses are the signs by which a person is pointed out:
a number that the state gave them, a way to reach them, words that somebody presents or signs
with, a common given name with another name after it, and an actor that nothing shows to be an
organisation. An uncommon name or a surname alone is left to whoever reviews; CONTRIBUTING says
so, and the checklist asks. The form says the same in ``theme/form/private_persons.js``.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from agenda.index import Index
from agenda.model import Actor, Reply
from agenda.model.choices import ActorKind
from agenda.rules.finding import Finding, has

GIVEN_NAMES: Final = tuple(
    Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split()
)
"""Common given names in Sweden. One of them alone points nobody out."""

_TEXTS: Final = ("summary", "response", "reason")
_NUMBER: Final = re.compile(
    r"(?<!\w)(?:19|20)?([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))"
    r"[-+ ]?([0-9]{4})(?!\w)"
)
_SIGNS: Final = (
    ("en e-postadress", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "ett telefonnummer",
        re.compile(
            r"(?:\+46 ?|(?<!\w)0)[1-9][0-9]{0,2}(?:-| ?- ?| )?[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}(?!\w)"
        ),
    ),
    (
        "en persons namn",
        re.compile(
            r"(?<!\w)(?i:jag heter|mitt namn är|undertecknade?,?|"
            r"med vänliga? hälsning(?:ar)?,?|mvh,?)\s+[A-ZÅÄÖ]"
            rf"|(?<!\w)(?:{'|'.join(GIVEN_NAMES)})(?:-[A-ZÅÄÖ][a-zåäöé]+)? +"
            r"(?:[A-ZÅÄÖ]\.? +)?(?:(?:von|af|de) +)?[A-ZÅÄÖ][a-zåäöéü]"
        ),
    ),
)
_ADVICE: Final = "Ta bort det. Skriv organisationen eller rollen i stället."


def replies_point_out_no_person(reply: Reply) -> Iterator[Finding]:
    """What is merged can't be taken back: refuse it before."""
    for name in _TEXTS:
        text = reply.__dict__.get(name) or ""
        for what in signs_of_a_person(text):
            # What was found is not repeated: problems are printed where others read.
            yield Finding((name,), f"Texten verkar ha {what}.", _ADVICE)


def signs_of_a_person(text: str) -> Iterator[str]:
    """Give, in Swedish, what in a text points a person out."""
    if any(_is_checked(match) for match in _NUMBER.finditer(text)):
        yield "ett personnummer"
        return
    for what, pattern in _SIGNS:
        if pattern.search(text):
            yield what


def _is_checked(match: re.Match[str]) -> bool:
    """Say whether the last figure is the check sum of the others (Luhn's, as the law has it)."""
    figures = [int(figure) for figure in match[1] + match[2]]
    doubled = [figure * (2 - place % 2) for place, figure in enumerate(figures)]
    return sum(figure // 10 + figure % 10 for figure in doubled) % 10 == 0


def may_be_a_person(actor: Actor) -> bool:
    """Say whether nothing shows an actor to be an organisation."""
    return actor.kind == ActorKind.other and not (actor.organisation_number or actor.url)


def those_who_reply_are_organisations(index: Index) -> Iterator[Finding]:
    """An actor of no known kind, with no number and no site, may be anybody."""
    for number, reply in enumerate(index.agenda.__dict__.get("replies", ())):
        if not has(reply, "actor") or reply.actor not in index:
            continue
        if index.kind(reply.actor) != Actor.of_kind:
            continue
        actor = index.get(reply.actor, Actor)
        if not has(actor, "kind", "organisation_number", "url"):
            continue
        if may_be_a_person(actor):
            message = f"Inget visar att ”{reply.actor}” är en organisation."
            advice = "Ange kind, organisation_number eller url. En privatperson namnges aldrig."
            yield Finding(("replies", number, "actor"), message, advice, index.path(reply.actor))
