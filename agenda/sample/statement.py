"""What the publisher of the sample accounts for: accessibility, and personal data."""

from agenda.model import AccessibilityStatement, Feedback, PersonalData, Shortcoming, WebLink
from agenda.model.choices import Assessor, Conformance, ShortcomingReason
from agenda.sample.actors import EDITORS_ID
from agenda.sample.vocabulary import MARK, REGION


def statement() -> AccessibilityStatement:
    """Give a statement in which everything is told."""
    return AccessibilityStatement(
        service=f"Webbplatsen med exempeldata. {MARK}",
        responsible=EDITORS_ID,
        standard="WCAG 2.2, nivå AA (påhittat)",
        conformance=Conformance.partial,
        assessed_by=Assessor.external,
        assessed_on="2025-05-20",
        published_on="2023-06",
        updated_on="2025-06-01",
        note=f"Ingen har granskat den här webbplatsen. {MARK}",
        method=f"Fem läsare prövade sidorna. {MARK}\n\nEtt program prövade färgerna.",
        shortcomings=tuple(_shortcoming(reason) for reason in ShortcomingReason),
        feedback=Feedback(
            email="hjalp@alvmark.example",
            url="https://alvmark.example/hjalp",
            response_time="Inom en vecka (påhittat)",
        ),
        enforcement=WebLink(label="Den påhittade tillsynen", url="https://tillsyn.example/"),
    )


def _shortcoming(reason: ShortcomingReason) -> Shortcoming:
    """Give a shortcoming; what the law does not cover has neither explanation nor way round."""
    covered = reason != ShortcomingReason.not_covered
    number = list(ShortcomingReason).index(reason) + 1
    return Shortcoming(
        id=f"brist-{number}",
        title=f"Brist {number} (påhittad)",
        criterion=f"1.4.{number}" if covered else None,
        description=f"Något går inte att läsa för alla. {MARK}",
        reason=reason,
        explanation=f"Det rättas ett annat år. {MARK}" if covered else None,
        alternative=f"Be redaktionen om texten. {MARK}" if covered else None,
        found_by="Ett påhittat prov" if covered else None,
    )


def personal_data() -> PersonalData:
    """Say all that a publisher should say of personal data."""
    return PersonalData(
        logs=f"Servern sparar adresser. {MARK}",
        purpose="Att hitta fel.",
        legal_basis="Berättigat intresse",
        kept_for="30 dagar",
        proposals_held_by=f"{REGION}s IT",
        protection_officer="dataskydd@alvmark.example",
    )
