"""Two builds are the same to the byte, wherever and whenever they are made."""

from pathlib import Path

from tests.support.checkout import built, copied, differing


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    here = built(copied(tmp_path / "one"), {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"})
    there = built(
        copied(tmp_path / "a longer way" / "två"),
        {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "7"},
    )
    assert differing(here, there) == []
    assert (here / "index.html").is_file()
    assert packed_at(here) == packed_at(there) == 0


def packed_at(site: Path) -> int:
    """Give the time in the packed sitemap, in seconds: of the content, never of the clock."""
    return int.from_bytes((site / "sitemap.xml.gz").read_bytes()[4:8], "little")
