"""Agendas to count, and what the macros of follow-up make of them."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from agenda.sample import create_sample
from macros.context.agenda_context import AgendaContext, load_context
from macros.pages.all_macros import macros_of
from macros.pages.site import new_site
from macros.views.parts.bar_plots import BarPlot
from tests.support.files import write_files
from tests.support.folders import base_with

CITED = "citations:\n  - source: agendatexten\n    lines: [21, 22]\n"


def sample_of(initiatives: int, folder: Path) -> AgendaContext:
    return load_context(write_files(create_sample(initiatives), folder))


def shown(context: AgendaContext, macro: str) -> LexborHTMLParser:
    return LexborHTMLParser(macros_of(new_site(context), lambda: "uppfoljning/")[macro]())


def base_and(name: str, extra: str) -> AgendaContext:
    """Give the base agenda with one more initiative."""
    text = f"id: {name}\ntitle: Nytt\nsummary: Något nytt.\n{extra}{CITED}"
    with base_with({f"initiatives/{name}.yaml": text.encode()}) as folder:
        return load_context(folder)


def numbers(plot: BarPlot) -> dict[str, tuple[int, int]]:
    return {row.bar.name: (row.bar.count, row.bar.proposals) for row in plot.rows}
