"""The one reading of ``mkdocs.yml``: what is wrong with it is told in Swedish, where it stands."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from agenda.problems import Problem
from macros.settings.errors import RefusedBuildError
from macros.settings.messages import in_words, path_of
from macros.settings.positions import Written, yaml_place


def read_settings(file: Path) -> MkDocsConfig:
    """Read and try the settings. Raises RefusedBuildError with all that MkDocs refuses."""
    written = Written(file)
    config = MkDocsConfig(config_file_path=str(file.resolve()))
    try:
        with file.resolve().open("rb") as stream:
            config.load_file(stream)
        config.load_dict({"strict": True})
        said_there = _copied(dict(config))
        errors, warnings = config.validate()
    except MkDocsException as error:
        place = yaml_place(error.__context__, file.name)
        message = "Inställningarna har ett värde som inte går att läsa."
        advice = "Det är ofta något som börjar med ! eller ett namn i koden som inte finns."
        raise RefusedBuildError((Problem(place, message, advice),)) from None
    problems = [
        Problem(written.place(*path_of(name, str(said))), *in_words(name, str(said), said_there))
        for name, said in (*errors, *warnings)
    ]
    if problems:
        raise RefusedBuildError(tuple(sorted(set(problems))))
    return config


def _copied(value: Any) -> Any:
    """Keep what was said as it was: MkDocs empties lists while it reads them."""
    if isinstance(value, dict):
        return {key: _copied(one) for key, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list) else value
