"""Macros that show what the agenda holds: lists, connections, background and words."""

from agenda.model import Actor
from macros.pages.base_macros import Macros
from macros.text.escape import inert
from macros.views import lists, reference
from macros.views.changes.corrections import corrections_view
from macros.views.changes.last_changed import last_changed
from macros.views.consultations import consultations_view
from macros.views.facets import SCALES, facets
from macros.views.headers import agenda_facts
from macros.views.map.strategy_map import strategy_map
from macros.views.whole.whole_agenda import whole_view


class AgendaMacros(Macros):
    """Parts of pages about the agenda itself."""

    def start(self) -> str:
        """Startsidan: vad agendan är, och områdena med sina prioriteringar."""
        return self._show("start", groups=lists.area_groups(self._context))

    def what_is_done(self) -> str:
        """Vägen till det som görs och hur det går, om något görs."""
        return self._show("what_is_done")

    def ways_on(self) -> str:
        """Vägen vidare: kartan, ordlistan och registret."""
        counts, goals = lists.counts(self._context), lists.built_on(self._context)
        return self._show("ways_on", counts=counts, goals=goals)

    def division(self) -> str:
        """Hur agendan är indelad, i en mening om varje nivå som finns."""
        return self._show("division", counts=lists.counts(self._context))

    def last_changed(self) -> str:
        """Vad som ändrades senast: utgåvan, och dagen för texterna."""
        return self._show("last_changed", last=last_changed(self._context))

    def document(self) -> str:
        """Hela agendan: på en sida, och som PDF där den finns."""
        return self._show("document", pdf=self._site.pdf)

    def focus_area_cards(self) -> str:
        """Ett kort för varje fokusområde."""
        return self._show("focus_areas", groups=lists.area_groups(self._context))

    def priority_list(self) -> str:
        """Alla prioriteringar, efter fokusområde."""
        return self._show("priorities", groups=lists.area_groups(self._context))

    def initiative_list(self) -> str:
        """Alla initiativ, efter fokusområde, med förslag räknade för sig."""
        groups, found = lists.area_groups(self._context), facets(self._context)
        return self._show(
            "initiatives",
            groups=groups,
            counts=lists.counts(self._context),
            facets=found,
            scales=any(facet.name in SCALES for facet in found),
        )

    def actor_list(self) -> str:
        """Alla aktörer."""
        actors = [
            reference.actor_view(self._context, actor) for actor in self._context.agenda.actors
        ]
        return self._show("actors", actors=actors)

    def section_list(self) -> str:
        """Alla bakgrundsavsnitt."""
        return self._show("sections", sections=self._context.sections)

    def divisions(self) -> str:
        """Digitaliseringens sidor och domäner."""
        aspects, domains = lists.aspects_view(self._context), lists.domains_view(self._context)
        return self._show("divisions", aspects=aspects, domains=domains)

    def frameworks(self) -> str:
        """Ramverken med mål, principer och allt som hör ihop med målen."""
        views, tally = lists.frameworks_view(self._context), lists.connection_counts(self._context)
        return self._show("frameworks", frameworks=views, tally=list(tally.items()))

    def audience_cards(self) -> str:
        """Ett kort för varje målgrupp, med vägen till vad agendan betyder för den."""
        return self._show("audience_cards", audiences=lists.audience_lines(self._context))

    def how_it_fits(self) -> str:
        """Så här hänger det ihop: från målen till det som görs, steg för steg."""
        return self._show(
            "how_it_fits",
            counts=lists.counts(self._context),
            frameworks=lists.built_on(self._context),
            pictured=all(area.icon for area in self._context.focus_areas),
        )

    def index_of_all(self) -> str:
        """Registret: allt som har en sida eller en förklaring, från A till Ö."""
        return self._show("index_of_all", letters=lists.letters(self._context))

    def strategy_map(self) -> str:
        """En karta över mål, fokusområden, prioriteringar och initiativ."""
        return self._show("strategy_map", view=strategy_map(self._context))

    def glossary(self) -> str:
        """Ordlistan, i bokstavsordning."""
        return self._show("glossary", terms=reference.terms_view(self._context))

    def history(self) -> str:
        """Vad som har hänt, det äldsta först."""
        events, mended = reference.history_view(self._context), corrections_view(self._context)
        return self._show("history", events=events, corrections=mended)

    def consultations(self) -> str:
        """Remisserna: vad som skickades ut, vad som svarades och vad det ledde till."""
        return self._show("consultations", consultations=consultations_view(self._context))

    def sources(self) -> str:
        """Källorna som allt bygger på."""
        return self._show("sources", sources=reference.sources_view(self._context))

    def agenda_facts(self) -> str:
        """Fakta om agendan: läge, utgåva, utgivare, beslut."""
        return self._show("agenda_facts", facts=agenda_facts(self._context))

    def whole_agenda(self) -> str:
        """Hela agendan på en sida."""
        view, pdf = whole_view(self._context), self._site.pdf
        return self._show("whole", mark=True, view=view, pdf=pdf)

    def level_title(self, level: str) -> str:
        """Vad en nivå heter, som rubrik: fokusområden, prioriteringar, initiativ eller egna ord."""
        return inert(self._context.levels[level].heading)

    def level(self, level: str) -> str:
        """Vad en nivå heter i flertal, mitt i en mening."""
        return inert(self._context.levels[level].plural)

    def agenda_title(self) -> str:
        """Agendans namn, mitt i en mening."""
        return inert(self._context.agenda.title)

    def agenda_owner(self) -> str:
        """Namnet på den vars agenda det är, mitt i en mening."""
        return inert(self._context.index.get(self._context.agenda.about, Actor).name)

    def publisher_name(self) -> str:
        """Namnet på den som driver webbplatsen, mitt i en mening."""
        return inert(self._context.index.get(self._context.agenda.publisher, Actor).name)
