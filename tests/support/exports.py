"""Agendas to export, and everything that is exported of one."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from agenda import Agenda, load_agenda
from agenda.exports import Publication
from agenda.exports.files import create_exports
from agenda.exports.linked.graph import Linked
from agenda.index import Index
from agenda.model import Edition, Record
from agenda.model.choices import State
from agenda.sample import create_sample
from macros.context.addresses import DATA_PAGE, address
from tests.support.files import write_files
from tests.support.folders import BASE
from tests.support.rewrite import values_of, with_texts
from tests.support.site import ROOT

HOME = "https://agenda.example/"
EDITION = f"{HOME}remissversion/"
MADE_AT = "2026-11-24T10:20:30Z"
STANDARDS = ROOT / "tests" / "standards"
HOSTILE = (
    "=cmd|' /C calc'!A0;=1+1\n\t@SUM(1) \"; '-2 ]]></script><!-- <b a='x'>&amp; & {{ 7*7 }} "
    "\u2028 \u0001\ufffe \U0001f600 å\u0301 \\u003c % \\n"
)
"""What some format could take for more than text: formulas, tags, ends, controls, escapes."""
HOSTILE_LINE = " ".join(HOSTILE.split("\n"))


@cache
def real() -> Agenda:
    return load_agenda(ROOT / "data")


@cache
def base() -> Agenda:
    """Give the small agenda of the golden cases, in which every field is filled in."""
    return load_agenda(BASE)


@cache
def rich(initiatives: int = 20) -> Agenda:
    """Give a sample in which every field is filled in somewhere."""
    with TemporaryDirectory() as folder:
        return load_agenda(write_files(create_sample(initiatives), Path(folder)))


@cache
def hostile() -> Agenda:
    """Give the rich sample with hostile text in every field that holds text."""
    changed = with_texts(Agenda, values_of(rich()), lambda spot, _: f"{HOSTILE_LINE} {spot}")
    return Agenda.model_validate(changed)


AGENDAS = {"real": real, "base": base, "rich": rich, "hostile": hostile}


def edition_of(agenda: Agenda, text: str = "Utgåvan som prövas") -> Edition:
    """Give the card of the edition that the tests pretend is published at :data:`EDITION`."""
    return Edition(
        id="remissversion",
        order=1,
        title=text,
        state=State.consultation,
        released_on="2026-11-23",
        commit=text,
        decision=agenda.decision,
        note=text,
        sha256="0" * 64,
    )


def published(
    agenda: Agenda, made_at: str | None = MADE_AT, editions: tuple[Edition, ...] = ()
) -> Publication:
    index = Index(agenda)
    return Publication(
        index=index,
        root=EDITION,
        generated_at=made_at,
        page=lambda one: address(index, one),
        guide=DATA_PAGE,
        above=HOME,
        editions=editions,
    )


@cache
def exported(name: str) -> dict[str, bytes]:
    """Give every file that is exported of one of :data:`AGENDAS`."""
    return dict(create_exports(Linked(as_published(name))))


@cache
def as_published(name: str) -> Publication:
    """Give one of :data:`AGENDAS` as published: the hostile one as a hostile edition."""
    agenda = AGENDAS[name]()
    text = HOSTILE_LINE if name == "hostile" else "Utgåvan som prövas"
    return published(agenda, editions=(edition_of(agenda, text),))


def texts_of(record: Record) -> set[str]:
    """Give every text, id, date and address that a record holds."""
    found: set[str] = set()

    def collect(value: object) -> None:
        if isinstance(value, str):
            found.add(value)
        for inner in value.values() if isinstance(value, dict) else ():
            collect(inner)
        for inner in value if isinstance(value, list) else ():
            collect(inner)

    collect(record.model_dump(mode="json", exclude_none=True))
    return found
