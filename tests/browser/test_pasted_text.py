"""Pasted text in the form: tidied as Python does it, and what is left has a button.

Asked in a browser: patterns find other signs beyond the first plane in one engine than another.
"""

from random import Random
from typing import Final

from playwright.sync_api import expect

from agenda.load.decode import hidden_characters
from agenda.load.pasted_text import Room, tidied
from agenda.long_words import long_words
from agenda.problems import Place
from tests.browser.conftest import Based
from tests.browser.modules import Ask
from tests.browser.proposing import begin
from tests.support.browser import Opener
from tests.support.pasted import pasted_cases

MANY: Final = 400
TIDY: Final = """
    const { tidied, cleaned } = await load("pasted_text");
    const { hiddenSigns } = await load("hidden_characters");
    return told.map(([text, room]) => {
        const found = tidied(text, room);
        return [found, [...hiddenSigns(found)].map(([message]) => message), cleaned(found)];
    });
"""
PASTE: Final = """(field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.focus();
    const told = { clipboardData, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent("paste", told));
}"""
PIECES: Final = (
    *"ab1å .,:\n\t\r\u00a0•–-o)§❤😀🏽\u00ad\u200b\u200d",
    *"\ufe0f\u20e3\ufeff\u2028\u2029\x0b\x1e\u0308\u202e",
    *("• Ett\n", "1. Ett\n", "o\tEtt\n", "\uf0b7\tTvå\n", "– Tre\n", "\u212b", "\ufffd", "\ufffc"),
)


def test_the_corpus_of_pasted_text(ask_in_browser: Ask) -> None:
    cases = pasted_cases()
    answers = ask_in_browser(TIDY, [[case.before, case.room] for case in cases.values()])
    told = {name: answer[:2] for name, answer in zip(cases, answers, strict=True)}
    assert told == {name: [case.after, [*case.left]] for name, case in cases.items()}


def test_pieces_put_together_by_chance(ask_in_browser: Ask) -> None:
    chance = Random(1)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 20))) for _ in range(MANY)]
    asked = [[text, room.value] for text in texts for room in Room]
    differing = []
    for (text, room), (found, hidden, _) in zip(asked, ask_in_browser(TIDY, asked), strict=True):
        wanted = tidied(text, Room(room))
        if [found, hidden] != [wanted, [one for _, one, _ in hidden_characters(wanted)]]:
            differing.append((text, room, wanted, found))
    assert not differing, differing[:5]


def test_the_button_leaves_nothing_that_the_checker_refuses_but_what_is_lost(
    ask_in_browser: Ask,
) -> None:
    texts = [
        ["Nät\u202ekurs \uf0e0 a\u0308\u0308 \U000e0041 \u2000x", "line"],
        ["r\ufffdtt", "line"],
    ]
    (_, hidden, mended), (_, _, lost) = ask_in_browser(TIDY, texts)
    assert hidden, "there is something to take away"
    assert not list(hidden_characters(mended))
    assert lost == "r\ufffdtt"


def test_what_nobody_may_guess_is_told_with_its_word_and_taken_out_by_a_button(
    based: Based, open_page: Opener
) -> None:
    page = open_page(320)
    begin(page, based.url, "nytt=initiative")
    field = page.get_by_label("Sammanfattning")
    field.fill("Vi lär\u00adut på nät\u202ekursen.")
    page.get_by_label("Varför?").focus()
    fault = page.locator(".field-fault:not([hidden])").filter(has_text="osynligt")
    expect(fault).to_contain_text("Här finns ett osynligt tecken (U+202E) i ordet ”nätkursen”.")
    expect(fault).not_to_contain_text("U+00AD")
    name = "Ta bort tecknet U+202E vid ordet ”nätkursen” i fältet ”Sammanfattning”"
    fault.get_by_role("button", name=name, exact=True).click()
    expect(field).to_be_focused()
    expect(field).to_have_value("Vi lärut på nätkursen.")
    expect(fault).to_have_count(0)


SAID: Final = {
    "": "Nätet.",
    "Ta bort tecknet U+E123 i fältet ”Namn”": "\ue123",
    "Ta bort tecknen U+E123 vid orden ”ett” och ”två” i fältet ”Namn”": "e\ue123tt t\ue123vå",
    "Ta bort 5 tecken vid orden ”a1”, ”b1”, ”c1” och 2 till i fältet ”Namn”": (
        "a\ue1231 b\ue1241 c\ue1251 d\ue1261 e\ue1271"
    ),
    "Rätta tecknet U+212B vid ordet ”Ånge” i fältet ”Namn”": "\u212bnge",
}
"""What the button says, and a text in the field Namn for which it says so."""


def test_the_button_says_which_signs_in_which_words_of_which_field(ask: Ask) -> None:
    script = """const { cleaning } = await load("pasted_text");
        return told.map(text => cleaning(text, "Namn"));"""
    assert ask(script, list(SAID.values())) == list(SAID)


def test_a_list_that_is_pasted_into_a_line_becomes_words_in_a_row(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, "nytt=initiative")
    field = page.get_by_label("Namn", exact=False).first
    field.evaluate(PASTE, "Nätet:\n•\tkabel\n•\tradio")
    expect(field).to_have_value("Nätet: kabel, radio")


def test_a_word_longer_than_any_is_told_as_the_checker_tells_it(
    ask: Ask, based: Based, open_page: Opener
) -> None:
    texts = ["ä" * 500, f"Vi {'å' * 51} och {'x' * 80}.", "ä" * 50, f"{'ä' * 30}-{'ä' * 30}"]
    script = """const { doubtsOfWords } = await load("long_words");
        return told.map(text => doubtsOfWords(text));"""
    wanted = [
        [f"{one.message} {one.advice}" for one in long_words(Place("x", 1, 1), text)]
        for text in texts
    ]
    assert [len(one) for one in wanted] == [1, 2, 0, 0]
    assert ask(script, texts) == wanted
    page = open_page(320)
    begin(page, based.url, "nytt=initiative")
    field = page.get_by_label("Sammanfattning")
    field.fill(texts[0])
    page.get_by_label("Varför?").focus()
    told = page.locator(".field-doubt:visible")
    expect(told).to_contain_text("har 500 bokstäver. Dela det, om det fattas ett mellanslag.")
    expect(page.locator(".field-fault:visible")).to_have_count(0)
