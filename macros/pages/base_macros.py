"""What every macro stands on: the site, and the page that calls."""

from collections.abc import Callable
from typing import Any

from macros.pages.site import Site
from macros.text.escape import Html


class Macros:
    """Macros of one subject: every public method is a macro under its own name.

    A macro gives either HTML of block level or plain text that is inert in Markdown.
    ``page_url`` gives the address of the page that calls, from the root of the site, so that
    links lead right from there. ``form_files`` gives the addresses of the files of the proposal
    form, which a build knows once it has gathered what browsers fetch.
    """

    def __init__(
        self,
        site: Site,
        page_url: Callable[[], str],
        form_files: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        self._site = site
        self._context = site.context
        self._page_url = page_url
        self._form_files = form_files

    def _show(self, template: str, *, mark: bool = False, **view: Any) -> Html:
        """Fill a template of ``macros/templates/lists`` as seen from the page that calls."""
        render = self._site.renderer.render
        return render(f"lists/{template}.html", self._page_url(), mark=mark, **view)
