"""A hostile proposal reaches neither code, secrets nor the public site.

Each attack is shown to be one: with the proposal's own code, or without the check, it works.
"""

from pathlib import Path

import jinja2
import pytest

from macros.engine.build import build_site
from review.comment import create_comment
from review.git import RevisionError
from review.git_trees import MOST_FILES
from review.preview_build import build_preview, refused_place
from review.proposal import revision_proposal
from tests.review.test_git import proposed, stored, tree
from tests.support.checkout import built, command, differing
from tests.support.proposals import BRANCH, previewed, propose, reworded
from tests.support.repository import git
from tests.support.site import ROOT

MARK = "ERÖVRAD"
HOOK = "def on_env(env, config, files):\n    open('FIRED', 'a').write('hook ')\n    return env\n"
LEAK = "{{ cycler.__init__.__globals__.os.environ.AGENDA_TEST_SECRET }}"


def fires(name: str) -> str:
    """Python that leaves a trace where it is run."""
    return f"\nopen('FIRED', 'a').write({name!r} + ' ')\n"


def code_attacks(folder: Path) -> dict[str, str | bytes | Path | None]:
    """Give what a proposal could alter of the code, the settings and what git is told."""
    python = (
        "macros/__init__.py",
        "macros/engine/hooks.py",
        "agenda/__init__.py",
        "scripts/build.py",
    )
    altered = {name: fires(name) + (folder / name).read_text("utf-8") for name in python}
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("hooks:\n", "hooks:\n  - evil.py\n")
    settings = settings.replace("site_name: ", f"site_name: {MARK} ")
    base = (folder / "theme" / "base.html").read_text(encoding="utf-8")
    return {
        **altered,
        "evil.py": HOOK,
        "mkdocs.yml": settings,
        "theme/base.html": base.replace("</body>", f"<script>{MARK}</script></body>"),
        "theme/scripts/evil.js": MARK,
        "macros/templates/parts/frame_bottom.html": MARK,
        "scripts/preview.py": fires("preview"),
        "review/__init__.py": fires("review"),
        "sitecustomize.py": fires("site"),
        "pyproject.toml": f"[project]\nname = '{MARK}'\n",
        "Makefile": "preview:\n\ttouch FIRED\n",
        ".github/workflows/preview.yml": f"name: {MARK}\n",
        ".gitattributes": "* filter=evil export-subst ident\n",
        ".gitmodules": '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% FIRED\n',
        "data/schema/agenda.schema.json": MARK,
    }


def test_code_settings_theme_and_workflows_of_the_proposal_do_nothing(
    repository: Path, tmp_path: Path
) -> None:
    words = reworded(repository, "gräver ner", "begraver")
    attacks = code_attacks(repository)
    propose(repository, words)
    honest = previewed(repository, tmp_path / "honest")
    propose(repository, attacks)
    git(repository, "config", "filter.evil.smudge", "touch FIRED && cat")
    hostile = previewed(repository, tmp_path / "hostile")

    outcome, site = hostile
    assert outcome.built, outcome.problems
    assert set(outcome.preview.not_built) == set(attacks)
    told = ("vad-andras/index.html", "search/")
    assert [name for name in differing(honest[1], site) if not name.startswith(told)] == []
    for path in site.rglob("*"):
        assert not path.is_file() or MARK.encode() not in path.read_bytes(), path
    assert not list(tmp_path.rglob("FIRED"))
    assert not (ROOT / "FIRED").exists()

    built(repository)  # with its own code
    fired = (repository / "FIRED").read_text(encoding="utf-8").split()
    assert {"hook", "macros/__init__.py", "macros/engine/hooks.py", "scripts/build.py"} <= set(
        fired
    )
    assert MARK in (repository / "site" / "index.html").read_text(encoding="utf-8")


def test_the_command_runs_the_code_that_it_stands_beside(repository: Path, tmp_path: Path) -> None:
    propose(repository, reworded(repository, "gräver ner", "begraver"))
    propose(repository, code_attacks(repository))
    site, comment = tmp_path / "site", tmp_path / "comment.md"
    done = command(
        ROOT,
        *(ROOT / "scripts" / "preview.py", "main", BRANCH, "--repository", repository),
        *("--site", site, "--comment", comment, "--number", "12"),
        environment={"AGENDA_TEST_SECRET": "hemlig-nyckel-4711"},
    )
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.rglob("FIRED"))
    told = comment.read_text(encoding="utf-8")
    assert "evil" in told
    for path in [comment, *site.rglob("*")]:
        assert not path.is_file() or b"hemlig-nyckel-4711" not in path.read_bytes(), path


def page(repository: Path, words: str) -> str:
    return (repository / "docs" / "om" / "index.md").read_text(encoding="utf-8") + f"\n{words}\n"


@pytest.mark.parametrize("hidden", [False, True], ids=["in the text", "in a head that ends twice"])
def test_code_on_a_prose_page_is_refused_by_the_check_and_by_the_build(
    repository: Path, tmp_path: Path, secret: str, *, hidden: bool
) -> None:
    words = page(repository, LEAK)
    if hidden:
        words = words.replace(LEAK, "").replace("---\n\n", f"...\n# {LEAK}\n---\n\n", 1)
    propose(repository, {"docs/om/index.md": words})
    outcome, site = previewed(repository, tmp_path)
    assert not outcome.built
    assert not site.exists()
    assert secret not in create_comment(outcome)

    settings = tmp_path / "unchecked" / "mkdocs.yml"
    settings.parent.mkdir()
    text = (repository / "mkdocs.yml").read_text(encoding="utf-8")
    settings.write_text(text.replace("extra:\n", "extra:\n  check_prose: false\n"), "utf-8")
    for name in ("macros", "theme", "data", "docs"):
        (settings.parent / name).symlink_to(repository / name)
    problems = build_site(settings, tmp_path / "unchecked" / "site")
    assert {problem.place.file for problem in problems} == {"docs/om/index.md"}
    assert not list((tmp_path / "unchecked" / "site").rglob("*.html"))
    assert secret in jinja2.Environment().from_string(LEAK).render()  # what it would have been


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
REFUSED: dict[str, dict[str, str | bytes | Path | None]] = {
    "a data file that is a link": {"data/actors.yaml": Path("/proc/self/environ")},
    "a page that is a link": {"docs/om/index.md": Path("/proc/self/environ")},
    "an initiative that is a link": {"data/initiatives/x.yaml": Path("/etc/passwd")},
    "data that is a link": {"data": Path("/etc")},
    "docs that is a link": {"docs": Path("/etc")},
    "a bomb of aliases": {"data/actors.yaml": BOMB},
    "a tag that runs": {"data/actors.yaml": '!!python/object/apply:os.system ["touch FIRED"]\n'},
    "a tag that reads": {"data/actors.yaml": "actors: !ENV AGENDA_TEST_SECRET\n"},
    "a huge file": {"data/actors.yaml": b"# " + b"x" * 1_000_000},
    "deep nesting": {"data/actors.yaml": "[" * 100_000},
    "a script among the texts": {"docs/evil.js": "alert(1)"},
    "orders to a web host": {"docs/.htaccess": "Options +ExecCGI\n", "docs/_redirects": "/* x"},
    "code in data": {"data/evil.py": fires("data")},
}


@pytest.mark.parametrize("changed", REFUSED.values(), ids=REFUSED.keys())
def test_what_could_reach_further_is_told_and_nothing_is_built(
    repository: Path, tmp_path: Path, secret: str, changed: dict[str, str | bytes | Path | None]
) -> None:
    propose(repository, changed)
    outcome, site = previewed(repository, tmp_path)
    assert {problem.place.file.split(":")[0] for problem in outcome.problems} & set(changed)
    assert not site.exists()
    told = create_comment(outcome)
    assert secret not in told
    assert "root:" not in told
    assert not list(tmp_path.rglob("FIRED"))


@pytest.mark.parametrize("words", ["{% set x = 1 %}", "{{ config }}", "<script>x</script>"])
def test_a_page_with_more_than_calls_is_refused(
    repository: Path, tmp_path: Path, words: str
) -> None:
    propose(repository, {"docs/om/index.md": page(repository, words)})
    outcome, site = previewed(repository, tmp_path)
    assert {problem.place.file for problem in outcome.problems} == {"docs/om/index.md"}
    assert not site.exists()


def test_more_files_than_an_agenda_has_are_refused_unread(repository: Path, tmp_path: Path) -> None:
    blob = stored(repository, "blob", b"id: x\n")
    names = (b"f%05d.yaml" % number for number in range(MOST_FILES + 1))
    many = tree(repository, [("100644", name, blob) for name in names])
    head = proposed(repository, tree(repository, [("40000", b"data", many)]))
    with pytest.raises(RevisionError, match="mer än"):
        revision_proposal(repository, "main", head, tmp_path / "laid-out")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is published: an ordinary site with one below it."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    (folder / "index.html").write_text("publicerat", encoding="utf-8")
    return folder


@pytest.mark.parametrize("below", ["", "forslag/12"])
def test_a_preview_is_never_built_into_what_is_published(
    repository: Path, tmp_path: Path, published: Path, below: str
) -> None:
    propose(repository, reworded(repository, "gräver ner", "begraver"))
    laid_out = revision_proposal(repository, "main", BRANCH, tmp_path / "laid-out")
    outcome = build_preview(laid_out, ROOT, published / below)
    assert [problem.message for problem in outcome.problems] == [
        "Mappen hör till en webbplats som kan vara publicerad."
    ]
    assert sorted(path.name for path in published.iterdir()) == ["index.html", "sitemap.xml"]


def test_a_link_to_what_is_published_is_no_way_round(published: Path, tmp_path: Path) -> None:
    (tmp_path / "harmless").symlink_to(published)
    assert list(refused_place(tmp_path / "harmless", ROOT))


@pytest.mark.parametrize("name", ["", "..", "site", "data/x", "docs", "theme", "preview/../site"])
def test_a_preview_is_never_built_into_the_files_of_the_checkout(name: str) -> None:
    assert list(refused_place(ROOT / name, ROOT))


@pytest.mark.parametrize("name", ["preview", "preview/12", "../somewhere"])
def test_a_place_of_its_own_is_fine(name: str) -> None:
    assert not list(refused_place(ROOT / name, ROOT))


def test_a_site_to_publish_is_never_built_into_a_preview(tmp_path: Path) -> None:
    (tmp_path / "vad-andras").mkdir()
    (tmp_path / "vad-andras" / "index.html").write_text("förhandsvisning", encoding="utf-8")
    (problem,) = build_site(ROOT / "mkdocs.yml", tmp_path)
    assert problem.message.startswith("Mappen är inte tom")


def test_a_folder_of_somebody_else_is_left_alone(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "brev.txt").write_text("viktigt", encoding="utf-8")
    outcome, site = previewed(repository, tmp_path)
    assert not outcome.built
    assert [path.name for path in site.iterdir()] == ["brev.txt"]
