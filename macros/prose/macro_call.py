"""Making one call: what a macro gives, or in Swedish why it gives nothing."""

from collections.abc import Callable, Iterable, Mapping

from agenda.index import WrongKindError
from agenda.load.suggestions import did_you_mean
from agenda.model.kinds import KINDS
from macros.kinds import NoListError
from macros.prose.calls import Call

Macros = Mapping[str, Callable[..., str]]


class CallError(Exception):
    """A call that can't be made: what is wrong, and what to do about it, in Swedish."""

    def __init__(self, message: str, advice: str) -> None:
        self.message, self.advice = message, advice
        super().__init__(message)


def called(call: Call, macros: Macros) -> str:
    """Give what a macro gives. Raises :class:`CallError`."""
    if call.name not in macros:
        raise CallError(*unknown(call.name, macros))
    try:
        return macros[call.name](*call.arguments, **call.named)
    except KeyError as error:
        advice = "Ange ett id som finns i data."
        raise CallError(f"Id ”{error.args[0]}” finns inte.", advice) from None
    except NoListError as error:
        message = f"”{error.args[0]}” är ingen posttyp som agendan har en lista över."
        known = ", ".join(kind for kind, row in KINDS.items() if row.list)
        raise CallError(message, f"De som finns: {known}.") from None
    except WrongKindError:
        message = f"Anropet av {call.name} har ett id för något annat."
        raise CallError(message, "Ange ett id av rätt slag: makrots namn säger vilket.") from None
    except TypeError:
        message = f"Anropet av {call.name} har fel antal eller fel sorts värden."
        raise CallError(message, "Se listan över makron i CONTRIBUTING.md.") from None


def unknown(name: str, macros: Iterable[str]) -> tuple[str, str]:
    """Say that there is no macro of a name, and which one may be meant."""
    advice = did_you_mean(name, macros) or f"Makron som finns: {', '.join(macros)}."
    return f"Makrot ”{name}” finns inte.", advice
