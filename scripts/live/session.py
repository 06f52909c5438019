"""What is shown at this moment: the latest sound site, and what is wrong with what came since."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Condition

from agenda.problems import Problem
from live.afterwards import Afterwards
from live.faults import problems_of
from live.settings import Shown
from macros.engine.live_site import LiveSite


@dataclass(frozen=True)
class Told:
    """What is wrong. ``stops``: the pages are as they were before it."""

    problems: tuple[Problem, ...] = ()
    stops: bool = False


class Session:
    """Keeps the latest site that could be opened. Threads may ask and wait at once."""

    def __init__(self, shown: Shown, afterwards: Afterwards, tell: Callable[[Told], None]) -> None:
        self._shown = shown
        self._tell = tell
        self._afterwards = afterwards
        self._changed = Condition()
        self._state = 0
        self._site: LiveSite | None = None
        self._broken: dict[str, tuple[Problem, ...]] = {}
        """What is wrong with the pages of this state that somebody has asked for."""
        self.told = Told()

    def refresh(self) -> None:
        """Open what lies on the disk now; what can't be opened leaves what was there."""
        self._afterwards.forget()
        try:
            site = LiveSite(self._shown.settings())
        except Exception as error:
            self._show(self._site, Told(problems_of(error, self._shown.file), stops=True))
            return
        self._broken = {}
        self._show(site, Told(self.told.problems if not self.told.stops else ()))
        self._afterwards.check(lambda problems: self._show(site, Told(problems)))

    def _show(self, site: LiveSite | None, told: Told) -> None:
        """Let all that wait know of another state."""
        with self._changed:
            self._site = site
            is_news, self.told = told != self.told, told
            self._state += 1
            self._changed.notify_all()
        if is_news:
            self._tell(told)

    def get(self, address: str) -> bytes | None:
        """Give a file of the site by its address; None where there is none, or no site yet.

        None too for a page that can't be made: what is wrong with it is told.
        """
        site = self._site
        if site is None:
            return None
        part = site.part(address)
        if part:
            site.take(part, self._afterwards.files_of(part))
        try:
            return site.get(address)
        except Exception as error:
            if site is self._site and address not in self._broken:
                self._broken[address] = problems_of(error, self._shown.file)
                every = {one for several in self._broken.values() for one in several}
                self._show(site, Told(tuple(sorted(every)), stops=True))
            return None

    def mark(self, address: str) -> str:
        """Give what tells the file at an address from what it was before; empty without one."""
        made = self.get(address)
        return "" if made is None else sha256(made).hexdigest()[:16]

    def close(self) -> None:
        """Leave nothing behind. What one site is made from may serve the next, so not before."""
        if self._site:
            self._site.close()

    def wait(self, state: int, seconds: float) -> int:
        """Wait for another state than that one, but no longer; give the state."""
        with self._changed:
            self._changed.wait_for(lambda: self._state != state, seconds)
            return self._state
