"""The words of schema.org that are used, and what each stands for here.

The context lies in the data itself, so that nobody has to fetch one from another host.
"""

from typing import Any, Final

Node = dict[str, Any]
NAME: Final = "agenda.jsonld"

_ADDRESSES: Final = {"contentUrl", "url", "license", "sameAs"}
_NO_WORDS: Final = {
    "dateCreated",
    "dateModified",
    "datePublished",
    "encodingFormat",
    "endDate",
    "endTime",
    "identifier",
    "inLanguage",
    "observationDate",
    "startDate",
    "startTime",
    "temporalCoverage",
    "version",
}
"""Properties that hold no words of a language: dates, ids and the like."""


def document(language: str, graph: list[Node]) -> Node:
    """Give a graph with its context: schema.org's words, and what those that are used hold."""
    used = _used(graph)
    holds: Node = {"@vocab": "https://schema.org/", "@language": language}
    holds |= {name: {"@type": "@id"} for name in sorted(used & _ADDRESSES)}
    holds |= {name: {"@language": None} for name in sorted(used & _NO_WORDS)}
    return {"@context": holds, "@graph": graph}


def _used(graph: list[Node]) -> set[str]:
    """Give every word that a graph uses, however deep."""
    found: set[str] = set()
    waiting: list[Any] = [graph]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found.update(value)
            value = value.values()
        waiting += [one for one in value if isinstance(one, dict | list)]
    return found


TYPES: Final = {
    "Action": "ett initiativ",
    "Article": "ett avsnitt med bakgrund, eller ett stycke i det",
    "Audience": "en målgrupp",
    "CollectionPage": "en sida med en lista",
    "Comment": "ett remissvar",
    "CorrectionComment": "en rättelse",
    "CreativeWork": (
        "agendan, ett fokusområde, en prioritering, ett ramverk, ett mål eller en källa"
    ),
    "DataDownload": "en fil att hämta",
    "Dataset": "agendan som öppna data",
    "DefinedTerm": "ett begrepp, en domän eller en sida av digitaliseringen",
    "Event": "en händelse eller en remiss",
    "GovernmentOrganization": "en offentlig aktör",
    "ItemList": "poster i ordning",
    "Observation": "ett mätvärde",
    "Organization": "en annan aktör",
    "PropertyValue": "ett nummer med ett namn",
    "StatisticalVariable": "en indikator",
    "WebPage": "sidan",
    "WebSite": "webbplatsen",
}
"""Every type, and what of the agenda's it describes."""

PROPERTIES: Final = {
    "about": "det som posten handlar om",
    "abstract": "sammanfattning eller förklaring, med redaktionens ord",
    "actionStatus": "om initiativet väntar, pågår, är klart eller är avbrutet",
    "agent": "den som leder initiativet",
    "alternateName": "kort namn, eller andra former av ett ord",
    "audience": "målgrupper",
    "author": "den som har skrivit eller svarat",
    "citation": "källor",
    "contentUrl": "filens adress",
    "creativeWorkStatus": "agendans läge, eller om ett initiativ är beslutat eller bara föreslaget",
    "dateCreated": "dagen då ett ramverk beslutades",
    "dateModified": "senast ändrad",
    "datePublished": "dagen då en källa, ett svar eller en rättelse kom",
    "description": "beskrivning",
    "distribution": "filer att hämta",
    "encodingFormat": "filens mediatyp",
    "endDate": "sista dagen",
    "endTime": "när initiativet slutar",
    "hasPart": "delar",
    "identifier": "postens id, eller ett organisationsnummer",
    "inLanguage": "språk",
    "isAccessibleForFree": "om det är fritt att hämta",
    "isBasedOn": "mål, ramverk eller datamängd som det bygger på",
    "isPartOf": "det som posten är en del av",
    "itemListElement": "posterna i en lista",
    "license": "licens",
    "mainEntity": "posten som sidan visar",
    "maintainer": "den som äger det",
    "name": "namn",
    "object": "prioriteringar som initiativet genomför",
    "observationDate": "när värdet mättes",
    "participant": "de som medverkar i initiativet",
    "position": "plats i ordningen",
    "potentialAction": "initiativ som genomför prioriteringen",
    "propertyID": "vad numret heter",
    "provider": "aktören som driver webbplatsen",
    "publisher": "utgivare",
    "result": "det som mäts",
    "sameAs": "aktörens eller källans egen adress",
    "startDate": "första dagen",
    "startTime": "när initiativet börjar",
    "subjectOf": "det som står om posten: när det ändrades, källor, målgrupper och sidor med mer",
    "temporalCoverage": "tiden som agendan eller ett ramverk gäller",
    "text": "ordagrann text",
    "unitText": "enhet",
    "url": "adress till sidan",
    "value": "värde",
    "variableMeasured": "indikatorn som mätvärdet hör till",
    "version": "utgåva",
}
"""Every property, and what it holds."""
