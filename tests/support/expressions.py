"""What a workflow's expression gives for an event: as much of the language as ours are made of."""

import json
import re
from typing import Any, Final

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<text>'[^']*')|(?P<operator>&&|\|\||==|!=|[(),!])"
    r"|(?P<name>[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*))"
)
_WORDS: Final = {"&&": " and ", "||": " or ", "!": " not "}
_FUNCTIONS: Final = {"always", "contains", "failure", "format", "startsWith"}


def evaluated(expression: str, contexts: dict[str, Any]) -> Any:
    """Give what an expression comes to; what the contexts do not hold is nothing.

    A text with ``${{ }}`` in it gives a text. Raises ValueError for what is not understood.
    """
    if "${{" in expression:
        return re.sub(
            r"\$\{\{(.*?)\}\}", lambda found: str(evaluated(found[1], contexts) or ""), expression
        )
    return eval(
        "".join(_python(expression)), {"held": lambda name: _held(name, contexts), **_CALLS}
    )


def _python(expression: str) -> list[str]:
    """Say it in Python, sign by sign, so that nothing else than the language gets through."""
    parts, at = [], 0
    text = expression.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if not found:
            raise ValueError(f"not understood: {text[at:]}")
        at = found.end()
        name = found["name"]
        if name is None:
            parts.append(found["text"] or _WORDS.get(found["operator"], found["operator"]))
        else:
            known = name in _FUNCTIONS
            parts.append(
                name if known else repr(_LITERALS[name]) if name in _LITERALS else f"held({name!r})"
            )
    return parts


_LITERALS: Final = {"true": True, "false": False, "null": None}
_CALLS: Final = {
    "always": lambda: True,
    "failure": lambda: False,
    "contains": lambda held, one: one in (held or ()),
    "format": lambda text, *given: re.sub(r"\{(\d)\}", lambda at: str(given[int(at[1])]), text),
    "startsWith": lambda text, start: (text or "").startswith(start),
}


def _held(name: str, contexts: dict[str, Any]) -> Any:
    found: Any = contexts
    for step in name.split("."):
        if step == "*":
            continue
        if isinstance(found, list):
            found = [one.get(step) for one in found]
        else:
            found = (found or {}).get(step)
    return found


def event(name: str, **payload: Any) -> dict[str, Any]:
    """Give the contexts of a run that an event starts in a repository."""
    github = {"event_name": name, "repository": "agenda/agenda", "ref": "refs/heads/main"}
    return {"github": {**github, "event": json.loads(json.dumps(payload))}, "inputs": {}}
