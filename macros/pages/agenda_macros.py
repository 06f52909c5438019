"""The macros that a page in ``docs/`` may call: each chooses a view and the template for it."""

from collections.abc import Callable
from inspect import getmembers, ismethod

from agenda.model import Actor
from macros.context.addresses import FORM_DATA, SOURCES
from macros.pages.record_macros import RecordMacros
from macros.text.escape import inert
from macros.views import lists, open_data, reference
from macros.views.accessibility import accessibility_view
from macros.views.changes.corrections import corrections_view
from macros.views.changes.editions import editions_view
from macros.views.changes.feed import feed_address
from macros.views.consultations import consultations_view
from macros.views.facets import facets
from macros.views.follow_up import progress
from macros.views.follow_up.gaps import gaps_view
from macros.views.follow_up.indicators import measured_view
from macros.views.follow_up.timeline import timeline
from macros.views.headers import agenda_facts, personal_data_facts
from macros.views.map.strategy_map import strategy_map
from macros.views.open_data_examples import examples
from macros.views.ways_to_propose import ways_in
from macros.views.whole.whole_agenda import whole_view


class AgendaMacros(RecordMacros):
    """Every public method is a macro, under its own name.

    A macro gives either HTML of block level or plain text that is inert in Markdown.
    """

    def start(self) -> str:
        """Startsidan: vad agendan är, läget, områdena och vägarna vidare."""
        context = self._site.context
        return self._show("start", groups=lists.area_groups(context), counts=lists.counts(context))

    def focus_area_cards(self) -> str:
        """Ett kort för varje fokusområde."""
        return self._show("focus_areas", groups=lists.area_groups(self._site.context))

    def priority_list(self) -> str:
        """Alla prioriteringar, efter fokusområde."""
        return self._show("priorities", groups=lists.area_groups(self._site.context))

    def initiative_list(self) -> str:
        """Alla initiativ, efter fokusområde, med förslag räknade för sig."""
        context = self._site.context
        groups, found = lists.area_groups(context), facets(context)
        return self._show("initiatives", groups=groups, counts=lists.counts(context), facets=found)

    def actor_list(self) -> str:
        """Alla aktörer."""
        context = self._site.context
        actors = [reference.actor_view(context, actor) for actor in context.agenda.actors]
        return self._show("actors", actors=actors)

    def section_list(self) -> str:
        """Alla bakgrundsavsnitt."""
        return self._show("sections", sections=self._site.context.sections)

    def divisions(self) -> str:
        """Digitaliseringens sidor och domäner."""
        context = self._site.context
        aspects, domains = lists.aspects_view(context), lists.domains_view(context)
        return self._show("divisions", aspects=aspects, domains=domains)

    def frameworks(self) -> str:
        """Ramverken med mål, principer och allt som hör ihop med målen."""
        context = self._site.context
        views, tally = lists.frameworks_view(context), lists.connection_counts(context)
        return self._show("frameworks", frameworks=views, tally=list(tally.items()))

    def audience_cards(self) -> str:
        """Ett kort för varje målgrupp, med vägen till vad agendan betyder för den."""
        return self._show("audience_cards", audiences=lists.audience_lines(self._site.context))

    def how_it_fits(self) -> str:
        """Så här hänger det ihop: från länets mål till det som görs, steg för steg."""
        context = self._site.context
        return self._show(
            "how_it_fits", counts=lists.counts(context), frameworks=lists.built_on(context)
        )

    def index_of_all(self) -> str:
        """Registret: allt som har en sida eller en förklaring, från A till Ö."""
        return self._show("index_of_all", letters=lists.letters(self._site.context))

    def strategy_map(self) -> str:
        """En karta över mål, fokusområden, prioriteringar och initiativ."""
        return self._show("strategy_map", view=strategy_map(self._site.context))

    def glossary(self) -> str:
        """Ordlistan, i bokstavsordning."""
        return self._show("glossary", terms=reference.terms_view(self._site.context))

    def history(self) -> str:
        """Vad som har hänt, det äldsta först."""
        context = self._site.context
        events, mended = reference.history_view(context), corrections_view(context)
        return self._show("history", events=events, corrections=mended)

    def consultations(self) -> str:
        """Remisserna: vad som skickades ut, vad som svarades och vad det ledde till."""
        return self._show("consultations", consultations=consultations_view(self._site.context))

    def sources(self) -> str:
        """Källorna som allt bygger på."""
        return self._show("sources", sources=reference.sources_view(self._site.context))

    def agenda_facts(self) -> str:
        """Fakta om agendan: läge, utgåva, utgivare, beslut."""
        return self._show("agenda_facts", facts=agenda_facts(self._site.context))

    def whole_agenda(self) -> str:
        """Hela agendan på en sida."""
        view, pdf = whole_view(self._site.context), self._site.pdf
        return self._show("whole", mark=True, view=view, pdf=pdf)

    def follow_up(self) -> str:
        """Initiativen i siffror: efter fokusområde, fas och status."""
        return self._show("follow_up", view=progress.follow_up(self._site.context))

    def timeline(self) -> str:
        """När initiativen pågår, på en tidslinje."""
        return self._show("timeline", view=timeline(self._site.context))

    def priority_plot(self) -> str:
        """Hur många initiativ varje prioritering har, och vilka som saknar."""
        return self._show("priority_plot", view=progress.priority_plot(self._site.context))

    def measured(self) -> str:
        """Det som mäts: indikatorer med utgångsvärde, mätvärden och målvärde."""
        return self._show("measured", view=measured_view(self._site.context))

    def gaps(self) -> str:
        """Det som agendan inte säger, räknat."""
        return self._show("gaps", view=gaps_view(self._site.context))

    def scales(self) -> str:
        """Vad varje fas och varje status betyder."""
        return self._show("scales", scales=progress.scales())

    def editions(self) -> str:
        """Utgåvorna: vad som har getts ut, och vad som skiljer mellan dem."""
        context, previewed = self._site.context, self._site.preview is not None
        feed = None if previewed else feed_address(context, self._page_url())  # a preview has none
        return self._show("editions", view=editions_view(context), feed=feed)

    def personal_data(self) -> str:
        """Det som bara den som driver webbplatsen vet om personuppgifter."""
        return self._show("facts", facts=personal_data_facts(self._site.context))

    def how_to_propose(self) -> str:
        """Hur man föreslår en ändring, eller vem man vänder sig till om det inte går på sidan."""
        return self._show("how_to_propose", here=self._site.forge is not None)

    def proposal_form(self) -> str:
        """Formuläret för förslag, som webbläsaren gör av agendans egen beskrivning."""
        files = self._site.assets.form if self._site.assets else ()
        return self._show("proposal_form", known=FORM_DATA, sources=SOURCES, files=files)

    def other_ways_in(self) -> str:
        """Vägarna in för den som inte använder formuläret."""
        contact, ways = self._site.context.agenda.contact, ways_in(self._site.forge)
        return self._show("other_ways_in", contact=contact, ways=ways)

    def agenda_title(self) -> str:
        """Agendans namn, mitt i en mening."""
        return inert(self._site.context.agenda.title)

    def agenda_owner(self) -> str:
        """Namnet på den vars agenda det är, mitt i en mening."""
        context = self._site.context
        return inert(context.index.get(context.agenda.about, Actor).name)

    def publisher_name(self) -> str:
        """Namnet på den som driver webbplatsen, mitt i en mening."""
        context = self._site.context
        return inert(context.index.get(context.agenda.publisher, Actor).name)

    def accessibility_statement(self) -> str:
        """Tillgänglighetsredogörelsen: läget, kända brister och vägen för synpunkter."""
        return self._show("accessibility", view=accessibility_view(self._site.context))

    def open_data_files(self) -> str:
        """Filerna för maskiner: hela agendan i flera format, och en fil för varje slags post."""
        return self._show(
            "open_data_files", view=open_data.files_view(self._site.published, self._site.written)
        )

    def open_data_examples(self) -> str:
        """Exempel som går att prova, med webbplatsens egna adresser."""
        return self._show("open_data_examples", examples=examples(self._site.published))

    def open_data_fields(self) -> str:
        """Vad varje fält i varje fil betyder."""
        return self._show(
            "open_data_fields",
            envelope=open_data.envelope_fields(),
            kinds=open_data.field_tables(),
            standards=open_data.standard_words(),
        )

    def contact(self) -> str:
        """Vägen till den som driver webbplatsen, eller ”ingen uppgift”."""
        return self._show("contact", contact=self._site.context.agenda.contact)


def macros_of(macros: AgendaMacros) -> dict[str, Callable[..., str]]:
    """Give the macros by name."""
    return {name: macro for name, macro in getmembers(macros, ismethod) if not name.startswith("_")}
