"""What an object store refuses, or never answers, as one Swedish sentence with what to do."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from publishing.repository import PublishError

_AGAIN: Final = "kör samma kommando igen"
_KEYS: Final = (
    "ange AWS_ACCESS_KEY_ID och AWS_SECRET_ACCESS_KEY, eller AWS_PROFILE, "
    f"så som boto3 läser dem, och {_AGAIN}"
)
_WHERE: Final = f"rätta AWS_ENDPOINT_URL, eller se efter att nätet är på, och {_AGAIN}"
_MAY: Final = (
    "nyckeln får inte göra det där. Den behöver s3:ListBucket, s3:GetObject, s3:PutObject och "
    f"s3:DeleteObject. Ge den rätten, och {_AGAIN}"
)
_REGION: Final = f"hinken ligger i en annan region. Ange den i AWS_DEFAULT_REGION, och {_AGAIN}"
_NO_SUCH: Final = f"hinken finns inte. Skapa den, eller rätta namnet, och {_AGAIN}"
_BUSY: Final = f"lagret har för mycket att göra. Vänta en stund, och {_AGAIN}"
_CONDITIONS: Final = (
    "lagret kan inte skriva på villkor att ingen annan hunnit före (If-Match), och då kan två "
    "publiceringar förstöra för varandra. Välj ett lager som kan det"
)

_CODES: Final = {
    "NoSuchBucket": _NO_SUCH,
    "404": _NO_SUCH,
    "InvalidBucketName": _NO_SUCH,
    "AccessDenied": _MAY,
    "Forbidden": _MAY,
    "403": _MAY,
    "AllAccessDisabled": _MAY,
    "InvalidAccessKeyId": f"nyckeln är okänd: {_KEYS}",
    "SignatureDoesNotMatch": f"nyckeln stämmer inte: {_KEYS}",
    "ExpiredToken": f"nyckeln har gått ut: {_KEYS}",
    "InvalidToken": f"nyckeln stämmer inte: {_KEYS}",
    "RequestTimeTooSkewed": f"datorns klocka går fel. Ställ den, och {_AGAIN}",
    "PermanentRedirect": _REGION,
    "AuthorizationHeaderMalformed": _REGION,
    "301": _REGION,
    "SlowDown": _BUSY,
    "ServiceUnavailable": _BUSY,
    "InternalError": _BUSY,
    "503": _BUSY,
    "NotImplemented": _CONDITIONS,
}
"""What the store says, by its code."""

_STRANGER: Final = f"det som svarar där är inget objektlager: {_WHERE}"
_KINDS: Final = {
    "NoCredentialsError": f"ingen nyckel är angiven: {_KEYS}",
    "PartialCredentialsError": f"bara en del av nyckeln är angiven: {_KEYS}",
    "CredentialRetrievalError": f"nyckeln gick inte att hämta: {_KEYS}",
    "ProfileNotFound": f"profilen i AWS_PROFILE finns inte: {_KEYS}",
    "ConfigParseError": f"inställningarna i ~/.aws/config går inte att läsa: rätta dem, {_AGAIN}",
    "EndpointConnectionError": f"ingen svarar där: {_WHERE}",
    "ConnectTimeoutError": f"ingen svarar där: {_WHERE}",
    "ReadTimeoutError": f"svaret uteblev: {_WHERE}",
    "ConnectionClosedError": f"förbindelsen bröts: {_WHERE}",
    "ProxyConnectionError": f"ombudet (HTTPS_PROXY) svarar inte: rätta det, {_AGAIN}",
    "SSLError": f"förbindelsen är inte säker: {_WHERE}",
    "HTTPClientError": f"förbindelsen bröts: {_WHERE}",
    "ResponseStreamingError": f"förbindelsen bröts: {_WHERE}",
    "IncompleteReadError": f"förbindelsen bröts: {_WHERE}",
    "ResponseParserError": _STRANGER,
    "NotAStoreError": _STRANGER,
    "InvalidEndpointConfigurationError": f"adressen till lagret går inte att läsa: {_WHERE}",
}
"""What boto3 says of its own, by the name of its exception or of one that it is a kind of."""


class NotAStoreError(Exception):
    """Something answered that is no object store."""


class NoConditionsError(Exception):
    """A store wrote what it was told not to."""

    response: Final = {"Error": {"Code": "NotImplemented"}}


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn what boto3 raises about a place into a :class:`PublishError`."""
    try:
        yield
    except Exception as error:
        if type(error).__module__.partition(".")[0] not in ("boto3", "botocore"):
            raise
        raise PublishError(sentence(place, error)) from None


def code_of(error: BaseException) -> str:
    """Give the code by which the store refused; nothing for what is no answer of a store."""
    response: dict[str, Any] = getattr(error, "response", None) or {}
    return str(response.get("Error", {}).get("Code", ""))


def sentence(place: str, error: BaseException) -> str:
    """Say what is wrong, where, and what to do."""
    known = [_KINDS[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in _KINDS]
    code = code_of(error)
    why = _CODES.get(code) or next(iter(known), "")
    if not why:
        said = " ".join(str(error).split())
        why = f"lagret svarade med ett fel ({said}): åtgärda det, och {_AGAIN}"
    address = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
    return f"{place}{f' ({address})' if address else ''}: {why}."
