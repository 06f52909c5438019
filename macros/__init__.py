"""How an agenda is shown: the only package that knows MkDocs."""

from typing import Any

from macros.calling import CallsOnly
from macros.doors import Doors, macros_of
from macros.site import Site


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin, which calls this for every build."""
    doors = Doors(Site.of(env.conf), lambda: str(env.page.url))
    for name, door in macros_of(doors).items():
        env.macro(door, name)


def on_pre_page_macros(env: Any) -> None:
    """Let the plugin call macros and do nothing else; it asks for this before each page.

    It makes its Jinja after it has registered the macros, with all that Jinja can do.
    """
    if not isinstance(env.env, CallsOnly):
        names = macros_of(Doors(Site.of(env.conf), str))
        env._env = CallsOnly({name: env.macros[name] for name in names}, lambda: env.page)
