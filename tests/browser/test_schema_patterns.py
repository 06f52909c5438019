"""A pattern in a schema is one that a browser can read, as JSON Schema promises."""

import json
from collections.abc import Iterator
from typing import Any

from agenda.schema import create_comparison_schema, create_schemas
from tests.browser.modules import Ask

COMPILED = """return told.flatMap(pattern => {
    try { new RegExp(pattern, "u"); return []; } catch (error) { return [`${error}`]; }
})"""


def patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict) and isinstance(schema.get("pattern"), str):
        yield schema["pattern"]
    for part in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(part, dict | list):
            yield from patterns(part)


def test_every_pattern_is_one_of_ecmascript_with_unicode(ask: Ask) -> None:
    texts = [*create_schemas().values(), create_comparison_schema()]
    found = sorted({pattern for text in texts for pattern in patterns(json.loads(text))})
    assert len(found) > 8
    assert ask(COMPILED, found) == []
    assert ask(COMPILED, [r"[\\\"]"]) != []
