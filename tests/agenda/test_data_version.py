"""The version of data: the same for the same words, another for any other."""

from pathlib import Path

from agenda.data_version import SIGNS, version_of
from tests.support.folders import copy_base


def test_it_is_the_same_wherever_the_data_lies_and_however_lines_end(tmp_path: Path) -> None:
    here, there = copy_base(tmp_path / "here"), copy_base(tmp_path / "there")
    actors = there / "actors.yaml"
    actors.write_bytes(actors.read_bytes().replace(b"\n", b"\r\n"))
    assert version_of(here) == version_of(there)
    assert len(version_of(here)) == SIGNS


def test_any_word_makes_another_and_so_does_a_file(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    seen = [version_of(data)]
    path = data / "initiatives" / "bibliotekskvallar.yaml"
    path.write_text(path.read_text().replace("Kvällar", "Kväll"))
    seen.append(version_of(data))
    path.rename(path.with_name("kvallar.yaml"))
    seen.append(version_of(data))
    path.with_name("kvallar.yaml").unlink()
    seen.append(version_of(data))
    assert len(set(seen)) == len(seen)


def test_what_says_nothing_of_its_own_does_not_count(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    before = version_of(data)
    (data / "schema").mkdir(exist_ok=True)
    (data / "schema" / "x.yaml").write_text("a: b")
    (data / "editions").mkdir(exist_ok=True)
    (data / "editions" / "x.yaml").write_text("a: b")
    assert version_of(data) == before
