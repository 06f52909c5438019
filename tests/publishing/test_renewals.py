"""Whoever publishes is told of what is over, or soon is."""

from pathlib import Path

import pytest

from macros.settings.security_txt import SECURITY
from publishing.renewals import to_renew
from publishing.targets import GitTarget
from tests.support.publishing import bare
from tests.support.repository import git, repository

TEXT = "Contact: mailto:a@b.example\nExpires: 2027-11-01T00:00:00Z\n"


@pytest.fixture
def place(tmp_path: Path) -> GitTarget:
    """A branch that shows a file which is over on the first of November."""
    (tmp_path / "shown" / SECURITY).parent.mkdir(parents=True)
    (tmp_path / "shown" / SECURITY).write_text(TEXT, encoding="utf-8")
    place = bare(tmp_path / "pages.git")
    git(repository(tmp_path / "shown"), "push", "--quiet", str(place), "HEAD:refs/heads/pages")
    return GitTarget(str(place))


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2027-08-01T12:00:00+00:00", []),
        ("2027-10-01T12:00:00+00:00", ["går ut 2027-11-01."]),
        ("2027-11-02T12:00:00+00:00", ["gick ut 2027-11-01."]),
    ],
)
def test_a_last_day_that_comes_near_is_told(place: GitTarget, moment: str, said: list[str]) -> None:
    told = [line.partition(" Skriv")[0] for line in to_renew(place, moment)]
    assert told == [f"{SECURITY} {words}" for words in said]


def test_a_site_without_the_file_has_nothing_to_renew(tmp_path: Path) -> None:
    place = bare(tmp_path / "pages.git")
    assert [*to_renew(GitTarget(str(place)), "2027-11-02")] == []
