"""Holding a bucket alone while what readers see is changed.

The lock is an object that is written only where none is. Whoever holds it writes it anew now and
then; one that has not been written for a while is of somebody who was killed, and is taken over
on the condition that it is still the same.
"""

import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from publishing.repository import AGAIN, PublishError
from publishing.store.bucket import NEW, OWN, Bucket
from publishing.store.faults import NoConditionsError, sentence

LOCK: Final = f"{OWN}las"
PATIENCE: Final = 20.0
"""Seconds after which a lock that nobody has written anew is one that somebody died with."""
_LONGEST: Final = 15
"""How many times as long to wait for somebody who is at work."""


@contextmanager
def alone(bucket: Bucket, patience: float = PATIENCE) -> Iterator[Callable[[], None]]:
    """Hold a bucket; what is given is called before each write, and raises when it is lost.

    Raises :class:`PublishError` too when somebody else holds it for too long.
    """
    me = uuid.uuid4().hex
    heart = _Heart(bucket, me, _taken(bucket, me, patience), patience / 4)
    heart.start()
    try:
        yield heart.check
    finally:
        if heart.stopped():
            with suppress(PublishError):  # what went wrong before is what is to be told
                bucket.delete(LOCK)


def _taken(bucket: Bucket, me: str, patience: float) -> str:
    """Take the lock, and give its mark."""
    started = time.monotonic()
    while time.monotonic() - started < _LONGEST * patience:
        mark = bucket.put(LOCK, me.encode(), match=NEW)
        if mark:
            return _sure(bucket, me, mark)
        there = bucket.get(LOCK)
        if there and there.body == me.encode():
            return there.etag  # the answer to our own was lost on its way
        if there and there.age > patience:
            mark = bucket.put(LOCK, me.encode(), match=there.etag)
            if mark:
                return mark
        time.sleep(min(1.0, patience / 4))
    raise PublishError(AGAIN)


def _sure(bucket: Bucket, me: str, mark: str) -> str:
    """Try what the lock stands on: a store that heeds no condition would let two in at once."""
    if bucket.put(LOCK, me.encode(), match=NEW):
        bucket.delete(LOCK)
        raise PublishError(sentence(str(bucket.place), NoConditionsError()))
    return mark


class _Heart(threading.Thread):
    """Writes the lock anew while the work goes on, for as long as it is ours."""

    def __init__(self, bucket: Bucket, me: str, mark: str, pause: float) -> None:
        super().__init__(daemon=True)
        self._bucket, self._me, self._mark, self._pause = bucket, me, mark, pause
        self._over, self._lost = threading.Event(), False

    def run(self) -> None:
        while not self._over.wait(self._pause):
            with suppress(PublishError):  # a beat may be missed; the next tells whose it is
                mark = self._bucket.put(LOCK, self._me.encode(), match=self._mark)
                self._lost = mark is None
                self._mark = mark or self._mark
            if self._lost:
                return

    def check(self) -> None:
        """Raise :class:`PublishError` when somebody else has taken over."""
        if self._lost:
            raise PublishError(AGAIN)

    def stopped(self) -> bool:
        """Stop, and say whether the lock is still ours."""
        self._over.set()
        self.join()
        return not self._lost
