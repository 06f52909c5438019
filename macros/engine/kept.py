"""What a stage gave, kept with MkDocs' settings until the next of its events asks for it."""

from typing import Any, Final

from macros.engine.stages import Rendering
from macros.pages.site import Site

_SITE: Final = "agenda_site"
_RENDERING: Final = "agenda_rendering"


def keep(config: Any, given: Site | Rendering) -> None:
    """Keep what a stage gave. Once a site is rendered, both are there."""
    config.__dict__[_SITE if isinstance(given, Site) else _RENDERING] = given


def site_of(config: Any) -> Site:
    """Give the site of a build. Raises KeyError before :func:`macros.engine.stages.open_site`."""
    site: Site = config.__dict__[_SITE]
    return site


def rendering_of(config: Any) -> Rendering:
    """Give what is rendered. Raises KeyError before :func:`macros.engine.stages.add_files`."""
    rendering: Rendering = config.__dict__[_RENDERING]
    return rendering
