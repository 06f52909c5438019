"""The same agenda in other surroundings: without a repository, and under another address."""

import pytest

from macros.context.agenda_context import AgendaContext
from tests.support.site import BuiltSite, build


@pytest.fixture(scope="module")
def lonely(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build with an empty address for the repository, and below a folder of a host."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("REPO_URL", "")
        surroundings.setenv("SITE_URL", "https://host.example/under/")
        return build(tmp_path_factory.mktemp("lonely") / "site")


def test_without_a_repository_no_page_speaks_of_a_link_to_it(
    lonely: BuiltSite, context: AgendaContext
) -> None:
    for page in lonely.pages:
        assert page.texts(".edit-link") == [], page.path
        assert "Längst ner på varje sida finns" not in page.main_text, page.path
    contact = context.agenda.contact
    way = (contact and contact.email) or "Förslag lämnas till den som driver webbplatsen"
    assert way in lonely.page("om").main_text


def test_a_missing_page_leads_home_from_below_a_folder(lonely: BuiltSite) -> None:
    missing = next(page for page in lonely.pages if page.path.name == "404.html")
    links = [node.attributes.get("href") or "" for node in missing.tree.css("article a")]
    assert links == ["/under/a-o/", "/under/prioriteringar/", "/under/"]
