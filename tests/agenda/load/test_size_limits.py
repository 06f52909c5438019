"""Data has lengths that pages bear, and whatever is larger is refused quickly and in few words."""

from pathlib import Path

import pytest

from agenda import check_agenda
from agenda.load import size_limits
from agenda.load.yaml_tree import MOST_VALUES, parse
from agenda.model import Agenda, Record
from agenda.model.nearest import closest
from agenda.model.shape import shapes
from agenda.problems import MOST_TOLD, Place, Problem, worth_telling
from agenda.schema import create_schemas, record_schemas
from tests.support.folders import copy_base

FILE = "initiatives/bibliotekskvallar.yaml"


def models(model: type[Record], found: set[type[Record]] | None = None) -> set[type[Record]]:
    """Give a model and every model inside it."""
    found = set() if found is None else found
    if model not in found:
        found.add(model)
        for shape in shapes(model).values():
            if shape.model:
                models(shape.model, found)
    return found


LISTS = sorted(
    (model.__name__, name)
    for model in models(Agenda)
    for name, shape in shapes(model).items()
    if shape.many
)


@pytest.mark.parametrize(("model", "name"), LISTS)
def test_every_list_has_an_end_in_the_model_and_in_its_schema(model: str, name: str) -> None:
    shape = next(shapes(one)[name] for one in models(Agenda) if one.__name__ == model)
    assert shape.most
    assert record_schemas()[model]["properties"][name]["maxItems"] == shape.most


def test_the_schema_that_editors_read_has_the_ends_too() -> None:
    assert '"maxItems": 100' in create_schemas()["initiatives.schema.json"]


def test_a_list_without_end_is_told_of_once(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    path = data / FILE
    text = path.read_text(encoding="utf-8")
    long = ", ".join(["own"] * (MOST_VALUES - 500))
    path.write_text(text.replace("funding: [own, other]", f"funding: [{long}]"), encoding="utf-8")
    assert [problem.message for problem in check_agenda(data)] == [
        f"”funding” (Finansiering) har {MOST_VALUES - 500} värden."
    ]


def test_a_file_has_only_so_many_values() -> None:
    problems: list[Problem] = []
    assert parse("a: [" + "b," * MOST_VALUES + "]", "x", problems) is None
    assert [problem.message for problem in problems] == [
        f"Härifrån har filen fler än {MOST_VALUES} värden."
    ]


@pytest.mark.parametrize(("limit", "most", "words"), [
    ("MOST_BYTES", 5000, "Filerna är tillsammans större än 5000 byte."),
    ("MOST_FILES", 5, "Mappen har fler än 5 filer."),
])  # fmt: skip
def test_a_folder_holds_only_so_much(
    limit: str, most: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(size_limits, limit, most)
    assert [problem.message for problem in check_agenda(copy_base(tmp_path))] == [words]


def test_what_is_published_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = copy_base(tmp_path)
    (data / "editions").mkdir(exist_ok=True)
    (data / "editions" / "stor.json").write_bytes(b"x" * 100_000)
    monkeypatch.setattr(size_limits, "MOST_BYTES", 100_000)
    assert check_agenda(data) == ()


def test_of_one_file_only_so_many_problems_are_told() -> None:
    """The rest is counted; another file is told of as before."""
    many = [Problem(Place("a", line), "Fel.") for line in range(1, MOST_TOLD + 6)]
    shown = worth_telling([*many, *many, Problem(Place("b"), "Fel.")])
    assert len(shown) == MOST_TOLD + 2
    assert shown[MOST_TOLD].message == "Här och nedanför finns 5 problem till i filen."
    assert shown[-1].place.file == "b"


def test_keys_by_the_thousand_give_few_lines(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    with (data / FILE).open("a", encoding="utf-8") as file:
        file.writelines(f"okand-{number}: x\n" for number in range(20_000))
    assert len(check_agenda(data)) <= MOST_TOLD


def test_a_key_may_stand_twice_thousands_of_times(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    with (data / FILE).open("a", encoding="utf-8") as file:
        file.writelines("phase: planning\n" for _ in range(20_000))
    assert len(check_agenda(data)) == MOST_TOLD + 1


def test_the_nearest_of_thousands_is_found() -> None:
    known = [f"initiativ-nummer-{number}-om-nagot" for number in range(6000)]
    assert closest("initiativ-numer-4711-om-nagot", known) == "initiativ-nummer-4711-om-nagot"
    assert closest("x" * 10_000, known) is None
