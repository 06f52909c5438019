"""The relay's command: nothing is served without a key, and only for an origin that is one."""

import pytest

from tests.support.here import run_here


def test_without_a_key_it_says_where_to_put_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELAY_TOKEN", raising=False)
    done = run_here("scripts/relay.py", "https://agenda.example", "agare/namn")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("RELAY_TOKEN saknas.")


@pytest.mark.parametrize(
    ("origin", "repository", "said"),
    [
        ("http://agenda.example", "a/b", "är inget ursprung"),
        ("https://agenda.example/sida", "a/b", "är inget ursprung"),
        ("https://agenda.example", "../x/y", "är inget arkiv"),
    ],
)
def test_what_it_is_given_must_be_what_it_says(origin: str, repository: str, said: str) -> None:
    done = run_here("scripts/relay.py", origin, repository)
    assert done.returncode == 2
    assert said in done.stderr
