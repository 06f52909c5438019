"""The issue forms: which there are, and what each asks. Choices come from model and data."""

from typing import Final

from agenda.model import Agenda, Initiative, Period
from agenda.model.choices import Funding, Phase, Status
from review.issues.questions import (
    CONSENT,
    Form,
    Kind,
    Option,
    Question,
    chosen,
    of_field,
    options_of,
    records,
)

NOT_ASKED: Final = {
    "id": "görs av namnet; ärenden från förr har det kvar",
    "updated_on": "sätts av den som granskar",
    "citations": "kräver radnummer; källan skrivs under Varför",
    "note": "är redaktionens egen",
    "origin": "ett förslag är alltid proposed",
    "decision": "ett förslag är inte beslutat",
    **dict.fromkeys(
        ("indicators", "milestones", "money", "status_on", "status_reason", "earlier_statuses"),
        "läggs till i filen när initiativet finns",
    ),
}
"""Fields of an initiative that the form leaves out, each with the reason."""

_ID: Final = Question("id", "Id", "", asked=False)
"""Made of the name by ``review/proposals/new_ids.py``; issues from before may answer it."""
WHY: Final = Question(
    "varfor",
    "Varför",
    "Varför det behövs, och gärna en källa. Det här läser den som granskar. Det tas inte in.",
    Kind.text,
)
FORM_OF_LABEL: Final = {
    "forslag-initiativ": "nytt-initiativ",
    "forslag-rattelse": "rattelse",
    "forslag-andring": "andring",
}
"""Which form an issue came from, by what the forge marked it with."""

_MORE: Final = "Mer, om det behövs. En tom rad ger ett nytt stycke."
_LEAD: Final = "Den som leder arbetet, om det är känt."
_LINKS: Final = "En länk på varje rad: länktext, mellanslag, adress."
_SEVERAL: Final = "Välj en eller flera."
_ADDRESS: Final = "Adressen till sidan, eller det korta namnet sist i den."
_FROM_FORM: Final = (
    "Lättast är att använda formuläret på webbplatsen, på sidan ”Föreslå”. "
    "Det hjälper dig medan du skriver."
)
_NOT_DECIDED: Final = (
    "Ett förslag som tas in visas med orden ”Förslag, ej beslutat”. Att ta in är inte att besluta."
)


def forms(agenda: Agenda) -> tuple[Form, ...]:
    """Give every form, in the order that the forge shows them."""
    return (_initiative(agenda), _CORRECTION, CHANGE, _QUESTION, _FAULT)


def _initiative(agenda: Agenda) -> Form:
    asked = [
        of_field(Initiative, "title", Kind.line),
        _ID,
        of_field(Initiative, "summary", Kind.text),
        of_field(Initiative, "description", Kind.text, _MORE),
        chosen(Initiative, "priorities", records(agenda, "priorities"), _SEVERAL),
        chosen(Initiative, "audiences", records(agenda, "audiences"), _SEVERAL),
        chosen(Initiative, "lead", records(agenda, "actors"), _LEAD),
        chosen(Initiative, "partners", records(agenda, "actors"), "Andra som deltar."),
        of_field(Period, "start", Kind.line, path="period."),
        of_field(Period, "end", Kind.line, path="period."),
        Question(
            "period.ongoing",
            Period.model_fields["ongoing"].title or "",
            "Har arbetet inget bestämt slut?",
            Kind.choice,
            options=(Option("Ja, utan bestämt slut", "true"),),
        ),
        chosen(Initiative, "phase", options_of(Phase), "Hur långt arbetet har kommit."),
        chosen(Initiative, "status", options_of(Status), "Hur det går."),
        chosen(Initiative, "funding", options_of(Funding), "Varifrån pengarna kommer."),
        of_field(Initiative, "links", Kind.text, _LINKS),
        of_field(Initiative, "next_update_due", Kind.line),
    ]
    return Form(
        "nytt-initiativ",
        "Nytt initiativ",
        "Föreslå arbete som bidrar till agendan.",
        "forslag-initiativ",
        f"{_FROM_FORM}\n\nFyll i det du vet. Det du inte vet lämnar du tomt. {_NOT_DECIDED}",
        (*asked, WHY, CONSENT),
    )


_CORRECTION: Final = Form(
    "rattelse",
    "Rättelse",
    "Något står fel: ett ord, en siffra, en länk.",
    "forslag-rattelse",
    "Ord som är citat ur källan rättas av en människa, som ser efter i källan först.",
    (
        Question("post", "Var står det", _ADDRESS, required=True),
        Question(
            "star",
            "Så står det nu",
            "Kopiera orden precis som de står. Ta med så mycket att de bara finns på ett ställe.",
            Kind.text,
            required=True,
        ),
        Question("bor", "Så borde det stå", "Skriv om samma ord.", Kind.text, required=True),
        Question(
            "varfor",
            "Källa eller skäl",
            "Var det går att se att det är så. Det här tas inte in.",
            Kind.text,
            required=True,
        ),
        CONSENT,
    ),
)

_PUBLIC: Final = (
    "Namnet på ditt konto och det du skriver blir offentligt, så skriv inget om enskilda personer."
)
"""What the form on the site has said already, so that nobody has to tick it here again."""
CHANGE: Final = Form(
    "andring",
    "Ändring",
    "Föreslå något annat. Fylls i av formuläret på webbplatsen.",
    "forslag-andring",
    f"{_FROM_FORM} Det fyller i det här åt dig. {_PUBLIC}",
    (
        Question(
            "post",
            "Gäller",
            "Sidans adress, eller det korta namnet sist i den.",
            required=True,
            before=("Post",),
        ),
        Question("motivering", "Varför", "Det här läser den som granskar.", Kind.text),
        Question(
            "yaml",
            "Förslaget",
            "Texten som formuläret skrev. Den säger vad som stod, och vad det blir.",
            Kind.text,
            required=True,
            code="yaml",
            before=("Hela posten, som den ska bli",),
        ),
    ),
)

_QUESTION: Final = Form(
    "fraga",
    "Fråga",
    "Fråga något om agendan eller om webbplatsen.",
    "fraga",
    "Frågor om regionens arbete ställs till regionen. Här svarar den som driver webbplatsen.",
    (
        Question("fraga", "Vad undrar du", "", Kind.text, required=True),
        Question("sida", "Vilken sida gäller det", "Adressen, om frågan gäller en sida."),
    ),
    makes_change=False,
)

_FAULT: Final = Form(
    "fel",
    "Tekniskt fel",
    "Något på webbplatsen fungerar inte.",
    "fel",
    "Har du hittat en lucka i säkerheten? Beskriv den inte här. SECURITY.md säger hur du gör.",
    (
        Question("sida", "Vilken sida gäller det", "Adressen till sidan.", required=True),
        Question("hande", "Vad hände", "", Kind.text, required=True),
        Question("vantade", "Vad väntade du dig", "", Kind.text),
        Question(
            "med",
            "Vad använde du",
            "Webbläsare, telefon eller dator, och hjälpmedel om du har något.",
        ),
    ),
    makes_change=False,
)
