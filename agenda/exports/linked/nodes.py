"""What every node is made of: an address, a type, and values that are there."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from agenda.exports.linked.vocabulary import Node
from agenda.exports.publication import Publication
from agenda.model import Citation, Entry, Initiative, Link, Priority
from agenda.names import name_of


class Nodes:
    """What the nodes of one agenda share: its look-ups, and how they name one another."""

    def __init__(self, published: Publication) -> None:
        self.published = published
        self.agenda = agenda = published.agenda
        self.priorities: dict[str, list[Priority]] = defaultdict(list)
        self.initiatives: dict[str, list[Initiative]] = defaultdict(list)
        for priority in sorted(agenda.priorities, key=lambda priority: priority.order):
            self.priorities[priority.focus_area].append(priority)
        for initiative in agenda.initiatives:
            for priority_id in initiative.priorities:
                self.initiatives[priority_id].append(initiative)

    def ref(self, record_id: str | None) -> Node | None:
        """Name another record by its address."""
        return {"@id": self.published.iri(record_id)} if record_id else None

    def refs(self, ids: Iterable[str]) -> list[Node]:
        """Name other records, each once."""
        return [{"@id": self.published.iri(one)} for one in dict.fromkeys(ids)]

    def links(self, links: Iterable[Link]) -> list[Node]:
        return self.refs(link.to for link in links)

    def work(self, kind: str, record: Entry, **values: Any) -> Node:
        """Give the node of a record that is somebody's work, without what is not known."""
        return filled({**self._start(kind, record), **self._writing(record), **values})

    def thing(
        self,
        kind: str,
        record: Entry,
        audience: Iterable[str] = (),
        writing: Node | None = None,
        pages: Iterable[str] = (),
        **values: Any,
    ) -> Node:
        """Give the node of a record that is no work: what is written of it is one.

        ``writing`` is what more is told of that work; ``pages`` are addresses of other pages
        that tell of the record, which is never the same thing as they are.
        """
        told = {"audience": self.refs(audience), **(writing or {})}
        work = filled({**self._writing(record), **told})
        works = [{"@type": "CreativeWork", **work}] if work else []
        works += [{"@type": "WebPage", "url": page} for page in pages]
        about = {"subjectOf": works[0] if len(works) == 1 else works}
        return filled({**self._start(kind, record), **values, **about})

    def _start(self, kind: str, record: Entry) -> Node:
        iri, address = self.published.iri(record.id), self.published.address(record.id)
        page = {"url": address} if address != iri else {}
        return {
            "@type": kind,
            "@id": iri,
            "identifier": record.id,
            "name": name_of(record),
            **page,
        }

    def _writing(self, record: Entry) -> Node:
        """Say when it was written, and on what grounds."""
        return {"dateModified": record.updated_on, "citation": self.sources(record.citations)}

    def sources(self, citations: Iterable[Citation]) -> list[Node]:
        return self.refs(citation.source for citation in citations)


def filled(node: Node) -> Node:
    """Give a node without what is missing."""
    return {name: value for name, value in node.items() if value not in (None, "", [], ())}


def time_span(start: str | None, end: str | None) -> str | None:
    """Give a time as an ISO 8601 interval, two dots for what is open; None for no time at all."""
    return f"{start or '..'}/{end or '..'}" if start or end else None
