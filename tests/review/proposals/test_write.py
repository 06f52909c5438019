"""What can't all be written is not written at all."""

from pathlib import Path

import pytest

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
