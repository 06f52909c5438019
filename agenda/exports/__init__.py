"""The agenda as open data: pure functions from an agenda and its edition to files.

``published`` says where and when, ``files`` gives everything; beside them stands a module for
each format, and one module that makes text safe for each language (SECURITY.md lists them).
"""

from agenda.exports.json_files import agenda_from_json
from agenda.exports.publication import DATA, Publication

__all__ = ["DATA", "Publication", "agenda_from_json"]
