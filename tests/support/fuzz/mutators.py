"""Ways to break a proposal: bytes, lines, indentation, look-alikes, heads, fences, calls, names."""

from collections.abc import Callable
from random import Random
from typing import Final

ALIKE: Final = {
    "a": "а", "o": "ο", "e": "е", "-": "–", " ": "\u00a0", '"': "”", ":": "：", "i": "і",
    "1": "１", "#": "＃", "'": "’", "(": "（", "{": "｛",
}  # fmt: skip
SIGNS: Final = tuple(":-?*&!|>'\"%@`#{}[],\n\t\\~<=$_^\0\r\u200b\u2028\ufffd\u0301é")
LINES: Final = (
    "---", "...", "```", "~~~", "<<<<<<< HEAD", "=======", "# Rubrik", "{{ glossary() # x", "}}",
    "{{ ｇlossary() }}", "[x](javascript:alert(1))", "[x]: javascript:x", "<img src=x onerror=a()>",
    "<{{ agenda_title() }} onmouseover=a()>", "{% raw %}", "{# x", "- första", "\u00a0- andra",
    "title: en till", "<!--", "    {{ glossary() }}", "[x](//e.example)",
    "![x](https://e.example/x.png)",
    "{{ priority_page('finns-ej') }}", "{{ config }}", "a: &x b", "<<: *x", "? a", "%YAML 1.1",
    "[x](https://a@e.example)", "{: #sagt }", "<p id=sagt>", "{{ agenda_title() }}: b",
    "Vi #3 alla",
)  # fmt: skip
NAMES: Final = ("x.mkd", "X.MD", "aux.md", "CNAME", "x.svg", "x.xhtml", ".x.md", "x y.md", "x.php")

Broken = dict[str, bytes]


def flip_byte(random: Random, files: Broken, name: str) -> None:
    raw = bytearray(files[name] or b" ")
    raw[random.randrange(len(raw))] = random.randrange(256)
    files[name] = bytes(raw)


def cut(random: Random, files: Broken, name: str) -> None:
    files[name] = files[name][: random.randrange(len(files[name]) + 1)]


def _lines(files: Broken, name: str, change: Callable[[list[str]], None]) -> None:
    lines = files[name].decode("utf-8", "surrogateescape").split("\n")
    change(lines)
    files[name] = "\n".join(lines).encode("utf-8", "surrogateescape")


def drop_line(random: Random, files: Broken, name: str) -> None:
    def change(lines: list[str]) -> None:
        lines.pop(random.randrange(len(lines)))

    _lines(files, name, change)


def move_line(random: Random, files: Broken, name: str) -> None:
    def change(lines: list[str]) -> None:
        line = lines.pop(random.randrange(len(lines)))
        lines.insert(random.randint(0, len(lines)), line)

    _lines(files, name, change)


def double_line(random: Random, files: Broken, name: str) -> None:
    def change(lines: list[str]) -> None:
        lines.insert(random.randint(0, len(lines)), random.choice(lines))

    _lines(files, name, change)


def insert_line(random: Random, files: Broken, name: str) -> None:
    _lines(
        files, name, lambda lines: lines.insert(random.randint(0, len(lines)), random.choice(LINES))
    )


def indent(random: Random, files: Broken, name: str) -> None:
    def change(lines: list[str]) -> None:
        at = random.randrange(len(lines))
        lines[at] = random.choice((" ", "  ", "\t", "    ")) + lines[at]

    _lines(files, name, change)


def _text(files: Broken, name: str, change: Callable[[str], str]) -> None:
    text = files[name].decode("utf-8", "surrogateescape")
    files[name] = change(text).encode("utf-8", "surrogateescape")


def insert_sign(random: Random, files: Broken, name: str) -> None:
    def change(text: str) -> str:
        at = random.randint(0, len(text))
        return text[:at] + random.choice(SIGNS) + text[at:]

    _text(files, name, change)


def look_alike(random: Random, files: Broken, name: str) -> None:
    def change(text: str) -> str:
        places = [at for at, sign in enumerate(text) if sign in ALIKE]
        if not places:
            return text
        at = random.choice(places)
        return text[:at] + ALIKE[text[at]] + text[at + 1 :]

    _text(files, name, change)


def windows_ends(_: Random, files: Broken, name: str) -> None:
    files[name] = files[name].replace(b"\n", b"\r\n")


def rename(random: Random, files: Broken, name: str) -> None:
    folder = name.rpartition("/")[0]
    files[f"{folder}/{random.choice(NAMES)}"] = files[name]


MUTATORS: Final[dict[str, Callable[[Random, Broken, str], None]]] = {
    "byte": flip_byte,
    "avhuggen": cut,
    "rad bort": drop_line,
    "rad flyttad": move_line,
    "rad dubbel": double_line,
    "rad till": insert_line,
    "indrag": indent,
    "tecken": insert_sign,
    "liknande tecken": look_alike,
    "windows": windows_ends,
    "filnamn": rename,
}
