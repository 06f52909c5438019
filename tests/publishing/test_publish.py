"""Publishing: versions stand side by side, what is out stays, and every address leads on."""

import json
import re
import shutil
from pathlib import Path

from macros.engine.link_check import faults_in_site
from publishing.targets import FolderTarget
from tests.support.editions import (
    base_agenda,
    released,
    reworded,
    two_editions,
    write_editions,
)
from tests.support.publishing import (
    MOMENT,
    bare,
    publish,
    tried,
    visible_in_folder,
    visible_in_git,
)
from tests.support.region import plain_region
from tests.support.repository import git
from tests.support.site import BuiltPage


def adopt(region: Path) -> None:
    """Let the second edition come out."""
    shutil.rmtree(region / "data" / "editions")
    write_editions(region / "data", two_editions())


HOME = "https://prov.example/"


def leads_to(page: Path) -> str:
    return BuiltPage(page).attribute("a", "href")


def test_edition_and_draft_lie_side_by_side_and_the_root_leads_on(web: Path) -> None:
    assert {path.name for path in web.iterdir()} >= {"forsta", "utkast", "404.html", "feed.xml"}
    assert not (web / "gallande").exists()
    assert leads_to(web / "index.html") == "forsta/"
    assert leads_to(web / "om" / "index.html") == "../forsta/om/"
    assert (
        leads_to(web / "initiativ/natets-karta/index.html")
        == "../../forsta/initiativ/natets-karta/"
    )
    text = (web / "404.html").read_text(encoding="utf-8")
    assert "/forsta/a-o/" in text


def test_a_harvester_has_one_address_and_the_set_keeps_its_name(web: Path) -> None:
    """At the root lies the catalogue of the edition that is current; the set is named by none."""
    whole = (web / "data" / "dcat.rdf").read_bytes()
    assert whole == (web / "forsta" / "data" / "dcat.rdf").read_bytes()
    draft = (web / "utkast" / "data" / "dcat.rdf").read_text(encoding="utf-8")
    name = '<dcat:Dataset rdf:about="https://prov.example/#datamangd">'
    assert name in draft
    assert name in whole.decode()
    assert "https://prov.example/forsta/data/agenda.json" in whole.decode()


def test_every_file_of_what_is_current_lies_at_the_root_too(web: Path) -> None:
    def held(version: Path) -> dict[str, bytes]:
        files = (path for path in (version / "data").rglob("*") if path.is_file())
        return {path.relative_to(version).as_posix(): path.read_bytes() for path in files}

    latest, edition = held(web), held(web / "forsta")
    index = json.loads(latest.pop("data/index.json"))
    form = {name for name in edition if name.startswith("data/foresla.json")}
    assert form
    assert latest == {name: held for name, held in edition.items() if name not in form}
    assert (index["address"], index["current"]) == (f"{HOME}data/index.json", "forsta")
    first, draft = index["versions"]
    assert (first["order"], first["in_force"], first["state"]) == (1, False, "consultation")
    assert (draft["id"], draft["kind"]) == ("utkast", "draft")
    assert not {"order", "in_force", "sha256"} & draft.keys()
    for one in (first, draft):
        file = web / one["data"].removeprefix(HOME)
        assert json.loads(file.read_bytes())["address"] == one["data"]


def test_each_version_has_its_own_data_at_its_own_address(web: Path) -> None:
    """An edition's time is its day; a draft outside git has none."""
    for version, made in (("forsta", "2026-11-24T00:00:00Z"), ("utkast", None)):
        root = f"https://prov.example/{version}/"
        whole = json.loads((web / version / "data" / "agenda.json").read_text(encoding="utf-8"))
        assert (whole["address"], whole.get("generated_at")) == (f"{root}data/agenda.json", made)
        for name in ("agenda.jsonld", "dcat.rdf"):
            text = (web / version / "data" / name).read_text(encoding="utf-8")
            assert set(re.findall(r"https://prov\.example/([a-z]+)/", text)) == {version}, name


def test_no_redirect_has_a_script_and_every_link_between_versions_leads_somewhere(
    web: Path, tmp_path: Path
) -> None:
    for page in [web / "index.html", web / "om" / "index.html"]:
        html = page.read_text(encoding="utf-8")
        assert "<script" not in html
        assert "default-src &#39;none&#39;" in html or "default-src 'none'" in html
    assert faults_in_site(web, "https://prov.example/") == []


def test_the_adopted_edition_is_in_force_and_the_first_stays_as_it_was(
    region: Path, web: Path
) -> None:
    before = visible_in_folder(web.parent)
    adopt(region)
    publish(region, "--folder", web.parent, "--moment", MOMENT)
    after = visible_in_folder(web.parent)
    assert after["forsta"] == before["forsta"]
    assert leads_to(web / "index.html") == "gallande/"
    assert after["gallande"] == after["antagen"]
    assert faults_in_site(web, "https://prov.example/") == []
    versions = json.loads((web / "versions.json").read_text(encoding="utf-8"))
    assert {one["version"] for one in versions} == {"forsta", "antagen", "utkast"}


def test_a_rebuilt_edition_is_the_same_to_the_byte_and_is_logged(region: Path, web: Path) -> None:
    server = web.parent
    status, said = tried(region, "forsta", "--folder", server)
    assert (status, said.strip()) == (
        1,
        "Utgåvan ”forsta” är redan publicerad. Använd --republish.",
    )
    before = visible_in_folder(server)
    publish(region, "forsta", "--folder", server, "--republish", "fel i en rubrik")
    assert visible_in_folder(server) == before
    log = (web / "publicerat.txt").read_text(encoding="utf-8").splitlines()
    assert log[0] == f"{MOMENT} Publicera utgåvan forsta"
    assert log[1].endswith("Publicera om utgåvan forsta. Skäl: fel i en rubrik")


def test_a_rebuild_that_would_say_something_else_is_refused(region: Path, web: Path) -> None:
    """As when the code has come to show an edition in other words."""
    theme = region / "theme"
    config = region / "mkdocs.yml"
    real = config.read_text(encoding="utf-8").split("custom_dir: ")[1].splitlines()[0]
    shutil.copytree(real, theme)
    html = (theme / "base.html").read_text(encoding="utf-8")
    marked = html.replace("{{ frame.page_foot }}", "<p>Nya ord.</p>{{ frame.page_foot }}")
    assert marked != html
    (theme / "base.html").write_text(marked, encoding="utf-8")
    config.write_text(config.read_text(encoding="utf-8").replace(real, str(theme), 1))
    before = visible_in_folder(web.parent)
    arguments = ("forsta", "--folder", web.parent, "--republish", "prov")
    status, said = tried(region, *arguments)
    assert status == 1
    assert "Innehållet skulle ändras i" in said
    assert visible_in_folder(web.parent) == before


def test_a_published_edition_with_another_sum_is_refused(region: Path, web: Path) -> None:
    """The newest edition has none after it that would tell; the published copy does."""
    shutil.rmtree(region / "data" / "editions")
    other = released(reworded(base_agenda(), 0, "Andra ord."), "2026-11-24")
    write_editions(region / "data", (other,))
    status, said = tried(region, "forsta", "--folder", web.parent, "--republish", "prov")
    assert status == 1
    assert "är publicerad med en annan kontrollsumma" in said


def test_drafts_replace_one_another_and_what_cannot_be_built_changes_no_branch(
    tmp_path: Path,
) -> None:
    region, place = plain_region(tmp_path / "region"), bare(tmp_path / "pages.git")
    write_editions(region / "data", two_editions()[:1])
    publish(region, "--git", place)
    publish(region, "utkast", "--git", place)
    said = git(place, "log", "--format=%s", "pages").splitlines()
    assert said == ["Publicera utkastet", "Publicera utgåvan forsta"]
    before = visible_in_git(place)
    assert {"forsta", "utkast"} < set(before)
    shutil.rmtree(region / "docs")
    assert tried(region, "utkast", "--git", place)[0] == 1
    assert visible_in_git(place) == before


def test_what_cannot_be_built_changes_no_folder_and_says_why(region: Path, web: Path) -> None:
    before = visible_in_folder(web.parent)
    (region / "data" / "actors.yaml").write_text("fel: [\n", encoding="utf-8")
    status, wrong = tried(region, "utkast", "--folder", web.parent)
    assert status == 1
    assert "data/actors.yaml" in wrong
    assert "Traceback" not in wrong
    assert visible_in_folder(web.parent) == before


def test_a_folder_heals_what_somebody_who_was_killed_left(region: Path, web: Path) -> None:
    server = web.parent
    (server / "versioner" / ".halv").mkdir()
    (server / ".webb").symlink_to("versioner/finns-inte")
    before = visible_in_folder(server)
    web.unlink()
    FolderTarget(server, MOMENT).shown()
    assert visible_in_folder(server) == before
    assert not (server / "versioner" / ".halv").exists()
