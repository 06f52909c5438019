"""DCAT-AP-SE 3: the catalogue that a harvester fetches, in RDF/XML with absolute addresses.

It builds on DCAT-AP 3.0.1 (https://semiceu.github.io/DCAT-AP/releases/3.0.1/), whose shapes the
tests run.
"""

from collections.abc import Iterable
from typing import Final

from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, XSD, Namespace
from rdflib.term import Literal, Node

from agenda.exports.distributions import Distribution
from agenda.exports.licences import licence_address
from agenda.exports.ordered_rdf import create_rdf_xml
from agenda.exports.publication import Publication, dataset_iri
from agenda.exports.xml_text import xml_text
from agenda.model import Edition
from agenda.model.choices import ActorKind

NAME: Final = "dcat.rdf"

DCAT: Final = Namespace("http://www.w3.org/ns/dcat#")  # rdflib's own has no terms of DCAT 3
_EU: Final = Namespace("http://publications.europa.eu/resource/authority/")
_DCATAP: Final = Namespace("http://data.europa.eu/r5r/")
VCARD: Final = Namespace("http://www.w3.org/2006/vcard/ns#")
_PUBLISHERS: Final = Namespace("http://purl.org/adms/publishertype/")
_MEDIA: Final = "http://www.iana.org/assignments/media-types/"
_TYPES: Final = {
    ActorKind.region: "RegionalAuthority",
    ActorKind.municipality: "LocalAuthority",
    ActorKind.authority: "NationalAuthority",
    ActorKind.government: "NationalAuthority",
    ActorKind.eu: "SupraNationalAuthority",
    ActorKind.company: "Company",
    ActorKind.university: "Academia-ScientificOrganisation",
    ActorKind.civil_society: "NonProfitOrganisation",
}
"""ADMS has no word for the other kinds, so they are given none."""


def create_dcat(published: Publication, distributions: Iterable[Distribution]) -> bytes:
    """Give the catalogue: itself, one dataset (the agenda) and every file of it.

    The dataset is the same one in every edition, so its name has no edition in it: a harvester
    sees a new version of what it knew, and not another thing. Files are those of the edition.
    """
    catalogue = _Catalogue(published)
    catalogue.add_catalogue()
    catalogue.add_dataset()
    for distribution in distributions:
        catalogue.add_distribution(distribution)
    return create_rdf_xml(catalogue.graph)


def _date(value: str | None) -> Literal | None:
    """Give a partial date with the type that says how partial it is."""
    kinds = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
    return Literal(value, datatype=kinds[len(value)]) if value else None


class _Catalogue:
    """The graph while it grows. Every node has an absolute address, so the bytes never differ."""

    def __init__(self, published: Publication) -> None:
        self.published = published
        self.agenda = published.agenda
        self.publisher = published.publisher
        self.catalogue = URIRef(f"{published.home}#katalog")
        self.dataset = URIRef(dataset_iri(published))
        self.agent = URIRef(f"{published.home}#utgivare")
        self.contact = URIRef(f"{published.home}#kontakt")
        self.graph = Graph()
        self.graph.bind("dcat", DCAT)
        self.graph.bind("dcatap", _DCATAP)
        self.graph.bind("vcard", VCARD)

    def _add(self, subject: Node, values: Iterable[tuple[Node, Node | None]]) -> None:
        for predicate, value in values:
            if value is not None:
                self.graph.add((subject, predicate, value))

    def _words(self, text: str) -> Literal:
        return Literal(xml_text(text), lang=self.agenda.language.value)

    def _iri(self, address: str | None, kind: URIRef | None = None) -> URIRef | None:
        """Name something outside, and say what kind of thing it is: DCAT-AP asks for both."""
        found = URIRef(address) if address else None
        if found is not None and kind is not None:
            self.graph.add((found, RDF.type, kind))
        return found

    def _eu(self, name: str, kind: URIRef | None = None) -> URIRef | None:
        """Name a value of one of the EU's authority tables."""
        return self._iri(f"{_EU}{name}", kind)

    @property
    def _licence(self) -> URIRef | None:
        return self._iri(licence_address(self.agenda), DCTERMS.LicenseDocument)

    @property
    def _changed(self) -> Literal | None:
        """When it was changed: by the commit, or as far as the agenda itself knows."""
        if self.published.generated_at:
            return Literal(self.published.generated_at, datatype=XSD.dateTime)
        return _date(self.agenda.updated_on)

    def _issued(self, editions: Iterable[Edition | None]) -> Literal | None:
        """When the first of some editions came out; None for what has not been published."""
        return next((_date(one.released_on) for one in editions if one), None)

    def _same(self) -> list[tuple[Node, Node | None]]:
        """What holds of the catalogue and of the dataset alike."""
        return [
            (DCTERMS.publisher, self.agent),
            (DCTERMS.language, self._eu("language/SWE", DCTERMS.LinguisticSystem)),
            (DCTERMS.issued, self._issued(self.published.editions[:1])),
            (DCTERMS.modified, self._changed),
        ]

    def add_catalogue(self) -> None:
        title = f"Öppna data: {self.agenda.title}"
        about = "Katalogen beskriver agendan som öppna data, i flera format."
        values = [
            (RDF.type, DCAT.Catalog),
            (DCTERMS.title, self._words(title)),
            (DCTERMS.description, self._words(f"{about} {self._responsible}")),
            (DCTERMS.license, self._licence),
            (FOAF.homepage, self._iri(self.published.home, FOAF.Document)),
            (DCAT.themeTaxonomy, self._eu("data-theme")),
            (DCAT.dataset, self.dataset),
        ]
        self._add(self.catalogue, [*values, *self._same()])
        agent = [
            (RDF.type, FOAF.Agent),
            (FOAF.name, Literal(xml_text(self.publisher.name))),
            (FOAF.homepage, self._iri(self.publisher.url, FOAF.Document)),
            (DCTERMS.type, self._publisher_type),
        ]
        self._add(self.agent, agent)
        self._add_contact()

    @property
    def _responsible(self) -> str:
        """Say who answers for the data: never the agenda's owner unless it is its own site."""
        if self.agenda.official:
            return f"{self.publisher.name} är utgivare."
        owner = self.published.owner.name
        return f"{self.publisher.name} är utgivare. Det här är inte en katalog från {owner}."

    @property
    def _publisher_type(self) -> URIRef | None:
        found = _TYPES.get(self.publisher.kind)
        return _PUBLISHERS[found] if found else None

    def _add_contact(self) -> None:
        """Give the way to the publisher; without one, the page that says so."""
        known = self.agenda.contact
        email = f"mailto:{known.email}" if known and known.email else None
        page = known.url if known and known.url else self.published.address(self.agenda.id)
        values = [
            (RDF.type, VCARD.Kind),
            (RDF.type, VCARD.Organization),
            (VCARD.fn, Literal(xml_text(self.publisher.name))),
            (VCARD.hasEmail, self._iri(email)),
            (VCARD.hasURL, URIRef(page)),
        ]
        self._add(self.contact, values)

    def add_dataset(self) -> None:
        agenda, root = self.agenda, self.published.root
        about = f"{agenda.summary} {agenda.note or ''}".strip()
        values: list[tuple[Node, Node | None]] = [
            (RDF.type, DCAT.Dataset),
            (DCTERMS.title, self._words(f"{agenda.title} ({agenda.state.label.lower()})")),
            (DCTERMS.description, self._words(f"{about} {self._responsible}")),
            (DCTERMS.identifier, Literal(str(self.dataset))),
            (DCTERMS.accessRights, self._eu("access-right/PUBLIC", DCTERMS.RightsStatement)),
            (DCAT.contactPoint, self.contact),
            (DCAT.theme, self._eu("data-theme/GOVE")),
            (DCAT.version, Literal(self.published.edition_id)),
            (DCTERMS.temporal, self._temporal),
            (DCAT.landingPage, self._iri(root, FOAF.Document)),
            (FOAF.page, self._iri(f"{root}{self.published.guide}", FOAF.Document)),
        ]
        keywords = ("digital agenda", *(area.title for area in agenda.focus_areas))
        values += [(DCAT.keyword, self._words(word)) for word in keywords]
        self._add(self.dataset, [*values, *self._same()])

    @property
    def _temporal(self) -> URIRef | None:
        """Name the time that the agenda is in force, as far as it is known."""
        start, end = _date(self.agenda.valid_from), _date(self.agenda.valid_to)
        if start is None and end is None:
            return None
        period = self._iri(f"{self.published.root}#tid", DCTERMS.PeriodOfTime)
        assert period is not None
        self._add(period, [(DCAT.startDate, start), (DCAT.endDate, end)])
        return period

    def add_distribution(self, file: Distribution) -> None:
        address = URIRef(self.published.file(file.name))
        node = URIRef(f"{self.published.root}#{file.name.replace('.', '-')}")
        values = [
            (RDF.type, DCAT.Distribution),
            (DCTERMS.title, self._words(file.title)),
            (DCTERMS.description, self._words(file.description)),
            (DCAT.accessURL, address),
            (DCAT.downloadURL, address),
            (DCTERMS.format, self._eu(f"file-type/{file.file_type}", DCTERMS.MediaTypeOrExtent)),
            (DCAT.mediaType, self._iri(f"{_MEDIA}{file.media}", DCTERMS.MediaType)),
            (DCTERMS.license, self._licence),
            (DCTERMS.language, self._eu("language/SWE", DCTERMS.LinguisticSystem)),
            (DCTERMS.conformsTo, self._iri(file.conforms_to(self.published), DCTERMS.Standard)),
            (_DCATAP.availability, self._eu("planned-availability/STABLE")),
            (DCTERMS.issued, self._issued((self.published.edition,))),
            (DCTERMS.modified, self._changed),
        ]
        self._add(node, values)
        self.graph.add((self.dataset, DCAT.distribution, node))
