"""axe-core on an open page: what it finds wrong, and what it leaves to people to judge.

The library comes in a wheel that is locked with hashes. It is put into the page from outside, so
that it runs under the page's own Content-Security-Policy and no test has to loosen that.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import yaml
from playwright.sync_api import Page

JUDGED: Final = Path(__file__).with_name("axe-judged.yaml")
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN: Final = """async tags => {
  const name = part => [part.localName, ...part.classList].join(".");
  const place = part => part ? [...(part.parentElement ? [place(part.parentElement)] : []),
    name(part)].join(" > ") : "";
  const found = await axe.run({
    runOnly: {type: "tag", values: tags},
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
  });
  const flat = rules => rules.flatMap(({id, nodes}) => nodes.map(
    ({target, element, html, any, all, none}) => ({
      rule: id,
      selector: target.flat().join(" "),
      place: place(element),
      html: html.slice(0, 160),
      why: [...any, ...all, ...none].map(check => check.message).join(" "),
    })));
  return {wrong: flat(found.violations), unsure: flat(found.incomplete)};
}"""


@dataclass(frozen=True)
class Finding:
    """One rule on one part of a page, found by its selector; its place tells what it stands in."""

    rule: str
    selector: str
    place: str
    html: str
    why: str

    def __str__(self) -> str:
        return f"{self.rule} at {self.selector}: {self.why} | {self.html}"


@dataclass(frozen=True)
class Judgement:
    """What people have said, once, about all that axe was unsure of in the same way."""

    rule: str
    states: tuple[str, ...]
    place: str
    why: str
    judgement: str
    reason: str

    def covers(self, finding: Finding, state: str) -> bool:
        return (
            finding.rule == self.rule
            and state in self.states
            and re.fullmatch(self.place, finding.place) is not None
            and re.search(self.why, finding.why) is not None
        )


@dataclass(frozen=True)
class Looked:
    """What axe says of a page in one state."""

    wrong: tuple[Finding, ...]
    unsure: tuple[Finding, ...]


@cache
def library() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@cache
def judgements() -> tuple[Judgement, ...]:
    """Read what has been judged. Raises TypeError for a judgement that lacks a part."""
    read = yaml.safe_load(JUDGED.read_text(encoding="utf-8")) or []
    return tuple(Judgement(**entry | {"states": tuple(entry["states"])}) for entry in read)


def look(page: Page) -> Looked:
    """Run every rule of WCAG 2.2 A and AA and of best practice on the page as it stands."""
    page.evaluate(library())
    found: dict[str, list[dict[str, Any]]] = page.evaluate(RUN, TAGS)
    wrong, unsure = (tuple(Finding(**one) for one in found[kind]) for kind in ("wrong", "unsure"))
    return Looked(wrong, unsure)


def judgements_of(finding: Finding, state: str) -> list[Judgement]:
    """Give what has been said about a finding in a state; nothing, if nobody has judged it."""
    return [judged for judged in judgements() if judged.covers(finding, state)]
