"""The settings: every slip in them is told in Swedish where it stands, and stops the check too."""

import re
from pathlib import Path

import pytest

from agenda.problems import Problem
from macros.engine.build import build_site
from macros.engine.check import examine
from macros.settings.errors import RefusedBuildError
from macros.settings.load import read_settings
from macros.settings.rules import setting_faults
from tests.support.here import run_here
from tests.support.region import plain_region, small_region
from tests.support.site import ROOT

SOUND = "site_name: Prov\nsite_url: https://prov.example/\n"
ENGLISH = re.compile(
    r"\b(the|expected|type|received|class|isn't|config|error|value|not|is)\b", re.I
)


def settings(folder: Path, text: str) -> Path:
    (folder / "docs").mkdir(exist_ok=True)
    file = folder / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return file


def faults(file: Path) -> tuple[Problem, ...]:
    try:
        return setting_faults(read_settings(file))
    except RefusedBuildError as refused:
        return refused.problems


REFUSED = {
    "site_name: 1": "3:1: Inställningen site_name är 1 men ska vara en text.",
    "site_name: [a]": "3:1: Inställningen site_name är en lista men ska vara en text.",
    "nav: x": "3:1: Inställningen nav är ”x” men ska vara en lista.",
    "nav: [1]": "3:1: Inställningen nav har en rad som varken är en sida, som index.md,",
    "extra: 5": "3:1: Inställningen extra är 5 men ska vara en grupp nycklar med värden.",
    "use_directory_urls: ja": "3:1: Inställningen use_directory_urls är ”ja” men ska vara tru",
    "docs_dir: finns/ej": "3:1: Inställningen docs_dir är ”finns/ej”, men den mappen finns inte.",
    "site_url: foo": "3:1: Inställningen site_url är ”foo”, som inte är en webbadress.",
    "site_url: 5": "3:1: Inställningen site_url är 5 men ska vara en text.",
    "plugins: [finns-ej]": "3:1: Inställningen plugins nämner ett tillägg som inte finns här: ”fi",
    "plugins: 5": "3:1: Inställningen plugins är 5 men ska vara en lista.",
    "plugins: [{mike: {alias_type: x}}]": "3:19: Inställningen plugins.mike.alias_type är ”x” men",
    "markdown_extensions: 5": "3:1: Inställningen markdown_extensions har ett värde som inte pass",
    "theme: finns-ej": "3:1: Inställningen theme nämner ett tema som inte finns här: ”finns-ej”.",
    "theme: {name: null, custom_dir: ej}": "3:1: Inställningen theme är en grupp nycklar, men den",
    "markdown_extensions: [ej_finns]": "3:1: Inställningen markdown_extensions nämner en utvidgni",
    "hooks: [finns-ej.py]": "3:1: Inställningen hooks är en lista, men den filen finns inte.",
    "site_nam: x": "3:1: Inställningen site_nam är okänd. Menade du ”site_name”?",
    "validation: {links: {anchors: x}}": (
        "3:22: Inställningen validation.links.anchors är ”x” men ska vara något av: warn, in"
    ),
    "nav: [a": "4:1: Filen går inte att läsa som YAML från den här raden.",
    "nav: !!python/name:macros.finns_ej": "3:6: Inställningarna har ett värde som inte går att",
    "INHERIT: mkdocs.yml": "3:10: Inställningarna ärver av sig själva genom INHERIT.",
    "INHERIT: ej.yml": "3:10: Filen ej.yml finns inte.",
    "INHERIT: docs": "3:10: docs är en mapp och ingen fil med inställningar.",
    "INHERIT: [a]": "3:10: INHERIT ska vara sökvägen till en fil.",
    'site_url: ""': "3:1: Webbplatsens adress saknas. Skriv den under site_url.",
    "site_url: https://a@b.example/": "3:1: site_url är ”https://a@b.example/”, som inte är en go",
    "repo_url: https://a@b.example/": "3:1: repo_url är ”https://a@b.example/”, som inte är en go",
    "repo_url: https://b.example/\nedit_uri: javascript:alert(1)//": (
        "4:1: edit_uri är ”javascript:alert(1)//”, och det blir ingen godkänd webbadress."
    ),
    "repo_url: https://kod.region.se/a/b": (
        "3:1: Adressen under repo_url visar inte vilken sorts plats filerna ligger på. "
        "Ange github, gitlab eller forgejo i REPO_KIND."
    ),
    "repo_url: https://kod.region.se/a/b\nextra: {forge: bitbucket}": (
        "4:9: extra.forge (REPO_KIND) är ”bitbucket”, som ingen känner till."
    ),
    "extra: {branch: {a: b}}": "3:9: extra.branch är en grupp nycklar men ska vara namnet på en g",
    "extra: {branch: a b}": "3:9: extra.branch är ”a b” men ska vara namnet på en gren.",
    "extra: {share: några}": "3:9: share (AGENDA_SHARE) är ”några”, och det är inget tal.",
    "extra: {pdf: [x]}": "3:9: pdf (AGENDA_PDF) är en lista, och det är inget tal.",
    "extra: {generated_at: i går}": "3:9: generated_at (SOURCE_DATE_EPOCH) är ”i går”, och det är",
    "extra: {security: 5}": "3:9: extra.security ska ha nycklarna contact och expires.",
    'extra: {security: {contact: "javascript:alert(1)", expires: 2027-01-01}}': (
        "3:20: Kontakten ”javascript:alert(1)” under extra.security är ingen adress."
    ),
    'extra:\n  security:\n    contact: "tel:1"': "4:3: extra.security har en kontakt men ingen si",
}


@pytest.mark.parametrize("line", REFUSED)
def test_a_slip_is_told_where_it_stands(line: str, tmp_path: Path) -> None:
    name = line.partition(":")[0]
    rows = [row for row in SOUND.splitlines() if not row.startswith(f"{name}:")]
    text = "\n".join([*rows, *["#"] * (2 - len(rows)), line, ""])
    (one,) = faults(settings(tmp_path, text))
    said = str(one).removeprefix("mkdocs.yml:")
    assert said.startswith(REFUSED[line])
    assert not ENGLISH.search(re.sub("”.*?”", "", one.message))


@pytest.mark.parametrize(
    "line",
    [
        "extra: {branch: utveckling/a-1, pdf: -1, security: {contact: ''}}",
        'repo_url: ""\nedit_uri: ""',
        "repo_url: https://forge.example/a\nedit_uri: edit/main/docs/",
        "repo_url: https://kod.region.se/a/b\nextra: {forge: gitlab}",
        "extra: {security: {contact: [https://a.example/, 'tel:1'], expires: 2027-01-01}}",
    ],
)
def test_what_can_be_built_is_let_through(line: str, tmp_path: Path) -> None:
    assert faults(settings(tmp_path, f"{SOUND}{line}\n")) == ()


def test_a_folder_around_the_others_is_told(tmp_path: Path) -> None:
    told = faults(settings(tmp_path, f"{SOUND}docs_dir: .\n"))
    assert any(
        "docs_dir pekar på en mapp som ligger i, eller runt, en annan" in one.message
        for one in told
    )


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    (one,) = faults(settings(tmp_path, "docs_dir: docs\n"))
    assert str(one) == "mkdocs.yml:1:1: Inställningen site_name saknas. Skriv in den."


def test_a_slip_in_what_is_inherited_is_told_in_that_file(tmp_path: Path) -> None:
    (tmp_path / "grund").mkdir()
    (tmp_path / "grund" / "allt.yml").write_text(f"{SOUND}\nextra:\n  pdf: x\n", encoding="utf-8")
    (one,) = faults(settings(tmp_path, "INHERIT: grund/allt.yml\n"))
    assert str(one).startswith("grund/allt.yml:5:3: pdf (AGENDA_PDF) är ”x”")


@pytest.mark.parametrize("line", ["site_name: 1", 'site_url: ""', "extra: {security: 5}"])
def test_check_and_build_say_the_same(line: str, tmp_path: Path) -> None:
    region = small_region(tmp_path / "region")
    file = region / "mkdocs.yml"
    name = line.partition(":")[0]
    text = re.sub(rf"^{name}: .*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(f"{text}{line}\n", encoding="utf-8")
    checked = examine(None, None, file).problems
    assert len(checked) == 1
    assert build_site(file, tmp_path / "site") == checked
    assert not (tmp_path / "site").exists()


def test_a_folder_for_settings_is_told(tmp_path: Path) -> None:
    for script in ("check", "build"):
        done = run_here(f"scripts/{script}.py", "--config", tmp_path)
        told = done.stdout + done.stderr
        assert "är en mapp och ingen fil med inställningar. Ange filen i den." in told
        assert done.returncode == 1


def test_publishing_says_the_same(tmp_path: Path) -> None:
    region = plain_region(tmp_path / "region")
    with (region / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav: x\n")
    for script, words in (("publish", ("--folder", tmp_path / "ut")), ("archive", ("forsta",))):
        done = run_here(f"scripts/{script}.py", "--root", region, *words)
        assert done.returncode == 1
        said = "Inställningen nav är ”x” men ska vara en lista. Rätta värdet."
        assert re.fullmatch(rf"mkdocs\.yml:\d+:1: {said}\n", done.stderr)
    assert not (tmp_path / "ut").exists()


def test_the_real_settings_are_sound() -> None:
    assert faults(ROOT / "mkdocs.yml") == ()
