"""The form's document in a letter: no mail program has to break a line of it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from review.proposals.read import read_document
from tests.browser.modules import Ask
from tests.support.letters import Program, document_in, sent

PROSE = st.lists(
    st.lists(st.text("abcåäö,.:-#'’&", min_size=1, max_size=12), min_size=1, max_size=40)
    .map(" ".join)
    .filter(lambda words: words.strip(".-") == words),
    min_size=1,
    max_size=3,
).map("\n\n".join)
WRITTEN = """
    const { documentText } = await load("document");
    const about = { kind: "initiative", id: "ett" };
    return told.map((text) => documentText({
        madeFrom: "0123456789abcdef", why: text, by: { name: "Nämnden" }, changes: [
            { what: "change", ...about, fields: [{ at: "summary", was: text, becomes: text }] },
            { what: "new", kind: "initiative", entry: { id: "ett", citations: [{ quote: text }] } },
            { what: "remove", ...about, reason: text },
            { what: "wording", id: "ett", was: text, becomes: text },
            { what: "remark", id: "ett", words: text, remark: text },
            { what: "page", page: "om/", was: text, becomes: text }] }));
"""


@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(PROSE, min_size=60, max_size=60))
def test_no_line_of_a_document_needs_to_be_broken(texts: list[str], ask: Ask) -> None:
    """Quoted twice over it stays below what mail programs wrap at; read back it is the same."""
    for text, words in zip(ask(WRITTEN, texts), texts, strict=True):
        assert max(map(len, text.split("\n"))) <= 72, text
        assert read_document(text).why == words
        for marks in ("", "> ", "> > "):
            program = Program(76, flowed=len(words) % 2 == 0, marks=marks, wraps_quoted=True)
            assert read_document(document_in(sent(text, program))) == read_document(text)
