"""Looking over how a forge is set up: what is as it should be, and what a person must do.

Only labels are ever made by us. The rest is looked at and told, since it is for whoever owns
the repository to say who may do what.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from review.forge.api import Api, ForgeError
from review.forge.wanted import (
    LABELS,
    PAGES_BRANCH,
    PREVIEW_ENVIRONMENT,
    PREVIEW_SECRET,
    PREVIEW_VARIABLES,
    REQUIRED_CHECKS,
)

_RULES: Final = "Settings, Rules, Rulesets"


@dataclass(frozen=True)
class Finding:
    """One thing about the forge. ``advice`` says what to do, and is empty when all is well."""

    told: str
    advice: str = ""


def look_over(api: Api, *, make: bool = False) -> Iterator[Finding]:
    """Tell all of it, and make the labels that are missing if ``make``. Raises ForgeError."""
    branch = str(api.get("")["default_branch"])
    yield from _labels(api, make)
    looks: tuple[Callable[[Api, str], Iterator[Finding]], ...] = (
        _actions,
        _merging,
        _rules,
        _pages,
        _previews,
    )
    for look in looks:
        yield from look(api, branch)


def _labels(api: Api, make: bool) -> Iterator[Finding]:
    there = {str(row["name"]) for row in api.every("labels")}
    missing = [name for name in LABELS if name not in there]
    for name in missing if make else ():
        description, color = LABELS[name]
        api.send("POST", "labels", {"name": name, "description": description, "color": color})
    if missing and not make:
        yield Finding(
            f"Etiketter saknas: {', '.join(missing)}.", "Kör samma kommando igen med --make."
        )
    elif missing:
        yield Finding(f"Etiketterna är gjorda: {', '.join(missing)}.")
    else:
        yield Finding("Alla etiketter finns.")


def _actions(api: Api, _: str) -> Iterator[Finding]:
    found = _read(api, "actions/permissions/workflow")
    if found is None:
        yield _unread("arbetsflödenas rättigheter", "Settings, Actions, General")
    elif found["can_approve_pull_request_reviews"]:
        yield Finding("Arbetsflöden får öppna förslag.")
    else:
        yield Finding(
            "Arbetsflöden får inte öppna förslag, så inget ärende blir ett.",
            "Kryssa i ”Allow GitHub Actions to create and approve pull requests” "
            "under Settings, Actions, General.",
        )


def _merging(api: Api, _: str) -> Iterator[Finding]:
    if api.get("").get("allow_merge_commit", True):
        yield Finding("Förslag kan sammanfogas utan att slås ihop, som en utgåva behöver.")
    else:
        yield Finding(
            "Förslag kan inte sammanfogas med ”merge commit”, så en utgåvas tagg pekar fel.",
            "Kryssa i ”Allow merge commits” under Settings, General, Pull Requests.",
        )


def _rules(api: Api, branch: str) -> Iterator[Finding]:
    rows = _read(api, f"rules/branches/{branch}")
    if rows is None:
        yield _unread(f"reglerna för grenen {branch}", _RULES)
        return
    rules = {row["type"]: row.get("parameters") or {} for row in rows}
    if "pull_request" not in rules:
        yield Finding(
            f"Grenen {branch} kan ändras utan ett förslag, eller skyddas på det gamla sättet.",
            f"Lägg en regel för grenen under {_RULES}: ”Require a pull request before merging”.",
        )
    else:
        yield from _reviews(rules["pull_request"], branch)
    yield _checks(rules.get("required_status_checks", {}), branch)
    if "non_fast_forward" in rules:
        yield Finding(f"Ingen skriver över historien på {branch}.")
    else:
        yield Finding(
            f"Historien på {branch} kan skrivas över.",
            f"Kryssa i ”Block force pushes” i regeln under {_RULES}.",
        )


def _reviews(asked: Any, branch: str) -> Iterator[Finding]:
    wanted = (
        (
            asked.get("required_approving_review_count", 0) > 0,
            "Ett förslag kan tas in utan att någon har godkänt det.",
            "Sätt ”Required approvals” till minst 1",
        ),
        (
            asked.get("dismiss_stale_reviews_on_push"),
            "Ett godkännande gäller också ord som kommer efter det.",
            "Kryssa i ”Dismiss stale pull request approvals when new commits are pushed”",
        ),
        (
            asked.get("require_code_owner_review"),
            "Ägarna i .github/CODEOWNERS behöver inte tillfrågas.",
            "Kryssa i ”Require review from Code Owners”",
        ),
    )
    lacking = [(told, advice) for fine, told, advice in wanted if not fine]
    for told, advice in lacking:
        yield Finding(told, f"{advice} i regeln under {_RULES}.")
    if not lacking:
        yield Finding(f"Det som tas in på {branch} är godkänt, ord för ord, av en ägare.")


def _checks(asked: Any, branch: str) -> Finding:
    named = {str(row["context"]) for row in asked.get("required_status_checks", [])}
    missing = [name for name in REQUIRED_CHECKS if name not in named]
    if not missing:
        return Finding(f"Det som tas in på {branch} har klarat kontrollerna.")
    quoted = " och ".join(f"”{name}”" for name in missing)
    return Finding(
        f"Ett förslag kan tas in utan att ha klarat {quoted}.",
        f"Lägg till {quoted} under ”Require status checks to pass” i regeln under {_RULES}.",
    )


def _pages(api: Api, _: str) -> Iterator[Finding]:
    found = _read(api, "pages")
    source = (found or {}).get("source") or {}
    if source.get("branch") == PAGES_BRANCH and source.get("path") == "/":
        yield Finding(f"Webbplatsen visas från grenen {PAGES_BRANCH}.")
    else:
        yield Finding(
            "Platsen visar ingen webbplats härifrån, eller visar en annan gren.",
            f"Välj ”Deploy from a branch” och grenen {PAGES_BRANCH} med mappen / under "
            "Settings, Pages. Hoppa över det om webbplatsen ligger på en annan plats.",
        )


def _previews(api: Api, _: str) -> Iterator[Finding]:
    if _read(api, f"environments/{PREVIEW_ENVIRONMENT}") is None:
        yield Finding(
            f"Miljön ”{PREVIEW_ENVIRONMENT}” saknas, så ingen förhandsvisning läggs ut.",
            f"Gör den under Settings, Environments, med hemligheten {PREVIEW_SECRET}. "
            "Hoppa över det om förhandsvisningar inte ska läggas ut.",
        )
        return
    secrets = _read(api, f"environments/{PREVIEW_ENVIRONMENT}/secrets") or {"secrets": []}
    variables = _read(api, "actions/variables") or {"variables": []}
    there = {row["name"] for row in (*secrets["secrets"], *variables["variables"])}
    missing = [name for name in (PREVIEW_SECRET, *PREVIEW_VARIABLES) if name not in there]
    if missing:
        yield Finding(
            f"För förhandsvisningar saknas {', '.join(missing)}.",
            f"Lägg hemligheten i miljön ”{PREVIEW_ENVIRONMENT}”, och det andra som variabler "
            "under Settings, Secrets and variables, Actions.",
        )
    else:
        yield Finding("Förhandsvisningar läggs ut.")


def _read(api: Api, path: str) -> Any:
    """Give what lies there; None when it does not exist, or is not for us to see."""
    try:
        return api.get(path)
    except ForgeError as error:
        if error.status in (403, 404):
            return None
        raise


def _unread(what: str, where: str) -> Finding:
    return Finding(f"Det går inte att läsa {what}.", f"Se efter under {where}.")
