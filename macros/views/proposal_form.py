"""What the proposal form needs to know, as one file that the browser fetches when it is opened.

The form is made from the schema of the model; a new field needs no line here.
"""

import json
from collections.abc import Iterator, Mapping
from textwrap import shorten
from typing import Any, Final

from agenda.edits import model_of
from agenda.load.layout import PARTS
from agenda.load.pydantic_messages import PATTERN_WORDS
from agenda.model import Source, Tombstone
from agenda.model.choices import Choice
from agenda.model.fields import DEVICES, RESERVED_IDS
from agenda.model.kinds import KINDS, REMOVABLE
from agenda.model.levels import OURS, LevelName
from agenda.rules.ids import naming
from agenda.rules.person_signs import GIVEN_NAMES
from agenda.rules.replies import may_be_a_person
from agenda.schema import record_schemas
from macros.context.agenda_context import AgendaContext
from macros.context.forge import LONGEST_ADDRESS, Forge
from macros.kinds import KINDS as SHOWN
from macros.kinds import MADE, PAGE_FOLDERS, NewEntry, Page
from macros.views.parts.base import area_look

NAME_LONGEST: Final = 70


def form_data(
    context: AgendaContext, forge: Forge | None, relay: str = "", version: str = ""
) -> str:
    """Give the form's file as JSON, in a stable order.

    ``version`` is that of the data (``agenda/data_version.py``): a proposal says what it was
    made from. ``relay`` is where the site itself takes a proposal.
    """
    contact = context.agenda.contact
    levels = context.levels
    files = sorted({context.place(one).file for one in context.index.ids})
    known = {
        "version": version,
        "agenda": {"id": context.agenda.id, "title": context.agenda.title},
        "records": {name: _named(_lean(one), levels) for name, one in record_schemas().items()},
        "meanings": _meanings(),
        "patterns": PATTERN_WORDS,
        "reserved": sorted(RESERVED_IDS),
        "devices": sorted(DEVICES),
        "apart": sorted(key for keys in PARTS.values() for key in keys),
        "newOnes": dict(_new_ones(levels)),
        "made": MADE,
        "notChanged": {kind: row.not_changed for kind, row in SHOWN.items() if row.not_changed},
        **_kind_words(levels),
        "removable": [row.name for row in REMOVABLE],
        "files": [[file, _root_of(file)] for file in files],
        "entries": [_entry(context, files, one) for one in context.index.ids],
        "namedBy": _named_by(context),
        "areas": {area.id: area_look(area).colour for area in context.focus_areas},
        "removed": sorted(tombstone.id for tombstone in context.agenda.tombstones),
        "graves": {one.id: _grave(one) for one in context.agenda.tombstones},
        "sources": {one.id: _lines(one) for one in context.agenda.sources},
        "givenNames": GIVEN_NAMES,
        "maybePersons": [one.id for one in context.agenda.actors if may_be_a_person(one)],
        "open": [one.id for one in context.agenda.consultations if one.open],
        "email": contact.email if contact else None,
        "relay": relay or None,
        "forge": _addresses(forge),
    }
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")) + "\n"


def _new_ones(levels: Mapping[str, LevelName]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give what is asked of who proposes a new entry, for each kind that has a row for it."""
    for kind, row in SHOWN.items():
        if isinstance(row.new, NewEntry):
            yield (
                kind,
                {
                    "title": _big(levels[kind].new) if kind in levels else row.new.title,
                    "choice": _big(levels[kind].one_new) if kind in levels else row.new.choice,
                    "about": row.new.about,
                    "fixed": dict(row.new.fixed),
                    "notAsked": row.new.not_asked,
                    "namedAfter": row.new.named_after,
                    "idPrefix": row.new.id_prefix,
                    "askedOpenly": row.new.asked_openly,
                    "folder": f"{row.where.folder}/" if isinstance(row.where, Page) else "",
                },
            )


def _big(words: str) -> str:
    return words[:1].upper() + words[1:]


def _kind_words(levels: Mapping[str, LevelName]) -> dict[str, dict[str, str]]:
    """Give what each kind is called: one of them, and the one that is spoken of."""
    ours, own = KINDS.items(), levels.items()
    return {
        "kindWords": {kind: row.one for kind, row in ours} | {k: one.indefinite for k, one in own},
        "theKind": {kind: row.definite for kind, row in ours} | {k: one.definite for k, one in own},
    }


def _named(schema: dict[str, Any], levels: Mapping[str, LevelName]) -> dict[str, Any]:
    """Call the levels what the agenda calls them, in the word and the labels of a record."""
    ours = {OURS[kind].label: level.label for kind, level in levels.items()}
    ours |= {OURS[kind].heading: level.heading for kind, level in levels.items()}
    word = {"x-word": ours.get(schema["x-word"], schema["x-word"])} if "x-word" in schema else {}
    fields = {
        name: {**one, "title": ours.get(one.get("title", ""), one.get("title", ""))}
        if "title" in one
        else one
        for name, one in schema.get("properties", {}).items()
    }
    return {**schema, **word, **({"properties": fields} if fields else {})}


def _lean(schema: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is said to those who write code."""
    return {name: value for name, value in schema.items() if name not in ("description", "$defs")}


def _meanings() -> dict[str, dict[str, str]]:
    """Give what each value of a closed list means, for those that say so."""
    found = {
        kind.__name__: {member.value: member.meaning for member in kind if member.meaning}
        for kind in Choice.__subclasses__()
    }
    return {name: meanings for name, meanings in found.items() if meanings}


def _entry(context: AgendaContext, files: list[str], record_id: str) -> list[Any]:
    """Give id, kind, name, focus area, number of its file and line: short, for there are many."""
    record, place = context.record(record_id), context.place(record_id)
    area, title = context.area_around(record), context.title(record)
    if title == record_id:  # what happened has no name but its text
        title = shorten(getattr(record, "text", title), NAME_LONGEST, placeholder=" …")
    spot = [files.index(place.file), place.line]
    return [record_id, record.of_kind, title, area.id if area else "", *spot]


def _named_by(context: AgendaContext) -> dict[str, list[int]]:
    """Give what names each entry that may be removed, or something in it, by its place among all.

    A proposal that takes away what others name is refused; so that is told before it is written.
    """
    index, places = context.index, {one: n for n, one in enumerate(context.index.ids)}
    removable = {row.name for row in REMOVABLE}
    found: dict[str, dict[int, None]] = {}
    for owner, target in naming(index):
        path = index.path(target) if target in index else ()
        around = {index.around((*path[:length], "id")) for length in range(1, len(path) + 1)}
        for one in around:
            inside = index.path(owner)[: len(index.path(one))] == index.path(one)
            if index.kind(one) in removable and not inside:
                found.setdefault(one, {})[places[owner]] = None
    return {one: sorted(owners) for one, owners in sorted(found.items())}


def _grave(tombstone: Tombstone) -> list[str | None]:
    """Give kind, name, address and what came instead of an entry that is gone."""
    address = f"{PAGE_FOLDERS[tombstone.kind]}/{tombstone.id}/"
    return [tombstone.kind, tombstone.title, address, tombstone.replaced_by]


def _root_of(file: str) -> str:
    """Name the record that a file's root holds."""
    return model_of(file.partition("/")[2]).__name__


def _lines(source: Source) -> int | None:
    """Give how many lines of a source may be cited; None when it has no text file."""
    return (source.line_count or 0) if source.file else None


def _addresses(forge: Forge | None) -> dict[str, Any] | None:
    if forge is None:
        return None
    return {
        "host": forge.host,
        "change": forge.issue("andring.yml"),
        "filledBy": forge.filled_by("post", "motivering", "yaml"),
        "longest": LONGEST_ADDRESS,
    }
