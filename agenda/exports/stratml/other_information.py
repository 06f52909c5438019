"""What StratML has no element for, in words: one line for each thing, the label first."""

from collections.abc import Iterable, Iterator

from agenda.exports.follow_up_text import follow_up_lines
from agenda.exports.publication import Publication
from agenda.exports.stratml.context import around, labelled
from agenda.model import (
    Actor,
    Citation,
    Framework,
    Goal,
    Indicator,
    Initiative,
    Link,
    Principle,
    Priority,
    Record,
)
from agenda.model.choices import Origin
from agenda.model.levels import level_names
from agenda.names import name_of


def _goal(one: Goal | Principle) -> str:
    text = f" – {one.text}" if one.text else ""
    return f"{one.swedish} {one.id}: {one.title}{text}"


class Words:
    """The words of one agenda."""

    def __init__(self, published: Publication) -> None:
        self.published = published
        self.agenda = published.agenda
        self.index = published.index
        self.work = level_names(self.agenda.levels)["initiative"].label

    def of_agenda(self) -> str:
        """Say what state the agenda is in, who answers for the file, and what it builds on."""
        facts = ("state", "edition", "valid_from", "valid_to", "review", "replaces", "licence")
        told = self.agenda.model_copy(update={"edition": self.published.edition_id})
        parts = ["\n".join([*self._responsible(), *labelled(told, "note", *facts)])]
        parts += ["\n".join(self._framework(one)) for one in self.agenda.frameworks]
        return "\n\n".join([*parts, *around(self.agenda)])

    def _responsible(self) -> Iterator[str]:
        publisher = self.published.publisher
        yield f"Agendans id: {self.agenda.id}"
        yield f"Utgivare av den här filen: {publisher.name} (id: {publisher.id})"
        if not self.agenda.official:
            owner = self.published.owner.name
            yield f"Det här är inte en fil från {owner}. Utgivaren svarar för innehållet."

    def _framework(self, framework: Framework) -> Iterator[str]:
        """A framework's vision and goals belong to its owner, so they are said to be that."""
        owner = self.index.get(framework.owner, Actor)
        yield f"Ramverk: {framework.title} (id: {framework.id})"
        yield f"Hör till: {owner.name}"
        yield from labelled(framework, "summary", "adopted_on", "replaced_by")
        yield from labelled(framework.period, "start", "end") if framework.period else ()
        yield "Det som följer är ramverkets egna ord, inte agendans."
        yield from labelled(framework, "overall_goal", "vision")
        yield from map(_goal, framework.principles)
        yield from map(_goal, framework.goals)

    def of_actor(self, actor: Actor) -> str:
        about = actor.role or actor.kind.label
        return f"{about} (Id: {actor.id})"

    def of_links(self, links: Iterable[Link]) -> list[str]:
        """Say what something hangs together with, and who says so."""
        return [self._link(link) for link in links]

    def _link(self, link: Link) -> str:
        record = self.index.get(link.to, Record)
        reason = f" {link.reason}" if link.reason else ""
        name = f"{name_of(record)} (id: {link.to})"
        return f"Hör ihop med {record.swedish.lower()}: {name}. {link.basis.label}.{reason}"

    def of_priority(self, priority: Priority, initiatives: Iterable[Initiative]) -> str:
        """Say what a priority means, and every initiative that carries it out."""
        meaning = ["\n".join(labelled(priority, "plain_language", "note"))]
        links = self.of_links((*priority.domains, *priority.goals))
        sources = "\n".join(map(self._source, priority.citations))
        return "\n\n".join([*meaning, *links, sources, *map(self._initiative, initiatives)])

    def _source(self, citation: Citation) -> str:
        lines = "–".join(map(str, dict.fromkeys(citation.lines or ())))
        return f"Källa: {citation.source}" + (f", rad {lines}" if lines else "")

    def _initiative(self, initiative: Initiative) -> str:
        undecided = f" ({Origin.proposed.label})" if initiative.origin == Origin.proposed else ""
        known = initiative.period
        period = labelled(known, "start", "end", "ongoing") if known else []
        decision = initiative.decision
        lines = [
            f"{self.work} {initiative.id}{undecided}: {initiative.title}",
            *labelled(initiative, "summary", "description", "note", "origin", "phase", "status"),
            *period,
            *labelled(initiative, "funding"),
            *follow_up_lines(initiative),
            *(self._actor(label, one) for label, one in self._actors(initiative)),
            *map(self._indicator, initiative.indicators),
            *([f"Beslut: {decision.id}"] if decision else []),
            *(f"{link.swedish}: {link.label}, {link.url}" for link in initiative.links),
            *map(self._source, initiative.citations),
            f"Sida: {self.published.address(initiative.id)}",
        ]
        return "\n".join(lines)

    def _actors(self, initiative: Initiative) -> Iterator[tuple[str, str]]:
        if initiative.lead:
            yield "Ansvarig", initiative.lead
        yield from (("Medverkande", partner) for partner in initiative.partners)

    def _actor(self, label: str, actor_id: str) -> str:
        return f"{label}: {self.index.get(actor_id, Actor).name} (id: {actor_id})"

    def _indicator(self, indicator: Indicator) -> str:
        about = f"{indicator.title} ({indicator.unit}). {indicator.definition}"
        named = [("Utgångsvärde", indicator.baseline), ("Målvärde", indicator.target)]
        named += [(value.swedish, value) for value in indicator.values]
        values = [f"{label} {one.date}: {one.value:.15g}" for label, one in named if one]
        return "\n".join([f"{indicator.swedish} {indicator.id}: {about}", *values])
