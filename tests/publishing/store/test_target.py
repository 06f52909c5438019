"""Publishing in a bucket: only what changed is sent, in an order that leads nobody astray."""

import json
import subprocess
import threading
from pathlib import Path

import pytest

from publishing.headers import TYPES
from publishing.repository import ANEW, PublishError, new_repository
from publishing.store.bucket import Bucket
from publishing.store.lock import LOCK
from publishing.store.target import RECORD, STATE, StoreTarget
from tests.support.publishing import MOMENT
from tests.support.store import (
    PATIENCE,
    Watched,
    asked,
    commit_of,
    new_bucket,
    put_state,
    visible,
)

LIST = json.dumps(
    [
        {"version": "utkast", "title": "Utkast", "aliases": []},
        {"version": "forsta", "title": "1", "aliases": ["gallande"], "properties": {"order": 1}},
    ]
)
VERSION = {
    "index.html": "<p>Start</p>",
    "404.html": "<p>Saknas</p>",
    "assets/agenda.2231c87e.js": "1;",
    "data/agenda.json": "{}",
    "data/actor.csv": "id\r\n",
    "feed.xml": "<feed/>",
}
FIRST = {
    **{f"{one}/{name}": text for one in ("forsta", "utkast") for name, text in VERSION.items()},
    "gallande/index.html": "<p>Start</p>",
    "index.html": "<p>Hit</p>",
    "404.html": "<p>Saknas</p>",
    "om/index.html": "<p>Dit</p>",
    "publicerat.txt": "1\n",
    "versions.json": LIST,
}
FEW = {
    "utkast/index.html": "a",
    "utkast/data/a.csv": "a",
    "index.html": "<p>Hit</p>",
    "versions.json": json.dumps([{"version": "utkast", "title": "Utkast", "aliases": []}]),
}
CHANGED = {"utkast/index.html": "<p>Nytt</p>", "utkast/ny/index.html": "<p>Ny</p>"}
SECOND = {name: text for name, text in FIRST.items() if name != "utkast/feed.xml"} | CHANGED


def publish(bucket: Bucket, folder: Path, files: dict[str, str], message: str = "Prov") -> None:
    put_state(bucket, folder, files, message).shown()


@pytest.mark.parametrize("prefix", ["", "agenda", "a/b-c"])
def test_what_is_published_is_what_is_seen(store: str, tmp_path: Path, prefix: str) -> None:
    bucket = new_bucket(prefix)
    publish(bucket, tmp_path / "1", FIRST)
    assert visible(bucket) == FIRST


def test_types_caching_and_letters_are_told_over_http(store: str, tmp_path: Path) -> None:
    bucket = new_bucket()
    publish(bucket, tmp_path / "1", FIRST)
    known = {
        "index.html": ("text/html; charset=utf-8", "no-cache"),
        "forsta/data/actor.csv": ("text/csv; charset=utf-8", "public, max-age=300"),
        "forsta/data/agenda.json": ("application/json", "public, max-age=300"),
        "forsta/assets/agenda.2231c87e.js": (
            "text/javascript; charset=utf-8",
            "public, max-age=31536000, immutable",
        ),
        "forsta/feed.xml": ("application/atom+xml", "no-cache"),
        "publicerat.txt": ("text/plain; charset=utf-8", "no-cache"),
        "versions.json": ("application/json", "no-cache"),
    }
    for name, wanted in known.items():
        status, headers = asked(f"{store}/{bucket.place.bucket}/agenda/{name}")
        assert status == 200
        assert (headers["Content-Type"], headers["Cache-Control"]) == wanted, name


def test_only_what_changed_is_sent(store: str, tmp_path: Path) -> None:
    first, second, third = (Watched(bucket) for bucket in [new_bucket()] * 3)
    publish(first, tmp_path / "1", FIRST)
    assert sorted(first.sites) == sorted(FIRST)
    publish(second, tmp_path / "2", SECOND)
    assert sorted(second.sites) == ["-utkast/feed.xml", *sorted(CHANGED)]
    assert visible(second) == SECOND
    StoreTarget(third, MOMENT, PATIENCE).shown()
    assert third.done == []


def test_versions_go_first_and_what_leads_to_them_last(store: str, tmp_path: Path) -> None:
    bucket = Watched(new_bucket())
    publish(bucket, tmp_path / "1", FIRST)
    at = {name: number for number, name in enumerate(bucket.sites)}
    last = max(number for name, number in at.items() if name.startswith(("forsta/", "utkast/")))
    assert at["forsta/assets/agenda.2231c87e.js"] < at["forsta/index.html"] <= last
    assert last < at["gallande/index.html"] < at["om/index.html"]
    assert {"index.html", "versions.json"} == set(bucket.sites[-2:])
    publish(bucket, tmp_path / "2", SECOND)
    assert bucket.sites[-1] == "-utkast/feed.xml"


def test_another_header_is_sent_though_the_content_is_the_same(
    store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bucket = Watched(new_bucket())
    publish(bucket, tmp_path / "1", FIRST)
    bucket.done.clear()
    monkeypatch.setattr("publishing.store.plan._TABLE", "en annan")
    monkeypatch.setitem(TYPES, "csv", "text/x")
    StoreTarget(bucket, MOMENT, PATIENCE).shown()
    assert sorted(bucket.sites) == ["forsta/data/actor.csv", "utkast/data/actor.csv"]


def test_what_somebody_has_changed_or_taken_away_is_mended(store: str, tmp_path: Path) -> None:
    bucket = new_bucket()
    publish(bucket, tmp_path / "1", FIRST)
    bucket.put("forsta/index.html", b"fel")
    bucket.delete("forsta/404.html")
    bucket.put("CNAME", b"agenda.example")
    publish(bucket, tmp_path / "2", SECOND)
    assert visible(bucket) == {**SECOND, "CNAME": "agenda.example"}


def test_cut_off_before_any_write_and_begun_again_it_ends_right(store: str, tmp_path: Path) -> None:
    """To and fro between two states, cut off one write later each time."""
    bucket, states = new_bucket(), (FEW, {**FEW, "utkast/index.html": "b", "utkast/b.html": "b"})
    publish(bucket, tmp_path / "0", states[0])
    for number in range(40):
        before = states.index(visible(bucket))
        cut, after = Watched(bucket, number), states[1 - before]
        try:
            publish(cut, tmp_path / f"{number}", after)
        except PublishError:
            assert FEW.keys() <= visible(bucket).keys()
        else:
            break
        bucket.delete(LOCK)  # as if its time was over: the next test waits for that
        StoreTarget(bucket, MOMENT, PATIENCE).shown()
        assert visible(bucket) == (after if number else states[before])
    assert cut.cut == len(cut.done) >= len(FEW)
    assert visible(bucket) == after


def test_whoever_comes_after_one_that_was_killed_waits_no_longer_than_must_be(
    store: str, tmp_path: Path
) -> None:
    bucket = new_bucket()
    publish(bucket, tmp_path / "1", FIRST)
    with pytest.raises(PublishError, match="Avbrutet"):
        publish(Watched(bucket, 4), tmp_path / "2", SECOND)
    assert bucket.get(LOCK)
    StoreTarget(bucket, MOMENT, PATIENCE).shown()
    assert visible(bucket) == SECOND
    assert bucket.get(LOCK) is None


def test_of_two_that_began_alike_the_second_must_begin_again(store: str, tmp_path: Path) -> None:
    bucket = new_bucket()
    targets = [StoreTarget(bucket, MOMENT, PATIENCE) for _ in range(2)]
    works = [new_repository(tmp_path / str(number), MOMENT) for number in range(2)]
    commits = [commit_of(one, files) for one, files in zip(works, (FIRST, SECOND), strict=True)]
    pairs = list(zip(targets, works, commits, strict=True))
    for target, work, _ in pairs:
        assert target.fetched(work) is None
    landed = [target.landed(work, commit, None) for target, work, commit in pairs]
    assert landed[0] is not None
    assert landed[1] is None
    assert targets[1].fetched(works[1]) == landed[0]
    assert targets[1].landed(works[1], commits[1], landed[0])


def test_two_that_show_at_once_show_the_last_state(store: str, tmp_path: Path) -> None:
    bucket = new_bucket()
    targets = [put_state(bucket, tmp_path / str(at), one) for at, one in enumerate((FIRST, SECOND))]
    works = [threading.Thread(target=one.shown) for one in targets]
    for one in works:
        one.start()
    for one in works:
        one.join()
    assert visible(bucket) == SECOND


def test_a_move_whose_answer_was_lost_has_landed(store: str, tmp_path: Path) -> None:
    class Deaf(Bucket):
        def put(self, name: str, *arguments: object, **named: object) -> str | None:
            mark = super().put(name, *arguments, **named)  # type: ignore[arg-type]
            return None if name == STATE else mark

    bucket = new_bucket()
    target = put_state(Deaf(bucket.place, bucket._client), tmp_path / "1", FIRST)
    target.shown()
    assert visible(bucket) == FIRST


def test_what_is_withdrawn_is_in_no_version_of_anything(store: str, tmp_path: Path) -> None:
    bucket = new_bucket(versions=True)
    publish(bucket, tmp_path / "1", {**FIRST, "utkast/ord/index.html": "HEMLIGT"})
    publish(bucket, tmp_path / "2", FIRST)
    assert list(bucket.earlier())
    publish(bucket, tmp_path / "3", SECOND, f"Följ huvudgrenen\n\n{ANEW}")
    left = {name for name, _ in bucket.earlier()}
    assert left <= {RECORD, LOCK}
    state = bucket.get(STATE)
    assert state
    path = tmp_path / "gren.bundle"
    path.write_bytes(state.body)
    clone = ["git", "clone", "--quiet", str(path), str(tmp_path / "klon")]
    subprocess.run(clone, check=True, capture_output=True)
    log = subprocess.run(
        ["git", "-C", str(tmp_path / "klon"), "log", "--all", "--format=%h"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert len(log.stdout.split()) == 1


def test_what_was_to_be_forgotten_is_so_by_whoever_comes_next(store: str, tmp_path: Path) -> None:
    """Also when somebody else publishes before it has been seen to."""
    bucket = new_bucket(versions=True)
    publish(bucket, tmp_path / "1", {**FEW, "utkast/ord.html": "HEMLIGT"})
    put_state(bucket, tmp_path / "2", FEW, f"Följ huvudgrenen\n\n{ANEW}")
    publish(bucket, tmp_path / "3", {**FEW, "utkast/ny.html": "Ny"})
    assert {name for name, _ in bucket.earlier()} <= {RECORD, LOCK}
    publish(bucket, tmp_path / "4", FEW)
    assert "utkast/ny.html" in {name for name, _ in bucket.earlier()}
