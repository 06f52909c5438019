"""A region of its own for attacks: the base agenda, its prose, and what the attacks write."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import yaml

from agenda.edits import Edit, EditError, edited, model_of
from tests.support.attacks.corpus import Attack, made
from tests.support.folders import BASE
from tests.support.region import CONFIG
from tests.support.site import ROOT

PAGES: Final = "prov"
"""The folder in docs/ where each attack has a page of its own, in the navigation."""
HEAD: Final = "title: Prov\ndescription: Ett prov."
BODY: Final = "Bara text."
NAMES: Final = "{page}"


def write_region(folder: Path, attacks: Iterable[Attack]) -> Path:
    """Lay out the attacks together over the base agenda; give the folder."""
    for path in sorted(BASE.parent.rglob("*")):
        if path.is_file():
            _put(folder / path.relative_to(BASE.parent), path.read_bytes())
    pages = []
    for attack in attacks:
        pages += [page_of(attack)] if has_page(attack) else []
        _write(attack, folder)
    (folder / "mkdocs.yml").write_text(_settings(pages), encoding="utf-8")
    return folder


def has_page(attack: Attack) -> bool:
    return any(one is not None for one in (attack.page, attack.body, attack.head))


def page_of(attack: Attack) -> str:
    """Give the address in docs/ of the page of an attack."""
    return f"{PAGES}/{attack.id}.md"


def _settings(pages: list[str]) -> str:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = yaml.load(settings, Loader=yaml.BaseLoader)["nav"]
    return CONFIG.format(root=ROOT) + yaml.safe_dump(
        {"nav": [*nav, *({f"Prov {number}": page} for number, page in enumerate(pages))]}
    )


def _write(attack: Attack, folder: Path) -> None:
    if has_page(attack):
        _put(folder / "docs" / page_of(attack), made(page_text(attack)))
    for file, ways in attack.fields.items():
        path = folder / "data" / file
        text = path.read_text(encoding="utf-8")
        for way, value in ways.items():
            text = _changed(text, steps(way), made(value), file)
        path.write_text(text, encoding="utf-8")
    for file, lines in attack.append.items():
        path = folder / file
        before = path.read_bytes() if path.exists() else b""
        _put(path, before + _raw(made(lines)))
    for file, content in attack.files.items():
        _each(folder, file, content)


def page_text(attack: Attack) -> Any:
    """Give the whole page of an attack, as text or bytes."""
    if attack.page is not None:
        return made(attack.page)
    head = HEAD if attack.head is None else str(made(attack.head)).rstrip("\n")
    body = BODY if attack.body is None else str(made(attack.body)).rstrip("\n")
    return f"---\n{head}\n---\n\n# Prov\n\n{body}\n"


def steps(way: str) -> tuple[str | int, ...]:
    """Give the steps of ``links.0.url``."""
    return tuple(int(step) if step.isdigit() else step for step in way.split("."))


def _changed(text: str, path: tuple[str | int, ...], value: Any, file: str) -> str:
    """Write a value as the editor does; what it would not write is put in quotation marks."""
    if isinstance(value, list):
        return f"{text.rstrip()}\n{path[-1]}: [{', '.join(map(str, value))}]\n"
    try:
        return edited(text, [Edit(path, value)], model_of(file))
    except EditError:
        said = str(value).replace("\\", "\\\\").replace('"', '\\"')
        return f'{text.rstrip()}\n{path[-1]}: "{said}"\n'


def _each(folder: Path, file: str, content: Any) -> None:
    """Write one file, or as many as ``{many: text, times: n}`` says, by ``{n}`` in the name."""
    if isinstance(content, dict) and "many" in content:
        for number in range(content["times"]):
            text = str(made(content["many"])).replace("{n}", str(number))
            _put(folder / file.replace("{n}", str(number)), text)
        return
    path = folder / file
    if isinstance(content, dict) and "symlink" in content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(content["symlink"])
    elif isinstance(content, dict) and "fifo" in content:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(path)
    else:
        _put(path, made(content))


def _put(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_raw(content))


def _raw(content: Any) -> bytes:
    return content if isinstance(content, bytes) else str(content).encode("utf-8", "surrogatepass")
