"""The kinds of value a field can hold, and the one way to declare a field.

Data comes in as the text that somebody wrote (see ``agenda.load.decode``); the type of
the field decides what it means. So ``007`` stays ``007`` in a title, and only a whole
number is taken where a whole number is asked for.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
ONE_LINE_PATTERN: Final = r"^[^\n]*$"
DATE_PATTERN: Final = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_LETTER: Final = r"A-Za-zÀ-ÖØ-öø-\u1fff\u3040-\ud7ff"
_PART: Final = rf"[0-9{_LETTER}](-*[0-9{_LETTER}])*"
_HOST: Final = rf"({_PART}\.)+[{_LETTER}](-*[0-9{_LETTER}])*"
"""A host by its name: with a dot, and no number of a machine. No ``@``, since what stands before
it looks like the host and is none, and no sign that a browser reads as a dot or as a slash."""
_NO_PART: Final = r"\x00-\x20\x7f\s<>'\\^`{|}" '"'
URL_PATTERN: Final = rf"^https://{_HOST}(:[0-9]{{1,5}})?([/?#][^{_NO_PART}]*)?$"
EMAIL_PATTERN: Final = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
FILE_PATTERN: Final = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
SHA256_PATTERN: Final = r"^[0-9a-f]{64}$"
ORGANISATION_PATTERN: Final = r"^[0-9]{6}-[0-9]{4}$"
FIELD_PATTERN: Final = r"^[a-z][a-z_]*(\.[a-z][a-z_]*)*$"
CRITERION_PATTERN: Final = r"^[1-9]\.[0-9]{1,2}\.[0-9]{1,2}$"

RESERVED_IDS: Final = frozenset({"utkast", "gallande", "index"})
"""Addresses of versions and of lists: no entry may take them."""

DEVICES: Final = frozenset(
    ["aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""Names that Windows gives no file or folder, whatever the ending: nobody there could fetch it."""


@dataclass(frozen=True)
class Reference:
    """Marks a field that holds the id of another record of one of these kinds."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        """Tell the proposal form which records may be chosen."""
        found: dict[str, Any] = handler(schema)
        found["x-reference"] = list(self.kinds)
        return found


@dataclass(frozen=True)
class Verbatim:
    """Marks a text quoted word for word: it must stand in the lines that its record cites."""

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        """Tell the proposal form that the words are not for anybody to rewrite."""
        found: dict[str, Any] = handler(schema)
        found["x-verbatim"] = True
        return found


@dataclass(frozen=True)
class Typed:
    """Marks what a field's values are: nobody has to guess it from how a pattern begins."""

    name: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        """Tell the proposal form, and whoever else reads the schema."""
        found: dict[str, Any] = handler(schema)
        found["x-type"] = self.name
        return found


FORMS: Final = {
    "whole": r"-?(0|[1-9][0-9]{0,8})",
    "number": r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?",
    "flag": "true|false",
}
"""How a number and a yes or no are written, by the kind of fault that another form is."""


def _whole(value: object) -> object:
    """Read a whole number as written: ``007`` and ``1_000`` are not whole numbers here."""
    if isinstance(value, str) and re.fullmatch(FORMS["whole"], value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("whole", "ska vara ett heltal, till exempel 3")


def _number(value: object) -> object:
    """Read a number with a decimal point; exponents and ``.inf`` are not what people mean."""
    if isinstance(value, str) and re.fullmatch(FORMS["number"], value):
        return float(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    raise PydanticCustomError("number", "ska vara ett tal, till exempel 12 eller 12.5")


def _flag(value: object) -> object:
    """Read a yes or no: only the words ``true`` and ``false``, never ``on`` or ``yes``."""
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("flag", "ska vara true (ja) eller false (nej)")


def _real_date(value: str) -> str:
    """Refuse days that no calendar has, such as 2021-02-30."""
    try:
        date(*[int(part) for part in (value + "-01-01")[:10].split("-")])
    except ValueError:
        raise PydanticCustomError("calendar", "är inget datum som finns i almanackan") from None
    return value


def _free_id(value: str) -> str:
    if value in RESERVED_IDS:
        raise PydanticCustomError(
            "reserved", "är upptaget: det är en adress som webbplatsen använder"
        )
    if value in DEVICES:
        raise PydanticCustomError("device", "är ett namn som Windows inte kan ge en fil")
    return value


Line = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=300, pattern=ONE_LINE_PATTERN
    ),
    Typed("line"),
]
"""Plain text on one line."""

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=6000),
    Typed("text"),
]
"""Plain text; a blank line starts a new paragraph."""

_NO_DEVICE: Final = {"not": {"pattern": "^(aux|con|nul|prn|(com|lpt)[0-9])$"}}
"""The same as :data:`DEVICES`, for the tools of editors."""

Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=60),
    AfterValidator(_free_id),
    Field(json_schema_extra=_NO_DEVICE),
    Typed("id"),
]
PartialDate = Annotated[
    str, StringConstraints(pattern=DATE_PATTERN), AfterValidator(_real_date), Typed("date")
]
"""A year, a month or a day: ``2021``, ``2021-03`` or ``2021-03-04``; kept as written."""

Url = Annotated[str, StringConstraints(pattern=URL_PATTERN, max_length=500), Typed("address")]
Email = Annotated[str, StringConstraints(pattern=EMAIL_PATTERN, max_length=200), Typed("email")]
FileName = Annotated[str, StringConstraints(pattern=FILE_PATTERN, max_length=200), Typed("file")]
"""The name of a file, which leads to no other folder."""
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN), Typed("checksum")]
OrganisationNumber = Annotated[
    str, StringConstraints(pattern=ORGANISATION_PATTERN), Typed("organisation_number")
]
FieldName = Annotated[str, StringConstraints(pattern=FIELD_PATTERN, max_length=80), Typed("key")]
"""The key of a field, or the way to one inside another: ``period.start``."""
Criterion = Annotated[str, StringConstraints(pattern=CRITERION_PATTERN), Typed("criterion")]
"""The number of a success criterion of WCAG: ``1.4.3``."""
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"}), Typed("whole")]
Number = Annotated[
    float, BeforeValidator(_number), WithJsonSchema({"type": "number"}), Typed("number")
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"}), Typed("flag")]
LineSpan = Annotated[tuple[Whole, Whole], Typed("span")]


def field(label: str, help_text: str, default: Any = ..., *, unknown: str = "") -> Any:
    """Declare a field: its Swedish label and help stand here and nowhere else.

    Without ``default`` the field is required. The label is what pages, problems and the
    proposal form show; the help text goes into the schema that editors' tools read.
    ``unknown`` completes "Agendan säger inte …" where nobody has said anything.
    """
    return Field(default, title=label, description=help_text, **_extra(unknown))


def _extra(unknown: str, one: str = "") -> dict[str, Any]:
    found = {name: word for name, word in ((UNKNOWN, unknown), (ONE, one)) if word}
    return {"json_schema_extra": found} if found else {}


UNKNOWN: Final = "x-unknown"
"""What the schema calls the words for a field that nobody has said anything of."""
ONE: Final = "x-one"
"""What the schema calls the word for one line of a list."""

MOST_IN_LIST: Final = 100
"""Values of a list within a record: a page shows all of them."""
LONG_LIST: Final = 500
"""Values where there may be many: a series, paragraphs, goals of a strategy."""
MOST_RECORDS: Final = 2000
"""Records of a kind, where there are not to be as many as initiatives."""
MOST_FILES_OF_A_KIND: Final = 6000
"""Records of which each has its own file."""


def listed(
    label: str,
    help_text: str,
    default: Any = ...,
    most: int = MOST_IN_LIST,
    *,
    unknown: str = "",
    one: str = "",
) -> Any:
    """Declare a field that holds a list: like :func:`field`, and never longer than ``most``.

    ``one`` is what the proposal form calls one of its lines, where they are lines of text.
    """
    extra = _extra(unknown, one)
    return Field(default, title=label, description=help_text, max_length=most, **extra)


def records(label: str, help_text: str, most: int = MOST_RECORDS) -> Any:
    """Declare a list of records of the agenda: empty when nothing is written."""
    return listed(label, help_text, (), most)
