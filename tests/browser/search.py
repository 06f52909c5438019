"""Asking the site's own search in a browser, without the list that shows the answers."""

from typing import Any, Final

from playwright.sync_api import Page

_START: Final = """async () => {
  const search = document.querySelector(".search");
  const script = document.createElement("script");
  script.src = search.dataset.engine;
  await new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  window.index = await agendaSearch.open(new URL("../", script.src));
}"""
_ASK: Final = """async ([asked, most]) => {
  const { entries } = await agendaSearch.ask(index, asked);
  return Promise.all(entries.slice(0, most).map(async ({ owner, part }) => {
    const { address, title, parts } = await index.text(owner);
    const below = part ? `#${parts[part][0]}` : "";
    return { address: address.includes("#") ? address : address + below, title };
  }));
}"""
_UNANSWERED: Final = """async (asked) => {
  const without = [];
  for (const one of asked) {
    if (!(await agendaSearch.ask(index, one)).entries.length) without.push(one);
  }
  return without;
}"""


class Engine:
    """The engine of the site at an address, in a page of its own."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        page.goto(url)
        page.evaluate(_START)

    def ask(self, query: str, most: int = 10) -> list[str]:
        """Give the addresses of the best answers, best first, with the section."""
        return [found["address"] for found in self.found(query, most)]

    def found(self, query: str, most: int = 10) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.page.evaluate(_ASK, [query, most])
        return found

    def unanswered(self, queries: list[str]) -> list[str]:
        """Give the queries that find nothing at all."""
        found: list[str] = self.page.evaluate(_UNANSWERED, queries)
        return found
