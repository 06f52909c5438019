"""Chromium by Playwright, in the terms of a journey."""

from typing import Any

from playwright.sync_api import Error, Page

from tests.engines.engine import KEYS, PATIENCE, Engine


class Chromium(Engine):
    """A page of the one browser that the other tests use too."""

    name = "chromium"

    def __init__(self, page: Page) -> None:
        self._page = page
        page.set_default_timeout(PATIENCE)

    def visit(self, address: str) -> None:
        self._page.goto(address)

    def ask(self, expression: str) -> Any:
        try:
            return self._page.evaluate(f"async () => await ({expression})")
        except Error as fault:
            raise AssertionError(str(fault)) from fault

    def press(self, *keys: str) -> None:
        for key in keys:
            if key in KEYS:
                self._page.keyboard.press(key)
            else:
                self._page.keyboard.type(key)

    def click_at(self, x: int, y: int) -> None:
        self._page.mouse.click(x, y)

    def back(self) -> None:
        self._page.go_back()

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def close(self) -> None:
        self._page.context.close()
