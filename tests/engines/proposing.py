"""Filling in the form in any engine, row by row, and reading what would leave it."""

import json
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

from tests.engines.engine import Engine
from tests.engines.test_journeys import FOCUSED, first, settled
from tests.support.town import Handed
from tests.support.walks import Walk

_CONTROL: Final = """((words, within) => {
  const says = told => told.startsWith(words) && !/^[a-zåäö]/i.test(told.slice(words.length));
  const all = [...document.querySelectorAll(`form.propose-form ${within} label`)];
  const {control} = all.find(one => says(one.textContent.trim()) && !one.closest("[hidden]")
    && (within || !one.closest(".newcomer")));
  for (let one = control; one; one = one.parentElement)
    if (one.localName === "details") one.open = true;
  return control;
})(ASKED)"""
_CHOOSE: Final = """((control, words) => {
  control.value = [...control.options].find(one => one.textContent.trim().startsWith(words)).value;
  for (const told of ["input", "change"]) control.dispatchEvent(new Event(told, {bubbles: true}));
})(CONTROL, WORDS)"""
_LISTEN: Final = """Object.defineProperty(navigator.clipboard, "writeText", {
  value: async text => { window.copied = text; }})"""
_WAYS: Final = "[...document.querySelectorAll('.submit-ways a[href]')].map(one => one.href)"


def walk(engine: Engine, root: str, told: Walk) -> Handed:
    """Open the form, fill it in, go on, and give all that it would hand over."""
    settled(engine, f"{root}foresla/?{told.asked}")
    engine.until(first("form.propose-form"))
    for label, value, within in told.fill:
        _fill(engine, label, value, within)
    engine.click(first("button", "Gå vidare och läs igenom"))
    engine.until(f"{FOCUSED}.textContent.startsWith('Läs igenom och lämna')")
    found = handed(engine)
    engine.ask("localStorage.clear()")
    return found


def _fill(engine: Engine, label: str, value: Any, within: str) -> None:
    place = f".{within}" if within else ""
    control = _CONTROL.replace("ASKED", f"{json.dumps(label)}, {json.dumps(place)}")
    kind = engine.until(f"{control}.type")
    if kind == "select-one":
        words = json.dumps(value)
        engine.ask(_CHOOSE.replace("CONTROL", control).replace("WORDS", words))
        return
    engine.click(control)
    if value is not True:
        engine.ask(f"{control}.select()")
        engine.write(value)
        engine.until(f"{control}.value === {json.dumps(value)}")


def handed(engine: Engine) -> Handed:
    """Read every way out of the page: what the forge is asked for, the letter and the copy."""
    ways = engine.ask(_WAYS)
    issue = urlsplit(next(one for one in ways if "/issues/new" in one)).query
    mail = urlsplit(next(one for one in ways if one.startswith("mailto:"))).query
    engine.ask(_LISTEN)
    engine.ask("document.querySelectorAll('.submit-ways details').forEach(one => one.open = true)")
    engine.click(first(".hand-over button", "Kopiera"))
    copied = engine.until("window.copied")
    body = unquote(mail.partition("body=")[2])
    answers = {name: values[0] for name, values in parse_qs(issue).items()}
    return Handed(answers, body.replace("\r\n", "\n"), copied)
