"""A record of a kind that schema.org has no words for: what is written of it, and of whom."""

from agenda.exports.linked.nodes import Nodes
from agenda.exports.linked.vocabulary import Node
from agenda.exports.stratml.context import own_fields
from agenda.model import Citation, Entry
from agenda.model.shape import walk
from agenda.rules.ids import references


def plain_node(nodes: Nodes, record: Entry) -> Node:
    """Give a record as a work about what it names, with its own fields as a text."""
    inside = ((path, one) for path, one in walk(record) if not isinstance(one, Citation))
    named = [found for path, one in inside for _, found, _ in references(path, one)]
    return nodes.work(
        "CreativeWork",
        record,
        description="\n".join(own_fields(record)),
        about=nodes.refs(named),
        isPartOf=nodes.ref(nodes.agenda.id),
    )
