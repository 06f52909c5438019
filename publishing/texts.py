"""What a published page says, so that a rebuilt one can be held against it."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from publishing.repository import Repository


def page_text(html: bytes) -> str:
    """Give the words of a page: its title and its main content, white space folded."""
    tree = LexborHTMLParser(html.decode("utf-8"))
    parts = [node.text(separator=" ") for node in tree.css("title, main")]
    return " ".join(" ".join(parts).split())


def differing_pages(repository: Repository, before: str, after: str, version: str) -> Iterator[str]:
    """Give the pages of a version whose words are not the same in two commits, or are gone."""
    there = set(repository.files(after, f"{version}/"))
    for name in repository.files(before, f"{version}/"):
        if not name.endswith(".html"):
            continue
        if name not in there or page_text(repository.read(before, name)) != page_text(
            repository.read(after, name)
        ):
            yield name
