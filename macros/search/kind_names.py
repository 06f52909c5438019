"""What each kind of entry is called on a line of results."""

from typing import Final

from agenda import model

_RECORDS: Final = (
    model.FocusArea,
    model.Priority,
    model.Audience,
    model.Initiative,
    model.Section,
    model.Term,
    model.Actor,
    model.Framework,
    model.Domain,
    model.Principle,
    model.Goal,
    model.Aspect,
    model.Event,
    model.Source,
    model.Consultation,
    model.Reply,
    model.Correction,
    model.Shortcoming,
)
KIND_NAMES: Final = {record.of_kind: record.swedish for record in _RECORDS} | {
    "page": "Sida",
    "tombstone": "Borttaget",
}
