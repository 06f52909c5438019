"""How an agenda is shown: the only package that knows MkDocs."""

from typing import Any

# ruff: noqa: PLC0415 - who asks for one room of the house is not made to wait for all of them


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin, which calls this for every build."""
    from macros.engine.kept import rendering_of, site_of
    from macros.pages.all_macros import macros_of

    macros = macros_of(
        site_of(env.conf),
        lambda: str(env.page.url),
        lambda: rendering_of(env.conf).assets.form,
    )
    for name, macro in macros.items():
        env.macro(macro, name)


def on_pre_page_macros(env: Any) -> None:
    """Let the plugin call macros and do nothing else; it asks for this before each page.

    It makes its Jinja after it has registered the macros, with all that Jinja can do.
    """
    from macros.pages.all_macros import macro_names
    from macros.pages.plugin_environment import CallsOnly

    if not isinstance(env.env, CallsOnly):
        names = macro_names()
        env._env = CallsOnly({name: env.macros[name] for name in names}, lambda: env.page)
