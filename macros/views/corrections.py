"""Slips that have been mended, and where."""

from dataclasses import dataclass

from agenda.compare.pieces import owner_of
from agenda.model import Correction
from macros.book import Book
from macros.text import swedish_date
from macros.views.base import SourceLine, Target, label, source_lines, target


@dataclass(frozen=True)
class CorrectionView:
    """One correction: the entry, the Swedish label of the field, and when."""

    correction: Correction
    target: Target
    field: str
    date: str
    sources: tuple[SourceLine, ...]


def corrections_view(book: Book) -> tuple[CorrectionView, ...]:
    """Give what has been mended, the oldest first."""
    ordered = sorted(book.agenda.corrections, key=lambda one: (one.date, one.id))
    return tuple(_view(book, one) for one in ordered)


def _view(book: Book, one: Correction) -> CorrectionView:
    record = book.record(one.about)
    model, name = owner_of(record.of_kind, tuple(one.field.split(".")))
    return CorrectionView(
        one,
        target(book, record),
        label(model, name).lower(),
        swedish_date(one.date),
        source_lines(book, one.citations),
    )
