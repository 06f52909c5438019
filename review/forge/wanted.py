"""How the forge is to be set up: what workflows, forms and the robot take for granted."""

from typing import Final

LABELS: Final = {
    "forslag-initiativ": ("Ett nytt initiativ, ur formuläret", "1d6f42"),
    "forslag-rattelse": ("Något står fel, ur formuläret", "1d6f42"),
    "forslag-andring": ("En ändring, ur formuläret på webbplatsen", "1d6f42"),
    "fraga": ("En fråga om agendan eller webbplatsen", "1f5f99"),
    "fel": ("Ett tekniskt fel på webbplatsen", "a3341f"),
    "visas-inte": ("Syns inte på webbplatsens sida med förslag", "5a5a5a"),
    "forhandsvisa": ("Bygg en förhandsvisning av förslaget som det är nu", "6b4fa0"),
}
"""Each label: what it is for, and its colour. A form can't set one that does not exist."""

REQUIRED_CHECKS: Final = ("check, build, compare", "make test")
"""What a proposal must pass: the names of the jobs, which is what a forge asks for."""

PAGES_BRANCH: Final = "pages"
"""The branch that publishing moves and the host shows."""

PREVIEW_ENVIRONMENT: Final = "preview"
PREVIEW_SECRET: Final = "PREVIEW_TOKEN"
PREVIEW_VARIABLES: Final = ("PREVIEW_REMOTE", "PREVIEW_ADDRESS")
