"""Reading the documents: their code, their links, their examples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.support.site import CODE_FOLDERS, ROOT

NAMES = ("README.md", "CONTRIBUTING.md", "HACKING.md", "CHANGELOG.md")
OTHERS = ("SECURITY.md", "DEPENDENCIES.md")
HANDBOOK = tuple(f"handbook/{path.name}" for path in sorted(ROOT.glob("handbook/*.md")))
BESIDE_CODE = tuple(
    path.relative_to(ROOT).as_posix()
    for room in CODE_FOLDERS
    for path in sorted((ROOT / room).rglob("*.md"))
    if path.name in {"README.md", "FORMAT.md"} and not {"vendor", "node_modules"} & {*path.parts}
)
_FENCED = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(
    r"^<!-- exempel: (?P<append>sist i )?(?P<file>\S+) -->\n```yaml\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_NOT_PROSE = re.compile(
    r"<!--.*?-->|^> |^\|[^\n]*|`[^`\n]*`|^#[^\n]*|^ *(-|\d+\.) ", re.MULTILINE | re.DOTALL
)
_SENTENCE_END = re.compile(r"[.!?:](?=[\s*”]|$)")
_WORD = re.compile(r"[^\W\d_]+")

ROOMS = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "."}
ROOMS |= {".github"}
FILE = re.compile(r"[\w.-]+(/[\w.-]+)*\.(py|js|md|ya?ml|toml|lock|html|xml|css|json|png)")


@dataclass(frozen=True)
class Example:
    """The text of a data file, or what is to stand last in one."""

    file: str
    text: str
    append: bool

    def write(self, checkout: Path) -> None:
        path = checkout / self.file
        before = path.read_text(encoding="utf-8") if self.append else ""
        path.write_text(before + self.text, encoding="utf-8")


@dataclass(frozen=True)
class Document:
    """One Markdown file, by its name from the top of the checkout."""

    name: str

    @cached_property
    def text(self) -> str:
        return (ROOT / self.name).read_text(encoding="utf-8")

    @property
    def prose(self) -> str:
        """What is read as running text: no code, no tables, no headings, no comments."""
        words = _NOT_PROSE.sub("", _FENCED.sub("", self.text))
        return _LINK.sub(lambda link: link.group().split("](")[0].lstrip("["), words)

    @property
    def inline_code(self) -> list[str]:
        return re.findall(r"`([^`\n]+)`", _FENCED.sub("", self.text))

    def fenced(self, language: str) -> list[str]:
        found = _FENCED.finditer(self.text)
        return [block["text"] for block in found if block["language"] == language]

    @property
    def examples(self) -> list[Example]:
        found = _EXAMPLE.finditer(self.text)
        return [Example(one["file"], one["text"], bool(one["append"])) for one in found]

    @property
    def links(self) -> list[str]:
        return [link["target"] for link in _LINK.finditer(_FENCED.sub("", self.text))]

    def target(self, path: str) -> Path:
        """Give the file that a link leads to: a link begins at the document that it stands in."""
        return (ROOT / self.name).parent / path if path else ROOT / self.name

    @property
    def anchors(self) -> set[str]:
        """The anchors that a forge gives to headings."""
        plain = (re.sub(r"[^\w\s-]", "", head.lower()) for head in _HEADING.findall(self.text))
        return {head.replace(" ", "-") for head in plain}


def lix(prose: str) -> float:
    """The Swedish readability index: words a sentence, and long words in a hundred."""
    words, sentences = _WORD.findall(prose), len(_SENTENCE_END.findall(prose))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def lines(document: Document) -> list[str]:
    """Give each line of the blocks of commands, those that go on over two lines as one."""
    blocks = "".join(document.fenced("sh")).replace("\\\n", " ")
    return [bare for line in blocks.splitlines() if (bare := line.split("   #")[0].strip())]


def commands(document: Document) -> Iterator[list[str]]:
    """Give the words of each command, whether in a block of its own or in a sentence."""
    for line in (*lines(document), *document.inline_code):
        words = line.split("#")[0].split()
        if words and (words[0] == "make" or words[0].startswith((".venv/", "scripts/"))):
            yield words


def named_paths(document: Document) -> set[str]:
    """Give what looks like a path of this checkout, in prose and in commands."""
    words = [word.split("::")[0] for code in document.inline_code for word in code.split()]
    words += [word for words in commands(document) for word in words]
    found = {word for word in words if FILE.fullmatch(word) or word.split("/")[0] in ROOMS}
    return {word for word in found if "<" not in word and "*" not in word and "«" not in word}
