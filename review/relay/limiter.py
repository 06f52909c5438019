"""How often one address, and all of them together, may hand something in; kept in memory alone.

An address is never kept, only what a key made when we started makes of it: nobody can turn that
back, and it is gone when we stop.
"""

import secrets
from collections import OrderedDict, deque
from collections.abc import Callable
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock
from time import monotonic
from typing import Final

WINDOW: Final = 3600.0
"""Seconds."""
_MOST_KEPT: Final = 10_000
_HOME: Final = 64
"""Bits of an IPv6 address that one household has: it may choose all the others itself."""


class Limiter:
    """Lets so many through in an hour. ``now`` is a clock that only goes forward."""

    def __init__(self, each: int, together: int, now: Callable[[], float] = monotonic) -> None:
        self._each, self._together, self._now = each, together, now
        self._key = secrets.token_bytes(32)
        self._seen: OrderedDict[bytes, deque[float]] = OrderedDict()
        self._all: deque[float] = deque()
        self._lock = Lock()

    def wait(self, address: str) -> int:
        """Count one from an address; give the seconds to wait when it is one too many, else 0."""
        with self._lock:
            now = self._now()
            mine = self._seen.pop(self._hidden(address), deque())
            self._seen[self._hidden(address)] = mine
            while len(self._seen) > _MOST_KEPT:
                self._seen.popitem(last=False)
            for times in (mine, self._all):
                while times and now - times[0] >= WINDOW:
                    times.popleft()
            for times, most in ((mine, self._each), (self._all, self._together)):
                if len(times) >= most:
                    return int(WINDOW - (now - times[0])) + 1
            mine.append(now)
            self._all.append(now)
            return 0

    def _hidden(self, address: str) -> bytes:
        return blake2b(_home(address).encode(), key=self._key, digest_size=16).digest()


def _home(address: str) -> str:
    try:
        found = ip_address(address.strip())
    except ValueError:
        return ""
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or ip_network(f"{found}/{_HOME}", strict=False))
    return str(found)
