"""Weighing and writing: what speaks more comes first, and rows read back as they were written."""

import json
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from macros.search.entries import Entry
from macros.search.parts import Part
from macros.search.postings import BEST, Rows, best, flat, parts_of
from macros.search.scoring import Words, joined, stems, weigh
from macros.search.shards import MAP, create_files
from macros.search.stems import stem

SCORES = st.dictionaries(st.integers(0, 9999), st.integers(1, 999), max_size=200)


def entry(title: str, text: str, kind: str = "page") -> Entry:
    part = Part("a", title, [("text", text)])
    return Entry(f"{title.lower()}/", title, kind, parts=[part])


def words() -> Words:
    return weigh(
        [
            entry("Bredband", "Om kablar.", "term"),
            entry("Annat", "Här nämns bredband i förbigående, och mycket annat."),
            entry("Bredbandsstrategi", "En plan.", "initiative"),
            entry("Kritik", "Källkritik behövs."),
        ]
    )


def test_a_title_speaks_more_than_a_mention_and_half_a_compound_in_between() -> None:
    strengths = words().strengths["bredband"]
    assert strengths[0] > strengths[2] > strengths[1] > 0


def test_a_compound_is_found_by_its_words() -> None:
    found = words()
    assert 3 in found.strengths["kritik"]
    assert 2 in found.strengths["strategi"]


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    found = words()
    assert found.rarity("kritik") > found.rarity("bredband")


def test_a_phrase_asks_for_all_its_words() -> None:
    found = words().ask("bredband och kritik")
    assert found.get(0, 0.0) < words().ask("bredband")[0]


def test_a_phrase_is_known_by_its_stems_and_written_together() -> None:
    assert stems("de digitala tjänsterna") == ["digital", "tjänst"]
    assert "småföret" in {word[:8] for word in joined("små företag")}
    assert stems("vad är") == ["vad", "är"]


def test_a_phrase_with_a_small_word_is_not_one_word() -> None:
    """*Med arbetet* is no *medarbete*; of *betala på nätet* the small word may be left out."""
    assert joined("med arbetet") == {"med_arbet"}
    assert joined("betala på nätet") == {"betal_på_nät", "betalnät", "betalanät"}


def test_a_word_is_found_by_one_that_it_is_made_of() -> None:
    found = weigh([entry("Ändring", "En."), entry("Annat", "Här.")])
    assert 0 < found.strengths[stem("ändra")][0] < found.strengths[stem("ändring")][0]
    assert found.bases["ändra"] == stem("ändra")


@given(SCORES)
def test_a_row_reads_back(scores: dict[int, int]) -> None:
    row = flat(scores)
    assert sorted(parts_of(row)) == sorted(scores)
    ranked = [scores[part] for part in parts_of(row)]
    assert all(first >= second for first, second in pairwise(ranked))
    assert len(best(scores)) == min(len(scores), BEST)


def test_long_rows_stand_once_in_shards_of_their_own() -> None:
    many = weigh([entry(f"Sida {n}", "alltid bredband") for n in range(200)])
    many.add("fiber", many.strengths["bredband"], 1.0)
    rows = Rows(many)
    assert rows.words["bredband"][0][4:] == rows.words["fiber"][0][4:]
    assert len(rows.words["bredband"][0][3]) == 2 * BEST


def test_files_are_the_same_for_the_same_site() -> None:
    first, second = create_files(words(), []), create_files(words(), [])
    assert first == second
    chart = json.loads(first[MAP])
    assert chart["parts"] == [1, 1, 1, 1]
    assert all(name.startswith(chart["folder"]) for name in first if name != MAP)


def test_an_empty_site_has_an_index_too() -> None:
    assert json.loads(create_files(weigh([]), [])[MAP])["words"] == [""]
