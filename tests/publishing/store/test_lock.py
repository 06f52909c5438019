"""The lock: held by one, kept while they work, and taken over from one who died."""

import time

import pytest

from publishing.repository import AGAIN, PublishError
from publishing.store.lock import LOCK, alone
from tests.support.store import PATIENCE, new_bucket


def test_it_is_there_while_held_and_gone_after(store: str) -> None:
    bucket = new_bucket()
    with alone(bucket, PATIENCE) as check:
        check()
        assert bucket.get(LOCK)
    assert bucket.get(LOCK) is None


def test_whoever_is_at_work_keeps_it(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publishing.store.lock._LONGEST", 2)
    bucket = new_bucket()
    with alone(bucket, PATIENCE) as check:
        with pytest.raises(PublishError, match=AGAIN), alone(bucket, PATIENCE):
            pytest.fail("two at once")
        check()


def test_whoever_has_lost_it_stops_and_leaves_it_to_the_other(store: str) -> None:
    bucket = new_bucket()
    with alone(bucket, PATIENCE) as check:
        bucket.put(LOCK, b"en annan")
        with pytest.raises(PublishError, match=AGAIN):
            for _ in range(100):
                check()
                time.sleep(PATIENCE / 4)
    assert bucket.get(LOCK)
