"""What is compressed beside a shown file is that file, and goes when it goes."""

import gzip
from pathlib import Path
from random import Random

import brotli
import pytest

from publishing.repository import Repository, new_repository
from publishing.targets import FolderTarget, land
from publishing.variants import SMALLEST, WAYS, write_variants
from tests.support.publishing import MOMENT

TEXT = "Agendan är data, och webbplatsen är hur den ser ut. " * 40
NOTHING = Path("finns-inte")


def made(folder: Path) -> dict[str, bytes]:
    """Give what lies compressed in a folder, by name."""
    paths = (path for ending in WAYS for path in folder.rglob(f"*{ending}"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A state with one text that gains by being compressed."""
    state = tmp_path / "state"
    state.mkdir()
    (state / "sida.html").write_text(TEXT, encoding="utf-8")
    return state


def test_a_text_is_compressed_in_each_way(folder: Path) -> None:
    write_variants(folder, NOTHING)
    found = made(folder)
    assert set(found) == {"sida.html.br", "sida.html.gz"}
    for name, packed in found.items():
        assert WAYS[name[-3:]].unpack(packed).decode() == TEXT
        assert len(packed) < SMALLEST
    times = {path.stat().st_mtime_ns for path in folder.iterdir()}
    assert len(times) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("liten.html", b"a" * (SMALLEST - 1)),
        ("bild.png", b"a" * SMALLEST),
        ("agenda.pdf", b"a" * SMALLEST),
        ("packad.json.gz", b"a" * SMALLEST),
        ("CNAME", b"a" * SMALLEST),
        ("slump.txt", Random(1).randbytes(SMALLEST)),
    ],
)
def test_what_gains_nothing_is_left_alone(name: str, content: bytes, folder: Path) -> None:
    (folder / name).write_bytes(content)
    write_variants(folder, NOTHING)
    assert {one for one in made(folder) if name in one and one != name} == set()


def test_two_times_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_variants(folder, NOTHING)
    (tmp_path / "senare").mkdir()
    (tmp_path / "senare" / "sida.html").write_text(TEXT, encoding="utf-8")
    write_variants(tmp_path / "senare", NOTHING)
    assert made(tmp_path / "senare") == made(folder)


def test_a_file_that_somebody_has_laid_there_stays(folder: Path) -> None:
    """MkDocs packs the sitemap itself."""
    own = gzip.compress(TEXT.encode(), mtime=1)
    (folder / "sida.html.gz").write_bytes(own)
    write_variants(folder, NOTHING)
    assert made(folder)["sida.html.gz"] == own


def test_the_same_text_is_compressed_once(folder: Path, tmp_path: Path) -> None:
    """It is taken from the state before, or from another place in this one."""
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    kept = bytes(brotli.compress(TEXT.encode(), quality=0))
    (earlier / "sida.html.br").write_bytes(kept)
    (folder / "y.html").write_text(TEXT, encoding="utf-8")
    write_variants(folder, earlier)
    assert made(folder)["sida.html.br"] == made(folder)["y.html.br"] == kept


@pytest.mark.parametrize("content", [b"", b"trasig", brotli.compress("Återtagna ord.".encode())])
def test_what_is_not_this_text_is_never_taken(content: bytes, folder: Path, tmp_path: Path) -> None:
    for ending in WAYS:
        (tmp_path / f"sida.html{ending}").write_bytes(content)
    write_variants(folder, tmp_path)
    found = made(folder)
    assert len(found) == len(WAYS)
    assert all(WAYS[name[-3:]].unpack(one).decode() == TEXT for name, one in found.items())


def shown(repository: Repository, server: Path, files: dict[str, str]) -> Path:
    """Publish these files and no others; give the folder that readers see."""
    repository.git("rm", "-rfq", "--ignore-unmatch", ".")
    for name, text in files.items():
        (repository.folder / name).write_text(text, encoding="utf-8")
    repository.git("add", "--all")
    before = repository.tip()
    repository.git("commit", "--quiet", "--message", "Prov")
    target = FolderTarget(server, MOMENT)
    assert land(repository, target.url, str(repository.tip()), before)
    target.shown()
    return server / "webb"


def test_a_variant_goes_when_its_file_goes_and_is_another_when_it_is_another(
    tmp_path: Path,
) -> None:
    repository = new_repository(tmp_path / "arbete", MOMENT)
    server = tmp_path / "server"
    web = shown(repository, server, {"a.html": TEXT, "b.html": TEXT})
    first = made(web)
    assert set(first) == {"a.html.br", "a.html.gz", "b.html.br", "b.html.gz"}
    web = shown(repository, server, {"b.html": TEXT.upper(), "c.html": TEXT})
    then = made(web)
    assert set(then) == {"b.html.br", "b.html.gz", "c.html.br", "c.html.gz"}
    assert gzip.decompress(then["b.html.gz"]).decode() == TEXT.upper()
    assert then["c.html.br"] == first["a.html.br"]


def test_all_that_is_published_in_a_folder_has_its_variants(web: Path) -> None:
    found = made(web)
    assert {"forsta/index.html.br", "utkast/data/agenda.json.gz"} < set(found)
    for name, packed in found.items():
        original = web / name[: -len(".br")]
        assert WAYS[name[-3:]].unpack(packed) == original.read_bytes(), name
    branch = Repository(web.parent / "publicerat.git", MOMENT)
    kept = {one for one in branch.files("pages") if one[-3:] in WAYS}
    assert {one.rpartition("/")[2] for one in kept} == {"sitemap.xml.gz"}
