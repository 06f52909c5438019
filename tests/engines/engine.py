"""What a journey asks of an engine, whichever it is and however it is spoken to."""

from abc import ABC, abstractmethod
from contextlib import suppress
from time import monotonic, sleep
from typing import Any, Final

PATIENCE: Final = 15_000
"""Milliseconds: a busy machine may be slow without being wrong."""
KEYS: Final = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "ArrowDown": "\ue015",
    "ArrowUp": "\ue013",
}
"""What WebDriver names the keys that write no sign."""
_LOOK: Final = """(() => {
  try {
    const found = WHAT;
    return found instanceof Node ? true : found;
  } catch { /* not there yet */ }
})()"""
_SPOT: Final = """(() => {
  const part = WHAT;
  part.scrollIntoView({block: "center", behavior: "instant"});
  const {left, top, width, height} = part.getClientRects()[0];
  return [left + width / 2, top + height / 2].map(Math.round);
})()"""


class Engine(ABC):
    """One window of an engine. Parts of a page are told by expressions of JavaScript."""

    name: str

    @abstractmethod
    def visit(self, address: str) -> None:
        """Open a page, and come back when it and what it asks for is there."""

    @abstractmethod
    def ask(self, expression: str) -> Any:
        """Give what an expression comes to, in plain data; a promise is waited for."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press and let go of each key: a name in ``KEYS``, or a sign."""

    @abstractmethod
    def click_at(self, x: int, y: int) -> None: ...

    @abstractmethod
    def back(self) -> None:
        """Go back a page, as the button of the window does."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None: ...

    @abstractmethod
    def close(self) -> None: ...

    def until(self, condition: str) -> Any:
        """Wait for something to be so, on whatever page, and give it. Raises where it isn't."""
        end = monotonic() + PATIENCE / 1000
        while monotonic() < end:
            with suppress(AssertionError, RuntimeError):  # the page that was asked has been left
                if found := self.ask(_LOOK.replace("WHAT", condition)):
                    return found
            sleep(0.03)
        raise TimeoutError(f"{self.name} waited for {condition}")

    def click(self, part: str) -> None:
        """Click in the middle of a part that can be seen."""
        self.until(f"({part}).getClientRects().length")
        self.click_at(*self.ask(_SPOT.replace("WHAT", part)))

    def write(self, text: str) -> None:
        self.press(*text)


def pressed(keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """Give what WebDriver calls the actions of a keyboard."""
    signs = [KEYS.get(key, key) for key in keys]
    steps = [{"type": kind, "value": sign} for sign in signs for kind in ("keyDown", "keyUp")]
    return [{"type": "key", "id": "keys", "actions": steps}]


def clicked(x: int, y: int) -> list[dict[str, Any]]:
    """Give what WebDriver calls the actions of a mouse."""
    move = {"type": "pointerMove", "x": x, "y": y, "duration": 0}
    steps = [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
    return [{"type": "pointer", "id": "mouse", "actions": steps}]
