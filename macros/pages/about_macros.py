"""Macros about the site: editions, proposals, open data, and who answers for it."""

from macros.context.addresses import FORM_DATA, PROPOSALS_PAGE, SOURCES
from macros.pages.base_macros import Macros
from macros.views import open_data, open_data_fields
from macros.views.accessibility import accessibility_view
from macros.views.changes.editions import editions_view
from macros.views.changes.feed import feed_address
from macros.views.headers import personal_data_facts
from macros.views.open_data_examples import examples
from macros.views.proposals import where_to_follow
from macros.views.ways_to_propose import FAULT, QUESTION, ways_in


class AboutMacros(Macros):
    """Parts of pages that tell of the site and not of the agenda."""

    def editions(self) -> str:
        """Utgåvorna: vad som har getts ut, och vad som skiljer mellan dem."""
        previewed = self._site.preview is not None
        feed = (
            None if previewed else feed_address(self._context, self._page_url())
        )  # a preview has none
        return self._show("editions", view=editions_view(self._context), feed=feed)

    def personal_data(self) -> str:
        """Det som bara den som driver webbplatsen vet om personuppgifter."""
        return self._show("facts", facts=personal_data_facts(self._context))

    def how_to_propose(self) -> str:
        """Hur man föreslår en ändring, eller vem man vänder sig till om det inte går på sidan."""
        return self._show("how_to_propose", way=self._site.handing_in)

    def proposal_form(self) -> str:
        """Formuläret för förslag, som webbläsaren gör av agendans egen beskrivning."""
        forge = self._site.forge
        page = self._site.renderer.draft_from(self._page_url(), PROPOSALS_PAGE)
        log = None if self._site.preview else self._site.proposals
        return self._show(
            "proposal_form",
            known=FORM_DATA,
            sources=SOURCES,
            files=self._form_files(),
            way=self._site.handing_in,
            host=forge.host if forge else None,
            ask=forge.issue(QUESTION) if forge else None,
            fault=forge.issue(FAULT) if forge else None,
            follow=where_to_follow(page, log, forge),
        )

    def other_ways_in(self) -> str:
        """Vägarna in för den som inte använder formuläret."""
        return self._show(
            "other_ways_in",
            way=self._site.handing_in,
            ways=ways_in(self._site.forge, self._context.levels["initiative"]),
        )

    def accessibility_statement(self) -> str:
        """Tillgänglighetsredogörelsen: läget, kända brister och vägen för synpunkter."""
        return self._show("accessibility", view=accessibility_view(self._context))

    def open_data_files(self) -> str:
        """Filerna för maskiner: hela agendan i flera format, och en fil för varje slags post."""
        return self._show(
            "open_data_files",
            view=open_data.files_view(self._site.publication, tuple(self._site.sources)),
        )

    def open_data_examples(self) -> str:
        """Exempel som går att prova, med webbplatsens egna adresser."""
        return self._show("open_data_examples", examples=examples(self._site.publication))

    def open_data_fields(self) -> str:
        """Vad varje fält i varje fil betyder."""
        return self._show(
            "open_data_fields",
            envelope=open_data_fields.envelope_fields(),
            kinds=open_data_fields.field_tables(),
            standards=open_data.standard_words(),
        )

    def data_terms(self) -> str:
        """Villkoren för data och texter, eller att ingen har sagt dem."""
        return self._show("data_terms")

    def contact(self) -> str:
        """Vägen till den som driver webbplatsen, eller att den inte har sagt någon."""
        return self._show("contact", contact=self._context.agenda.contact)
