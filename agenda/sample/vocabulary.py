"""The words that the sample is put together from. All are ours, and every place is invented."""

from dataclasses import dataclass
from typing import Final

from agenda.model.choices import Icon

MARK: Final = "Påhittad exempeldata."
"""What is said of everything here, so that nobody takes it for a real agenda."""

REGION: Final = "Älvmark"

PLACES: Final = (
    "Tranforsa",
    "Kvarnåsele",
    "Myrlinge",
    "Tallunda",
    "Ekmyra",
    "Vättersel",
    "Norrhulta",
    "Hjortmora",
    "Silveråkra",
    "Lövbrona",
    "Storgläntan",
    "Östanmyr",
)


@dataclass(frozen=True)
class Theme:
    """What a focus area is about: its id, its name, and the work that belongs in it."""

    id: str
    title: str
    icon: Icon | None
    subject: str
    works: tuple[str, ...]


THEMES: Final = (
    Theme(
        "larande",
        "Lärande hela livet",
        Icon.book,
        "källkritik",
        ("Studiecirkel i källkritik", "Lånedator", "Digital läxhjälp", "Kurs i öppna data"),
    ),
    Theme(
        "trygg-vardag",
        "Trygg vardag",
        Icon.shield,
        "trygghet på nätet",
        ("Larmkedja vid avbrott", "Råd mot bedrägeri", "Säker inloggning", "Övning i säkerhet"),
    ),
    Theme(
        "oppen-forvaltning",
        "Öppen förvaltning",
        Icon.people,
        "insyn i det offentliga",
        ("Gemensam e-tjänst", "Öppet diarium", "Delat kartunderlag", "Enkel blankett"),
    ),
    Theme(
        "levande-landsbygd",
        "Levande landsbygd",
        Icon.leaf,
        "service utanför tätorterna",
        ("Mobil servicepunkt", "Samåkning i app", "Digital bygdekarta", "Kontor i bygdegård"),
    ),
    Theme(
        "foretag-som-vaxer",
        "Företag som växer",
        Icon.bulb,
        "nya tjänster och varor",
        ("Provbänk för AI", "Råd om e-handel", "Nätverk för datadelning", "Stöd till nystart"),
    ),
    Theme(
        "nat-och-utrustning",
        "Nät och utrustning",
        None,
        "nät som håller",
        ("Sensorer i vattenverk", "Fiber till byarna", "Trådlöst nät", "Gemensam drift"),
    ),
)

GROUPS: Final = (
    "skolelever",
    "småföretag",
    "föreningar",
    "äldre",
    "lantbrukare",
    "vårdpersonal",
    "nyinflyttade",
    "besökare",
    "hantverkare",
    "studerande",
)

BENEFITS: Final = (
    "en enklare vardag",
    "stöd nära hemmet",
    "svar samma dag",
    "bättre tillgång till service",
    "mer tid till annat",
    "hjälp på sitt eget språk",
    "kortare väntetider",
    "lika villkor i hela länet",
)

STEPS: Final = (
    "Arbetet börjar i liten skala",
    "Lösningen provas i två byar först",
    "Erfarenheterna delas med grannorterna",
    "Arbetet bygger på en öppen standard",
    "De som ska använda lösningen är med från början",
    "Resultatet följs upp varje år",
    "Alla uppgifter publiceras som öppna data",
    "En e-tjänst tas fram tillsammans",
    "Någon svarar alltid på frågor i telefon",
    "Underlaget granskas av utomstående",
)

AIMS: Final = (
    "stärka kunskapen om {} i alla kommuner",
    "göra {} till en del av den löpande planeringen",
    "samla erfarenheter av {} på ett ställe",
    "låta fler vara med och påverka arbetet med {}",
    "mäta hur det går med {} och visa resultatet öppet",
)

MEASURES: Final = (
    ("Nöjda användare", "procent"),
    ("Genomförda utbildningar", "antal"),
    ("Tid till svar", "timmar"),
    ("Publicerade datamängder", "antal"),
)

TERMS: Final = (
    ("öppna data", "Uppgifter som vem som helst får använda.", ("öppen datamängd",)),
    ("e-tjänst", "En tjänst som går att använda på nätet.", ("e-tjänster", "e-tjänsten")),
    ("standard", "En gemensam överenskommelse om hur något ska göras.", ("standarder",)),
    ("AI", "Datorprogram som löser uppgifter som annars kräver människor.", ()),
    ("sensor", "En liten mätare som skickar sina värden över nätet.", ("sensorer", "sensorn")),
    ("bygdegård", "Ett hus som de boende i en bygd äger ihop.", ("bygdegårdar",)),
)

SEARCH_WORDS: Final = ((("samlingslokal",), ("bygdegård",)),)
"""One word in one group: tests that write the same text everywhere would else write one twice."""

DOMAINS: Final = (
    ("doman-samhalle", "Samhälle", "Det som rör boende och service."),
    ("doman-arbete", "Arbete", "Det som rör jobb och företag."),
    ("doman-grund", "Gemensam grund", "Det som alla andra bygger på."),
)

ASPECTS: Final = (
    ("sida-teknik", "Teknik", "Maskiner, nät och program."),
    ("sida-vanor", "Vanor", "Hur människor gör i vardagen."),
)

AUDIENCES: Final = (
    ("boende", "Boende", "Alla som bor i Älvmark."),
    ("verksamma", "Verksamma", "Företag och föreningar i Älvmark."),
    ("anstallda", "Anställda", "De som arbetar i kommuner och region."),
    ("gaster", "Gäster", "De som besöker Älvmark."),
)
