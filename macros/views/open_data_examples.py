"""Examples of how to use the open data, with the addresses of this very site."""

from dataclasses import dataclass

from agenda.exports.publication import Publication


@dataclass(frozen=True)
class Example:
    """Something to try: what it does, and the lines to write."""

    anchor: str
    title: str
    lines: tuple[str, ...]


def examples(published: Publication) -> tuple[Example, ...]:
    """Give examples with the addresses of this very site. The tests run them."""
    file = published.file
    command = (f"curl -O {file('agenda.json')}",)
    lists = (
        "import json",
        "from urllib.request import urlopen",
        "",
        f'with urlopen("{file("initiative.json")}") as answer:',
        '    initiatives = json.load(answer)["records"]',
        "for initiative in initiatives:",
        '    print(initiative["id"], initiative["title"])',
    )
    rows = (
        "import csv",
        "from urllib.request import urlopen",
        "",
        f'with urlopen("{file("priority.csv")}") as answer:',
        '    lines = answer.read().decode("utf-8-sig").splitlines(keepends=True)',
        "for row in csv.DictReader(lines):",
        '    print(row["id"], row["wording"])',
    )
    checked = (f"frictionless validate {file('datapackage.json')}",)
    return (
        Example("_prova-hamta_", "Hämta hela agendan", command),
        Example("_prova-json_", "Läs initiativen ur JSON med Python", lists),
        Example("_prova-csv_", "Läs prioriteringarna ur CSV med Python", rows),
        Example("_prova-paket_", "Pröva alla tabeller med Frictionless", checked),
    )
