"""A new kind of record in a copy of this checkout: in every output, and missed by name.

The kind is a folder of cases, ``tests/cases/new-kind``: ``plain`` is all that a kind needs, ``own``
the view and the template of its own that it may have besides, ``nested`` kinds that stand inside
it. HACKING.md tells the same steps.
"""

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pytest

from agenda import load_agenda
from agenda.model.kinds import REMOVABLE
from tests.support.checkout import built, command, copied, differing
from tests.support.laid import lay, touched
from tests.support.site import ROOT, BuiltSite, folded

CASES: Final = ROOT / "tests" / "cases" / "new-kind"
PLAIN, OWN, NESTED = CASES / "plain", CASES / "own", CASES / "nested"
GOAL: Final = 9
"""Files that a new kind may touch, its line in the changelog included."""
ID, TITLE, TEXT = "sen-gravning", "Grävningen blir sen", "flera år senare än det var tänkt"
GONE: Final = """tombstones:
  - id: gammal-risk
    kind: risk
    title: Något som inte hände
    removed_in: remissversion
"""


def threatened() -> str:
    """Give the id of a priority of the agenda that is copied, whichever it is."""
    return load_agenda(ROOT / "data").priorities[0].id


def laid_copy(folder: Path, but: str = "") -> Path:
    checkout = copied(folder)
    shutil.copy(ROOT / "CHANGELOG.md", checkout)
    following = str(len(REMOVABLE) + 1)
    lay(PLAIN, checkout, but=but, prioritering=threatened(), nästa=following)
    return checkout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = laid_copy(tmp_path_factory.mktemp("kind") / "checkout")
    done = command(folder, "scripts/schema.py")
    assert done.returncode == 0, done.stderr
    stones = folder / "data" / "tombstones.yaml"
    stones.write_text(GONE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(checkout: Path) -> BuiltSite:
    return BuiltSite(built(checkout, {"AGENDA_PDF": "200"}))


def data(site: BuiltSite, name: str) -> Any:
    return json.loads((site.folder / "data" / name).read_text(encoding="utf-8"))


def test_it_touches_few_files(checkout: Path) -> None:
    assert len(touched(PLAIN)) < GOAL
    schemas = differing(ROOT / "data" / "schema", checkout / "data" / "schema")
    assert schemas == ["agenda.schema.json", "tombstones.schema.json"]  # made by one command


def test_nothing_is_wrong(checkout: Path) -> None:
    done = command(checkout, "scripts/check.py")
    assert (done.returncode, "\nInga problem." in f"\n{done.stdout}") == (0, True)


def test_it_has_a_page_and_a_list(site: BuiltSite) -> None:
    page = site.page(f"risker/{ID}")
    assert page.texts("h1") == [TITLE]
    assert TEXT in page.main_text
    assert "Upptäckt mars 2026" in page.main_text.replace("Upptäckt", "Upptäckt ")
    assert TITLE in site.page("risker").main_text
    assert page.attribute(".propose-link", "href").endswith(f"?post={ID}")
    assert f"risker/{ID}/" in (site.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_what_it_names_tells_of_it(site: BuiltSite) -> None:
    page = site.page(f"prioriteringar/{threatened()}")
    assert page.attribute(f'a[href="../../risker/{ID}/"]', "href")
    assert TITLE in page.main_text


def test_what_was_removed_still_answers(site: BuiltSite) -> None:
    assert "Borttagen: risk" in site.page("risker/gammal-risk").main_text


@pytest.mark.parametrize(("address", "words"), [("hela", TEXT), ("a-o", TITLE)])
def test_it_is_on_the_pages_of_everything(site: BuiltSite, address: str, words: str) -> None:
    assert words in site.page(address).main_text


def test_it_is_in_the_document_for_print(site: BuiltSite) -> None:
    document = pypdfium2.PdfDocument(site.folder / "data" / "agenda.pdf")
    words = folded(" ".join(page.get_textpage().get_text_range() for page in document))
    assert TITLE in words
    assert "Kablarna kan komma" in words


def test_it_is_in_json_and_in_csv(site: BuiltSite) -> None:
    assert [one["id"] for one in data(site, "agenda.json")["agenda"]["risks"]] == [ID]
    assert [one["title"] for one in data(site, "risk.json")["records"]] == [TITLE]
    assert data(site, f"risk/{ID}.json")["record"]["priorities"] == [threatened()]
    assert "risk" in str(data(site, "schema/export/risk.schema.json")["properties"]["kind"])
    text = (site.folder / "data" / "risk.csv").read_text(encoding="utf-8-sig")
    assert [row["title"] for row in csv.DictReader(text.splitlines())] == [TITLE]
    assert "risk.csv" in site.page("oppna-data").main_text


def test_it_is_in_the_standards(site: BuiltSite) -> None:
    (node,) = [one for one in data(site, "agenda.jsonld")["@graph"] if one.get("identifier") == ID]
    assert TEXT in node["description"]
    assert node["about"][0]["@id"].endswith(f"#{threatened()}")
    stratml = (site.folder / "data" / "stratml.xml").read_text(encoding="utf-8")
    assert f"Risk {ID}\n" in stratml
    assert TEXT in stratml


def test_it_is_found(site: BuiltSite) -> None:
    chart = next(path for path in (site.folder / "search").glob("*.json"))
    told = json.loads(chart.read_text(encoding="utf-8"))
    assert "Risk" in told["kinds"]
    texts = "".join(path.read_text(encoding="utf-8") for path in shards(site))
    assert f'["risker/{ID}/","{TITLE}"' in texts


def shards(site: BuiltSite) -> Iterator[Path]:
    return (site.folder / "search").glob("*/texts-*.json")


def test_the_form_can_change_it(site: BuiltSite) -> None:
    known = data(site, "foresla.json")
    (entry,) = [one for one in known["entries"] if one[0] == ID]
    assert entry[1:3] == ["risk", TITLE]
    assert known["records"]["Risk"]["x-kind"] == "risk"
    assert known["kindWords"]["risk"] == "en risk"


def test_a_comparison_says_it_in_words(checkout: Path) -> None:
    done = command(checkout, "scripts/compare.py", ROOT / "data", "data")
    assert done.returncode == 0, done.stderr
    assert f"Ny risk: ”{TITLE}”." in done.stdout
    assert f"Hotar: prioriteringen {threatened()}" in done.stdout


@pytest.fixture(scope="module")
def nested(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = laid_copy(tmp_path_factory.mktemp("nested") / "checkout")
    lay(NESTED, folder, prioritering=threatened())
    return BuiltSite(built(folder, {"AGENDA_PDF": "200"}))


def test_what_stands_inside_can_be_linked_to(nested: BuiltSite) -> None:
    """The build checks every link, and the document every place that is named in it."""
    page = nested.page(f"risker/{ID}")
    assert page.attribute("dd#grav-forst", "id")
    assert page.attribute("dd#grav-forst span#hyr-spade", "id")
    naming = nested.page("risker/dyr-gravning")
    assert naming.attribute(f'a[href="../{ID}/#grav-forst"]', "href")
    assert naming.attribute(f'a[href="../{ID}/#hyr-spade"]', "href")
    assert pypdfium2.PdfDocument(nested.folder / "data" / "agenda.pdf")


def test_what_stands_inside_is_told_in_words(nested: BuiltSite) -> None:
    """What it names goes by its name, and what nobody has said is not there."""
    told = nested.page(f"risker/{ID}").main_text
    assert "gynnar: " in told
    assert f"gynnar: {threatened()}" not in told
    assert "betalt" not in told


def test_what_stands_inside_is_in_every_output(nested: BuiltSite) -> None:
    assert nested.page("a-o").attribute(f'a[href="../risker/{ID}/#grav-forst"]', "href")
    assert "Gräv först" in nested.page("hela").main_text
    texts = "".join(path.read_text(encoding="utf-8") for path in shards(nested))
    assert f'["risker/{ID}/#grav-forst","Gräv först"' in texts
    stratml = (nested.folder / "data" / "stratml.xml").read_text(encoding="utf-8")
    assert "Kostnad: Belopp: nio påhittade kronor\n" in stratml
    assert "Åtgärd grav-forst\nNamn: Gräv först\nKostnad: Belopp: tolv påhittade" in stratml
    (risk,) = [
        one for one in data(nested, "agenda.jsonld")["@graph"] if one.get("identifier") == ID
    ]
    assert "Kostnad: Belopp: nio påhittade kronor" in risk["description"]
    (part,) = risk["hasPart"]
    assert part["@id"].endswith(f"risker/{ID}/#grav-forst")
    assert "tolv påhittade kronor" in part["description"]
    assert "Hyr en spade" not in json.dumps(risk)


_ITS_PAGE: Final = """
from pathlib import Path
from macros.context.agenda_context import load_context
from macros.pages.site import new_site
site = new_site(load_context(Path("data")))
print(*(spec.content(site.renderer, "") for spec in site.specs if spec.folder == "risker"))
"""


def test_it_may_have_a_view_of_its_own(checkout: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(checkout, own, ignore=shutil.ignore_patterns("site"))
    lay(OWN, own)
    done = command(own, "-c", _ITS_PAGE)
    assert done.returncode == 0, done.stderr
    assert "Det här kan drabbas" in done.stdout
    assert TEXT in done.stdout


@pytest.mark.parametrize(
    ("without", "said"),
    [
        ("agenda/model/kinds.py", "Posttypen risk (Risk) saknar rad i agenda/model/kinds.py."),
        ("agenda/model/agenda.py", "Posttypen risk i agenda/model/kinds.py har ingen modell"),
        ("macros/kinds.py", "Posttypen risk saknar rad i macros/kinds.py."),
        ("docs/risker/index.md", "docs/risker/index.md:1:1: Sidan saknas"),
        ("mkdocs.yml", "docs/risker/index.md:1:1: Sidan"),
    ],
)
def test_what_it_lacks_is_told_by_name(tmp_path: Path, without: str, said: str) -> None:
    done = command(laid_copy(tmp_path / "checkout", but=without), "scripts/check.py")
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "ingen har tänkt på" not in done.stderr
