"""RDF/XML in an order of its own: a graph has none, and rdflib writes a new one each time.

Two builds give the same bytes, so everything is sorted once it is written.
"""

from typing import Final
from xml.etree import ElementTree as ET

from rdflib import Graph
from rdflib.namespace import RDF

_ABOUT: Final = f"{{{RDF}}}about"
_RESOURCE: Final = f"{{{RDF}}}resource"
_TYPE: Final = f"{{{RDF}}}type"


def create_rdf_xml(graph: Graph) -> bytes:
    """Give a graph without blank nodes as RDF/XML in UTF-8: the same bytes for the same triples."""
    for prefix, namespace in graph.namespaces():
        if not prefix.startswith("ns"):  # rdflib's own numbering, which says nothing
            ET.register_namespace(prefix, str(namespace))
    root = ET.fromstring(graph.serialize(format="xml", encoding="utf-8"))
    for node in root:
        node[:] = sorted(node, key=_key)
        _say_type(node)
    root[:] = sorted(root, key=lambda node: (node.get(_ABOUT) or "", node.tag))
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


def _key(element: ET.Element) -> tuple[str, str, str]:
    return element.tag, element.get(_RESOURCE) or "", element.text or ""


def _say_type(node: ET.Element) -> None:
    """Let the element's own name say the node's first type, as people write RDF/XML."""
    kind = node.find(_TYPE)
    if kind is not None:
        namespace, sign, name = _split(kind.get(_RESOURCE) or "")
        node.tag = f"{{{namespace}{sign}}}{name}"
        node.remove(kind)
    if not len(node):
        node.text = None


def _split(address: str) -> tuple[str, str, str]:
    """Split the address of a class where its name begins."""
    sign = "#" if "#" in address else "/"
    return address.rpartition(sign)
