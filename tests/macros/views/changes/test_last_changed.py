"""What changed last: the newest edition, and the day of the newest text."""

from pathlib import Path

from macros.context.agenda_context import load_context
from macros.views.changes.last_changed import last_changed
from tests.support.editions import base_with_editions
from tests.support.folders import copy_base


def test_a_site_without_editions_tells_of_its_texts_alone(tmp_path: Path) -> None:
    last = last_changed(load_context(copy_base(tmp_path)))
    assert (last.edition, last.released, last.changes) == (None, None, None)


def test_the_newest_edition_is_named_with_what_is_new_in_it(tmp_path: Path) -> None:
    last = last_changed(load_context(base_with_editions(tmp_path)))
    assert last.edition == "Antagen"
    assert last.changes == "andringar/forsta/antagen/"


def test_the_day_is_that_of_the_newest_text(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    path = data / "agenda.yaml"
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("updated_on")]
    path.write_text("\n".join([*lines, "updated_on: 2031-05"]) + "\n", encoding="utf-8")
    assert last_changed(load_context(data)).day == "maj 2031"
