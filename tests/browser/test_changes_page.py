"""The page about changes that stands alone: whole without anything around it, for everybody."""

from pathlib import Path
from typing import Literal

import pytest

from agenda import load_agenda
from agenda.compare import compare
from agenda.sample import create_sample
from macros.views.changes.renderers import ChangeFormat, tell
from tests.browser.axe import look
from tests.browser.states import NARROW, WIDE
from tests.support.browser import Opener
from tests.support.files import write_files
from tests.support.folders import BASE


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page with every kind of change: the base agenda becomes the sample."""
    base = load_agenda(BASE)
    head = load_agenda(write_files(create_sample(4), tmp_path_factory.mktemp("sample")))
    head = head.model_copy(update={"sections": base.sections, "terms": base.terms})
    return tell(compare(base, head), base, head, ChangeFormat.html)


@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "light"), (WIDE, "dark")])
def test_axe_finds_nothing_and_nothing_is_cut(
    html: str, open_page: Opener, width: int, scheme: Literal["light", "dark"], tmp_path: Path
) -> None:
    (tmp_path / "changes.html").write_text(html, encoding="utf-8")
    page = open_page(width, color_scheme=scheme, bypass_csp=True)
    page.goto((tmp_path / "changes.html").as_uri())
    page.locator("details").first.click()
    looked = look(page)
    assert (list(map(str, looked.wrong)), list(map(str, looked.unsure))) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_taken_out_and_put_in_is_said_in_words(html: str, open_page: Opener) -> None:
    page = open_page(bypass_csp=True)
    page.set_content(html)
    for mark, word in (("del", "borttaget: "), ("ins", "tillagt: ")):
        found = page.locator(f".change-words {mark}").first
        assert (found.text_content() or "").startswith(f" {word}")
        assert found.locator(".change-said").first.is_visible()  # there for a screen reader
