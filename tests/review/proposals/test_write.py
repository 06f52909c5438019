"""What can't all be written is not written at all."""

from pathlib import Path

import pytest

from agenda.atomic_write import write_files
from review.proposals import write
from review.proposals.write import write_change


def test_when_a_page_can_not_be_written_the_data_is_as_it_was(tmp_path: Path) -> None:
    data, docs = tmp_path / "data", tmp_path / "docs"
    (data / "initiatives").mkdir(parents=True)
    (data / "a.yaml").write_text("id: a\n")
    docs.mkdir()
    (docs / "om").write_text("no folder")
    with pytest.raises(OSError, match="om"):
        write_change(
            data, docs, {"a.yaml": "id: b\n", "initiatives/x.yaml": "id: x\n"}, {"om/index.md": "x"}
        )
    assert (data / "a.yaml").read_text() == "id: a\n"
    assert not (data / "initiatives" / "x.yaml").exists()


def test_who_breaks_off_between_data_and_pages_has_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, docs = tmp_path / "data", tmp_path / "docs"
    data.mkdir()
    docs.mkdir()
    (data / "a.yaml").write_text("id: a\n")
    seen: list[str] = []
    there = write_files

    def breaks_off(folder: Path, files: dict[str, bytes]) -> None:
        if folder == docs:
            seen.append((data / "a.yaml").read_text())
            raise KeyboardInterrupt
        there(folder, files)

    monkeypatch.setattr(write, "write_files", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        write_change(data, docs, {"a.yaml": "id: b\n", "x.yaml": "id: x\n"}, {"om.md": "x"})
    assert seen == ["id: b\n"]
    assert (data / "a.yaml").read_text() == "id: a\n"
    assert not (data / "x.yaml").exists()
