"""The commands, as somebody at a prompt meets them."""

import json
import re
import shutil
from pathlib import Path

import pytest

from agenda import check_agenda
from agenda.advice import MOST_LIX
from tests.support.checkout import command
from tests.support.folders import BASE, copy_base
from tests.support.here import run_here
from tests.support.site import ROOT

SCRIPTS = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("scripts/*.py"))
EACH = pytest.mark.parametrize("script", SCRIPTS)
SOUND_DOCS = BASE.parent / "docs"
INITIATIVE = "initiatives/natets-karta.yaml"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Sound data, but for one reference that leads nowhere."""
    data = copy_base(tmp_path)
    text = (data / INITIATIVE).read_text(encoding="utf-8")
    changed = text.replace("[natet-1]", "[natet1]")
    assert changed != text
    (data / INITIATIVE).write_text(changed, encoding="utf-8")
    return data


@pytest.fixture
def wordy(tmp_path: Path) -> Path:
    """Sound texts, with one sentence of 26 words last on a page."""
    docs = Path(shutil.copytree(BASE.parent / "docs", tmp_path / "docs"))
    with (docs / "aktorer" / "index.md").open("a", encoding="utf-8") as page:
        page.write("\nOrd" + 25 * " ord" + ".\n")
    return docs


@EACH
def test_a_script_says_in_swedish_what_it_does(script: str) -> None:
    done = run_here(script, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search("[åäö]", done.stdout)
    assert not re.search(r"\b(the|of|and|to|is|usage|options|show)\b", done.stdout)


@EACH
def test_a_script_refuses_what_it_does_not_know(script: str) -> None:
    done = run_here(script, "--finns-inte")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("användning: ")
    assert re.search(r"\.py: fel: (okänt: --finns-inte|det här saknas: )", done.stderr)
    assert "Traceback" not in done.stderr


def test_check_says_that_all_is_well() -> None:
    done = command(ROOT, "scripts/check.py")
    assert (done.returncode, done.stderr) == (0, "")
    *warnings, said, reading = done.stdout.splitlines()
    assert said.startswith("Inga problem.")
    assert len(warnings) <= len(["the publisher's own, of who can hand a proposal in"])
    level = r"Läsbarhet: LIX (\d+) i alla texter, högst (\d+) i (data|docs)/\S+\."
    found = re.fullmatch(level, reading)
    assert found
    assert int(found[1]) < MOST_LIX >= int(found[2])


def test_a_warning_is_told_and_lets_all_else_pass(wordy: Path) -> None:
    given = ("--data", BASE, "--docs", wordy)
    done = run_here("scripts/check.py", *given)
    assert done.returncode == 0
    warning, counts, _ = done.stdout.splitlines()
    assert warning.startswith("docs/aktorer/index.md:12:1: varning: Meningen har 26 ord: ”Ord ord")
    assert counts == "Inga problem. 1 varning."
    as_json = run_here("scripts/check.py", *given, "--format", "json")
    assert as_json.returncode == 0
    assert [row["severity"] for row in json.loads(as_json.stdout)] == ["warning"]


def test_the_forge_gets_each_problem_on_its_file_and_line(broken: Path, wordy: Path) -> None:
    done = run_here("scripts/check.py", "--data", broken, "--docs", wordy, "--format", "github")
    assert done.returncode == 1
    error, warning, counts = done.stdout.splitlines()
    assert error.startswith(f"::error file=data/{INITIATIVE},line=")
    assert "::Id ”natet1” finns inte." in error
    assert warning.startswith("::warning file=docs/aktorer/index.md,line=12,col=1::Meningen har 26")
    assert counts == "1 problem. 1 varning."


def test_warnings_stand_after_the_errors_and_are_counted_apart(wordy: Path, broken: Path) -> None:
    done = run_here("scripts/check.py", "--docs", wordy, "--data", broken)
    assert done.returncode == 1
    error, warning, counts = done.stdout.splitlines()
    assert ": varning: " not in error
    assert ": varning: " in warning
    assert counts == "1 problem. 1 varning."


def test_check_tells_each_problem_on_a_line(broken: Path) -> None:
    done = run_here("scripts/check.py", "--data", broken, "--docs", SOUND_DOCS)
    assert done.returncode == 1
    *problems, last = done.stdout.splitlines()
    assert problems == [str(problem) for problem in check_agenda(broken)]
    assert re.fullmatch(rf"data/{INITIATIVE}:\d+:\d+: Id ”natet1” finns inte\. .+", problems[0])
    assert last == f"{len(problems)} problem."


def test_check_tells_the_same_as_json(broken: Path) -> None:
    given = ("--data", broken, "--docs", SOUND_DOCS)
    done = run_here("scripts/check.py", *given, "--format", "json")
    assert done.returncode == 1
    (found,) = check_agenda(broken)
    assert json.loads(done.stdout) == [
        {
            "file": f"data/{INITIATIVE}",
            "line": found.place.line,
            "column": found.place.column,
            "message": found.message,
            "advice": found.advice,
            "severity": "error",
        }
    ]


def test_check_gives_an_empty_list_when_all_is_well() -> None:
    done = run_here("scripts/check.py", "--format", "json")
    rows = json.loads(done.stdout)  # the publisher may be told of who can hand a proposal in
    assert (done.returncode, [one for one in rows if one["severity"] == "error"]) == (0, [])


def test_check_says_when_there_is_no_data(tmp_path: Path) -> None:
    done = run_here("scripts/check.py", "--data", tmp_path / "ingenstans")
    assert done.returncode == 1
    assert "ingenstans/agenda.yaml:1:1: Filen saknas." in done.stdout
    assert "Traceback" not in done.stderr


def test_build_stops_at_a_problem_and_builds_nothing(broken: Path, tmp_path: Path) -> None:
    done = run_here("scripts/build.py", "--data", broken, "--site", tmp_path / "site")
    assert done.returncode == 1
    assert "Id ”natet1” finns inte." in done.stderr
    assert done.stderr.endswith("1 problem. Inget är byggt.\n")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", ["brev.txt", "index.html"])
def test_build_leaves_a_folder_of_somebody_else_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("viktigt", encoding="utf-8")
    done = run_here("scripts/build.py", "--site", tmp_path)
    assert done.returncode == 1
    assert "Mappen är inte tom" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_schema_writes_what_is_committed(tmp_path: Path) -> None:
    """In a copy, so that a stale schema here stays stale and is found."""
    (tmp_path / "data").mkdir()
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    alone = tmp_path / "scripts" / "schema.py"
    assert run_here(alone).returncode == 0
    for path in sorted((tmp_path / "data" / "schema").iterdir()):
        committed = ROOT / "data" / "schema" / path.name
        if committed.parent.is_dir():  # what editors need, and a region may do without
            assert path.read_bytes() == committed.read_bytes(), path.name


def test_code_size_counts_a_checkout_and_says_when_a_folder_is_none(tmp_path: Path) -> None:
    assert "| macros |" in run_here("scripts/code_size.py").stdout
    done = run_here("scripts/code_size.py", tmp_path)
    assert done.returncode == 1
    assert "är ingen utcheckning av koden: agenda," in done.stdout


def test_bench_refuses_a_number_that_is_none() -> None:
    done = run_here("scripts/bench.py", "--runs", "0")
    assert done.returncode == 2
    assert "ska vara ett heltal, minst 1" in done.stderr


@pytest.mark.soak
def test_bench_prints_a_table_of_even_columns() -> None:
    done = command(ROOT, "scripts/bench.py", "--runs", "1", "--initiatives", "3")
    assert done.returncode == 0, done.stderr
    _, empty, heads, *rows = done.stdout.splitlines()
    assert (empty, heads.split()) == ("", ["Agendan", "Påhittad", "3"])
    assert {len(row) for row in rows} == {len(heads)}
    assert rows[0].split() == ["Initiativ", "15", "3"]


def test_export_writes_every_file_without_pages(tmp_path: Path) -> None:
    done = command(ROOT, "scripts/export.py", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert re.fullmatch(rf"{len(files)} filer på \d+\.\d\d sekunder\n", done.stdout)
    assert (tmp_path / "out" / "data" / "dcat.rdf") in files


def test_export_tells_what_is_wrong_with_the_data(broken: Path, tmp_path: Path) -> None:
    done = run_here("scripts/export.py", "--data", broken, tmp_path / "out")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [str(problem) for problem in check_agenda(broken)]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("surroundings", "said"),
    [
        ({"SOURCE_DATE_EPOCH": "i går"}, "generated_at (SOURCE_DATE_EPOCH) är ”i går”"),
        ({"SITE_URL": ""}, "Webbplatsens adress saknas. Skriv den under site_url."),
    ],
)
def test_export_needs_an_address_and_a_time_that_is_one(
    surroundings: dict[str, str], said: str, tmp_path: Path
) -> None:
    done = run_here("scripts/export.py", tmp_path / "out", environment=surroundings)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert re.match(r"mkdocs\.yml:(4:1|\d+:3): ", line)
    assert said in line


def test_the_time_in_the_exports_is_that_of_the_commit(tmp_path: Path) -> None:
    for seconds, time in (("0", "1970-01-01T00:00:00Z"), ("1795529662", "2026-11-24T14:14:22Z")):
        out = tmp_path / seconds
        run_here("scripts/export.py", out, environment={"SOURCE_DATE_EPOCH": seconds})
        whole = json.loads((out / "data" / "agenda.json").read_text(encoding="utf-8"))
        assert whole["generated_at"] == time
