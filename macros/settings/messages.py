"""What MkDocs says of a setting that it refuses, in Swedish: the one place for it.

MkDocs has no codes for its faults, so its English is recognized. What is not recognized is told
by the name of the setting alone, and never in English.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from agenda.load.display import quoted, shown
from macros.settings.positions import written_value

_KINDS: Final = {
    "str": "en text",
    "int": "ett heltal",
    "float": "ett tal",
    "bool": "true eller false",
    "list": "en lista",
    "dict": "en grupp nycklar med värden",
}
_CLASS: Final = re.compile(r"<class '(?:\w+\.)*(\w+)'>")
_SUB: Final = re.compile(
    r"Sub-option '(\w+)':|^Plugin '([\w/-]+)' option '(\w+)':|^'(\w+)' must be"
)
_QUOTED: Final = re.compile(r"'([^']*)'")
_FALSE_KIND: Final = re.compile(
    r"Expected type: (?P<kinds>.*?)(?: for keys,)? but received|"
    r"Expected a (?:multiline )?(?P<a>string)|Expected (?:nav to be )?a (?P<b>list)|"
    r"Expected a (?:key-value mapping \()?(?P<c>dict)|must be a (?P<d>string)"
)
_SAID: Final = (
    (r"Required configuration not provided", "saknas.", "Skriv in den."),
    (r"isn't an existing directory|set in custom_dir .* does not exist",
     "är {value}, men den mappen finns inte.", "Rätta sökvägen."),
    (r"isn't an existing", "är {value}, men den filen finns inte.", "Rätta sökvägen."),
    (r"URL isn't valid|Unable to parse the URL",
     "är {value}, som inte är en webbadress.", "Skriv hela adressen, som https://agenda.example/."),
    (r"Expected one of:? (?P<choices>.*?)(?: but received|, got)",
     "är {value} men ska vara något av: {choices}.", "Rätta värdet."),
    (r"plugin is not installed", "nämner ett tillägg som inte finns här: {named}.", "Ta bort det."),
    (r"Unrecognised theme name", "nämner ett tema som inte finns här: {named}.", "Skriv material."),
    (r"Failed to load extension", "nämner en utvidgning som inte går att läsa in: {named}.",
     "Ta bort den."),
    (r"Expected nav item", "har en rad som varken är en sida, som index.md, eller en rubrik med "
     "sidor.", "Skriv varje rad som ”- Rubrik: sida.md”."),
    (r"should not be within|should not be the parent", "pekar på en mapp som ligger i, eller runt, "
     "en annan som webbplatsen byggs av.", "Ange en annan mapp."),
    (r"deprecated|was removed", "används inte längre.", "Ta bort den."),
)  # fmt: skip
"""What MkDocs says, what it means for a setting, and what to do."""


def path_of(name: str, said: str) -> tuple[str, ...]:
    """Give the way to the setting that MkDocs speaks of, from the top of the file."""
    unknown = re.match(r"Unrecognised configuration name: (\S+)", said)
    within = [name for found in _SUB.findall(said) for name in found if name]
    return (name, *within, *([unknown[1]] if unknown and unknown[1] != name else ()))


def in_words(name: str, said: str, config: Mapping[str, Any]) -> tuple[str, str]:
    """Give what is wrong with a setting, and what to do."""
    path = path_of(name, said)
    subject, value = f"Inställningen {shown('.'.join(path))}", written_value(_at(config, path))
    if "Unrecognised configuration name" in said:
        return f"{subject} är okänd.", _like(path)
    for pattern, message, advice in _SAID:
        found = re.search(pattern, said, re.DOTALL)
        if found:
            listed = found.groupdict().get("choices") or ""
            choices = ", ".join(_QUOTED.findall(listed)) or shown(listed)
            named = quoted(next(iter(_QUOTED.findall(said) or re.findall('"(.+?)"', said)), "?"))
            return f"{subject} {message.format(value=value, choices=choices, named=named)}", advice
    kind = _FALSE_KIND.search(said)
    if kind:
        return f"{subject} är {value} men ska vara {_wanted(kind)}.", "Rätta värdet."
    return f"{subject} har ett värde som inte passar.", "Se efter i MkDocs handbok vad den tar."


def _wanted(found: "re.Match[str]") -> str:
    """Say in Swedish which kinds of values are taken."""
    told = next(text for text in found.groups() if text)
    short = {"string": "str"}.get(told, told)
    names = _CLASS.findall(told) or [short]
    return " eller ".join(dict.fromkeys(_KINDS.get(name, "av ett annat slag") for name in names))


def _like(path: tuple[str, ...]) -> str:
    near = get_close_matches(path[-1], MkDocsConfig().keys(), n=1) if len(path) == 1 else []
    return f"Menade du ”{near[0]}”?" if near else "Ta bort den, eller rätta namnet."


def _at(config: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    value: Any = config
    for name in path:
        if isinstance(value, list):  # of plugins, each with what it is set to
            value = next((one for one in value if isinstance(one, dict) and name in one), None)
        try:
            value = value[name]
        except (KeyError, TypeError):
            return None
    return value
