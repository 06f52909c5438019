"""``scripts/resolve.py``: a merge with conflicts, finished by id and field."""

import subprocess
from pathlib import Path

import pytest

from agenda import check_agenda
from tests.support.folders import copy_base
from tests.support.here import Done, run_here
from tests.support.repository import commit, git, repository

SCRIPT = "scripts/resolve.py"
FILE = "initiatives/bibliotekskvallar.yaml"
LAST = "kind: library\n"
OURS = "er grens kommentar följer inte med, så skriv in den för hand där den hör hemma"
OTHERS = OURS.replace("er grens", "den andra grenens")
ACTOR = LAST + "  - id: {0}\n    name: Aktören {0}\n    kind: other\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = copy_base(tmp_path)
    repository(tmp_path)
    return data


def change(data: Path, name: str, old: str, new: str) -> None:
    path = data / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def merge(data: Path) -> None:
    git(data.parent, "switch", "--quiet", "main")
    with pytest.raises(AssertionError):
        git(data.parent, "merge", "--quiet", "--no-edit", "forslag")


def resolve(data: Path, *options: str) -> Done:
    return run_here(SCRIPT, "--repository", data.parent, *options)


def test_fields_that_stand_beside_each_other_go_together(data: Path) -> None:
    git(data.parent, "switch", "--quiet", "--create", "forslag")
    change(data, FILE, "Kvällar på biblioteket", "Bibliotekskvällar")
    change(
        data,
        "actors.yaml",
        "kind: library\n",
        "kind: library\n  - id: a\n    name: A\n    kind: other\n",
    )
    commit(data.parent, "Förslag")
    git(data.parent, "switch", "--quiet", "main")
    change(data, FILE, "lär ut hur man gör", "visar hur man gör")
    change(
        data,
        "actors.yaml",
        "kind: library\n",
        "kind: library\n  - id: b\n    name: B\n    kind: other\n",
    )
    commit(data.parent, "Main")
    merge(data)
    assert resolve(data).returncode == 0
    assert "<<<<<<<" in (data / FILE).read_text("utf-8")
    done = resolve(data, "--write")
    assert (done.returncode, "Krockarna i data/ är lösta." in done.stdout) == (0, True)
    text = (data / FILE).read_text("utf-8")
    assert "title: Bibliotekskvällar\nsummary: Biblioteket visar hur man gör." in text
    assert {"id: a", "id: b"} <= {
        line.strip("- ") for line in (data / "actors.yaml").read_text().splitlines()
    }
    assert check_agenda(data) == ()
    assert resolve(data).stdout == "Inga filer i data/ krockar.\n"
    commit(data.parent, "Sammanfogat")


def test_the_same_field_is_asked_about_in_words(data: Path) -> None:
    git(data.parent, "switch", "--quiet", "--create", "forslag")
    change(data, FILE, "Kvällar på biblioteket", "Deras")
    commit(data.parent, "Förslag")
    git(data.parent, "switch", "--quiet", "main")
    change(data, FILE, "Kvällar på biblioteket", "Vår")
    commit(data.parent, "Main")
    merge(data)
    done = resolve(data, "--write")
    assert done.returncode == 1
    assert (
        "bibliotekskvallar title\n  er gren (--ours):     Vår\n  den andra (--theirs): Deras"
        in done.stdout
    )
    assert "<<<<<<<" in (data / FILE).read_text("utf-8")
    assert resolve(data, "--theirs", "bibliotekskvallar", "title", "--write").returncode == 0
    assert "title: Deras\n" in (data / FILE).read_text("utf-8")


def test_a_file_that_one_side_took_away_is_asked_about_whole(data: Path) -> None:
    git(data.parent, "switch", "--quiet", "--create", "forslag")
    (data / "initiatives/natets-karta.yaml").unlink()
    commit(data.parent, "Förslag")
    git(data.parent, "switch", "--quiet", "main")
    change(data, "initiatives/natets-karta.yaml", "Karta över nätet", "Nätkartan")
    commit(data.parent, "Main")
    merge(data)
    done = resolve(data)
    assert (done.returncode, "natets-karta allt" in done.stdout) == (1, True)
    assert resolve(data, "--ours", "natets-karta", "allt", "--write").returncode == 0
    assert "Nätkartan" in (data / "initiatives/natets-karta.yaml").read_text("utf-8")


def test_a_folder_without_git_is_told(tmp_path: Path) -> None:
    done = run_here(SCRIPT, "--repository", tmp_path)
    assert (done.returncode, "inget förråd i git" in done.stderr) == (1, True)
    with pytest.raises(subprocess.CalledProcessError):
        subprocess.run(["git", "-C", str(tmp_path), "rev-parse"], check=True, capture_output=True)


def test_a_comment_that_is_left_out_is_named(data: Path) -> None:
    git(data.parent, "switch", "--quiet", "--create", "forslag")
    change(data, FILE, "title: Kvällar", "# Frågan är ställd.\ntitle: Bibliotekets kvällar")
    commit(data.parent, "Förslag")
    git(data.parent, "switch", "--quiet", "main")
    change(data, FILE, "title: Kvällar", "title: Alla kvällar")
    commit(data.parent, "Nytt")
    merge(data)
    told = resolve(data, "--theirs", "bibliotekskvallar", "title", "--write").stdout
    assert f"{OTHERS}: # Frågan är ställd." in told


def test_a_comment_of_ours_that_goes_with_what_the_other_takes_away_is_named(data: Path) -> None:
    """And nobody is told of one that the other branch took away itself."""
    old = "  - id: a\n    # Från registret.\n    name: A\n    kind: other\n"
    change(data, "actors.yaml", LAST, LAST + old)
    commit(data.parent, "Förut")
    git(data.parent, "switch", "--quiet", "--create", "forslag")
    change(data, "actors.yaml", LAST + old, LAST)
    commit(data.parent, "Förslag")
    git(data.parent, "switch", "--quiet", "main")
    change(data, "actors.yaml", "    name: A\n", "    # Ring dem först.\n    name: A\n")
    commit(data.parent, "Nytt")
    merge(data)
    told = resolve(data, "--write").stdout
    assert f"actors.yaml: {OURS}: # Ring dem först.\n" in told
    assert "Från registret" not in told
    assert "Ring dem" not in (data / "actors.yaml").read_text("utf-8")


def test_a_comment_of_ours_by_a_field_stays_when_the_other_wins(data: Path) -> None:
    git(data.parent, "switch", "--quiet", "--create", "forslag")
    change(data, FILE, "title: Kvällar", "title: Bibliotekets kvällar")
    commit(data.parent, "Förslag")
    git(data.parent, "switch", "--quiet", "main")
    change(data, FILE, "title: Kvällar", "# Frågan är ställd.\ntitle: Alla kvällar")
    commit(data.parent, "Nytt")
    merge(data)
    told = resolve(data, "--theirs", "bibliotekskvallar", "title", "--write").stdout
    assert "kommentar" not in told
    text = (data / FILE).read_text("utf-8")
    assert "# Frågan är ställd.\ntitle: Bibliotekets kvällar" in text


def test_a_number_sign_in_a_text_is_no_comment_and_one_without_a_space_is(data: Path) -> None:
    git(data.parent, "switch", "--quiet", "--create", "forslag")
    change(data, FILE, "title: Kvällar på biblioteket", "#Fråga först\ntitle: 'Vi är # 1'")
    commit(data.parent, "Förslag")
    git(data.parent, "switch", "--quiet", "main")
    change(data, FILE, "title: Kvällar", "title: Alla kvällar")
    commit(data.parent, "Nytt")
    merge(data)
    told = resolve(data, "--ours", "bibliotekskvallar", "title", "--write").stdout
    assert f"{OTHERS}: #Fråga först" in told
    assert "# 1" not in told
