"""The whole graph as one file, and what of it belongs on a page."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import Any, Final

from agenda.exports.linked import context, plan
from agenda.exports.linked.dataset import dataset_node
from agenda.exports.linked.json_text import json_for_html
from agenda.exports.linked.nodes import Nodes, filled
from agenda.exports.linked.plain import plain_node
from agenda.exports.linked.vocabulary import Node, document
from agenda.exports.publication import Publication
from agenda.model import (
    Actor,
    Agenda,
    Aspect,
    Audience,
    Consultation,
    Correction,
    Domain,
    Entry,
    Event,
    FocusArea,
    Framework,
    Initiative,
    Priority,
    Record,
    Reply,
    Section,
    Source,
    Term,
)
from agenda.model.kinds import KINDS, PLAIN, need_code
from agenda.model.record import MODELS

_MAKERS: Final[dict[type[Record], Callable[[Nodes, Any], Node]]] = {
    Agenda: plan.agenda_node,
    FocusArea: plan.focus_area_node,
    Priority: plan.priority_node,
    Initiative: plan.initiative_node,
    Framework: context.framework_node,
    Domain: context.defined_node,
    Aspect: context.defined_node,
    Audience: context.audience_node,
    Actor: context.actor_node,
    Section: context.section_node,
    Term: context.term_node,
    Source: context.source_node,
    Event: context.event_node,
    Consultation: context.consultation_node,
    Reply: context.reply_node,
    Correction: context.correction_node,
}
"""Kinds that schema.org has words for."""
_IN_THEM: Final = "goal principle indicator paragraph"
"""Kinds without a list that one of these has words for."""


@cache
def makers() -> dict[type[Record], Callable[[Nodes, Any], Node]]:
    """Give what makes the node of each kind that has one; a kind without words has a plain one.

    Raises :class:`KindError` where the row of a kind says otherwise than this file.
    """
    own = " ".join([_IN_THEM, *(model.of_kind for model in _MAKERS)])
    need_code(KINDS, "linked", __name__, own)
    plain = (kind for kind, row in KINDS.items() if row.list and row.linked is PLAIN)
    return {**_MAKERS, **{MODELS[kind]: plain_node for kind in plain}}


makers()


class Linked:
    """One agenda as linked data. Made once a build, asked once a page."""

    def __init__(self, published: Publication) -> None:
        self.published = published
        self.agenda = published.agenda
        self._nodes = Nodes(published)
        self._made: dict[str, Node] = {}

    @cached_property
    def _shown_on(self) -> dict[str, list[str]]:
        """The ids of the records shown on each page, by the page's address from the root."""
        found: dict[str, list[str]] = {}
        for record_id in self.published.index.ids:
            if type(self.published.index.get(record_id, Record)) in makers():
                page = self.published.page(record_id).partition("#")[0]
                found.setdefault(page, []).append(record_id)
        return found

    def node(self, record_id: str) -> Node:
        """Describe a record. Raises KeyError for an id without a node of its own."""
        if record_id not in self._made:
            record = self.published.index.get(record_id, Record)
            node = makers()[type(record)](self._nodes, record)
            parts = [*node.get("hasPart", ()), *self._parts.get(record_id, ())]
            self._made[record_id] = {**node, "hasPart": parts} if parts else node
        return self._made[record_id]

    @cached_property
    def _parts(self) -> dict[str, list[Node]]:
        """The nodes of kinds without a list or words of their own, by what they stand in."""
        found: dict[str, list[Node]] = defaultdict(list)
        index = self.published.index
        for record_id in index.ids:
            row, around = KINDS[index.kind(record_id)], record_id
            if not row.list and row.linked is PLAIN:
                while type(index.get(around, Record)) not in makers():
                    around = index.around(index.path(around))
                found[around].append(plain_node(self._nodes, index.get(record_id, Entry)))
        return found

    def graph(self) -> list[Node]:
        """Describe everything, in the order of the model."""
        return [self.node(one) for ids in self._shown_on.values() for one in ids]

    def on_page(
        self,
        page: str,
        title: str,
        updated_on: str | None,
        listed: Iterable[str] = (),
        *,
        whole: bool = False,
    ) -> str:
        """Give what a page says to machines, as JSON that is inert in HTML.

        ``page`` is its address from the root, empty for the start page. ``listed`` is the ids
        that a page of a list names in order; the records that are shown on the page itself are
        described in full. A page of the agenda as a ``whole`` describes the agenda, and the page
        that explains the files describes them.
        """
        ids = [self.agenda.id] if whole else self._shown_on.get(page, [])
        shown = [self.node(record_id) for record_id in ids]
        shown += [dataset_node(self.published)] if page == self.published.guide else []
        list_node = self._list(listed)
        main = list_node or ({"@id": shown[0]["@id"]} if len(shown) == 1 else None)
        address = self.published.root + page
        web_page = {
            "@type": "CollectionPage" if list_node else "WebPage",
            "@id": address,
            "url": address,
            "name": title,
            "dateModified": updated_on,
            "isPartOf": self._web_site if page == "" else {"@id": self._web_site["@id"]},
            "mainEntity": main,
        }
        return json_for_html(document(self.agenda.language.value, [filled(web_page), *shown]))

    @cached_property
    def _web_site(self) -> Node:
        return {
            "@type": "WebSite",
            "@id": f"{self.published.root}#webbplats",
            "url": self.published.root,
            "name": self.agenda.title,
            "provider": self._nodes.ref(self.agenda.publisher),
        }

    def _list(self, listed: Iterable[str]) -> Node | None:
        items = self._nodes.refs(listed)
        return {"@type": "ItemList", "itemListElement": items} if items else None


def create_jsonld(linked: Linked) -> str:
    """Give the whole graph as a JSON-LD file."""
    data = document(linked.agenda.language.value, linked.graph())
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
