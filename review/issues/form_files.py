"""The forms as the forge wants them: YAML files for ``.github/ISSUE_TEMPLATE/``."""

from collections.abc import Iterator
from typing import Any, Final

import yaml

from agenda.model import Agenda
from macros.context.forge import Forge
from review.issues.forms import forms
from review.issues.questions import Form, Kind, Question

_NOTICE: Final = "# Skrivs av scripts/issue_forms.py. Ändra i review/issues/forms.py.\n"


REPOSITORY: Final = "https://forge.example/agenda/agenda"
"""Where the repository is until somebody says otherwise, as in ``mkdocs.yml``."""


def create_form_files(agenda: Agenda, site: str, repository: str = REPOSITORY) -> dict[str, str]:
    """Give the text of each file, by name. ``site`` is the address of the site, with a slash."""
    files = {f"{form.name}.yml": _text(_form(form)) for form in forms(agenda)}
    files["config.yml"] = _text(
        {
            "blank_issues_enabled": False,
            "contact_links": [
                {
                    "name": "Formuläret på webbplatsen",
                    "url": f"{site}foresla/",
                    "about": "Lättast: ett formulär som hjälper dig medan du skriver.",
                },
                {
                    "name": "Ett säkerhetshål",
                    "url": Forge(repository.rstrip("/")).page("SECURITY.md"),
                    "about": "Skriv det inte här, där alla ser det. Där står vart du vänder dig.",
                },
            ],
        }
    )
    return files


def _form(form: Form) -> dict[str, Any]:
    intro = {"type": "markdown", "attributes": {"value": form.intro}}
    return {
        "name": form.title,
        "description": form.description,
        "labels": [form.label],
        "body": [intro, *(_question(one) for one in form.questions if one.asked)],
    }


def _question(question: Question) -> dict[str, Any]:
    asked: dict[str, Any] = {
        "type": question.kind.value,
        "id": question.name.replace(".", "-"),
        "attributes": dict(_attributes(question)),
    }
    if question.required and question.kind != Kind.tick:
        asked["validations"] = {"required": True}
    return asked


def _attributes(question: Question) -> Iterator[tuple[str, Any]]:
    yield "label", question.label
    if question.help:
        yield "description", question.help
    if question.many:
        yield "multiple", True
    if question.kind == Kind.tick:
        ticks = [{"label": option.shown, "required": True} for option in question.options]
        yield "options", ticks
    elif question.options:
        yield "options", [option.shown for option in question.options]
    if question.code:
        yield "render", question.code


def _text(content: dict[str, Any]) -> str:
    written: str = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=96)
    return _NOTICE + written
