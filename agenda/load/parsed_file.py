"""A file that was parsed before is not parsed again: its tree is kept, by its name and bytes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.load.confusable_signs import odd_layout
from agenda.load.decode import decode, read_bytes
from agenda.load.kept_tree import made_node, made_problem, plain_node, plain_problem
from agenda.load.yaml_tree import Mapping, Scalar, parse
from agenda.problems import Place, Problem
from agenda.step_cache import Plain, Step


@dataclass(frozen=True)
class Parsed:
    """What a file of keys was found to hold, and all that is wrong with how it is written."""

    name: str
    tree: Mapping | None
    problems: tuple[Problem, ...] = ()


def mapping(path: Path, name: str, key: str, problems: list[Problem]) -> Mapping | None:
    """Read a file of keys; None when it has none. ``key`` is one to begin with, for advice."""
    raw = read_bytes(path, name, problems)
    if raw is None:
        return None
    parsed = PARSED.result((name, key, raw), lambda: _parsed(raw, name, key))
    problems += parsed.problems
    return parsed.tree


def _parsed(raw: bytes, name: str, key: str) -> Parsed:
    problems: list[Problem] = []
    text = decode(raw, name, problems)
    node = parse(text, name, problems) if text is not None else None
    if node is None or isinstance(node, Mapping) or text is None:
        return Parsed(name, node if isinstance(node, Mapping) else None, tuple(problems))
    laid = odd_layout(text.split("\n")[node.place.line - 1])
    if isinstance(node, Scalar) and laid:
        problems.append(Problem(Place(name, node.place.line, laid[0] + 1), *laid[1:]))
    else:
        problems.append(Problem(node.place, "Filen ska bestå av nycklar.", f"Skriv {key}: först."))
    return Parsed(name, None, tuple(problems))


def _plain(parsed: Parsed) -> Plain:
    told = [plain_problem(one) for one in parsed.problems]
    return [parsed.name, plain_node(parsed.tree) if parsed.tree else None, told]


def _made(kept: Plain) -> Parsed:
    name, tree, told = kept
    node = made_node(tree, name) if tree else None
    if node is not None and not isinstance(node, Mapping):
        raise TypeError("a file of keys holds keys")
    return Parsed(name, node, tuple(made_problem(one, name) for one in told))


PARSED: Final = Step("parsed data file", ("agenda",), _plain, _made, shared=True)
