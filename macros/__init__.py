"""How an agenda is shown: the only package that knows MkDocs."""

from typing import Any

from macros.doors import Doors, macros_of
from macros.site import Site


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin, which calls this for every build."""
    doors = Doors(Site.of(env.conf), lambda: str(env.page.url))
    for name, door in macros_of(doors).items():
        env.macro(door, name)
