"""How a prose page reads: its Markdown with all that nobody reads as a sentence taken away."""

import re
from typing import Final

from agenda.advice import Reading, heavy, is_long, long_sentence
from agenda.confusable_letters import text_lookalikes
from agenda.house_words import house_word, house_words
from agenda.load.doubtful_values import garbled, hard_bullets
from agenda.readability import measure, sentences
from macros.prose.page_source import Prose

_UNREAD: Final = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)[^\n]*$"  # a block of code
    r"|^ *#[^\n]*$|^ *\|[^\n]*$|^ *(?:-{3,}|\*{3,})$"  # a heading, a row of a table, a rule
    r"|`[^`\n]*`|\]\([^)\n]*\)|\]\[[^\]\n]*\]|^ *\[[^\]\n]+\]:[^\n]*$"  # code, where links lead
    r"|<https://[^>\s]*>|[\[\]]|(?<=\S)[*_]+|[*_]+(?=\S)",  # addresses, emphasis
    re.MULTILINE | re.DOTALL,
)


def prose_reading(page: Prose) -> Reading:
    """Read the words of a page; macro calls and their results are read where they are written."""
    text = running_text(page)
    found = measure(text)
    first = next(iter(sentences(text)), None)
    place = page.place(first.start if first else page.body_start)
    warnings = [long_sentence(page.place(s.start), s) for s in sentences(text) if is_long(s)]
    warnings += [house_word(page.place(w.start), w) for w in house_words(text)]
    doubts = (
        *garbled(page.text, page.name),
        *hard_bullets(page.text, page.name),
        *text_lookalikes(page.text, page.name),
    )
    return Reading(page.name, found, (*warnings, *heavy(place, found), *doubts))


def running_text(page: Prose) -> str:
    """Give the text of a page's sentences, the rest blanked out, so that positions still hold."""
    body = page.without_calls[page.body_start :]
    head = re.sub(r"[^\n]", " ", page.text[: page.body_start])
    return head + _UNREAD.sub(_blank, body)


def _blank(match: re.Match[str]) -> str:
    """Leave the line breaks: what is left of a heading is a blank line, which ends a sentence."""
    return re.sub(r"[^\n]", " ", match.group())
