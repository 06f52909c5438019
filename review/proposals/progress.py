"""What is known so far of a proposal that is being merged."""

from dataclasses import dataclass, field

from review.proposals.outcome import Lack, Question, Remarked, Spoken


@dataclass
class Progress:
    """Filled in by each change in turn, in the order of the proposal."""

    posts: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    already: list[Spoken] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    remarks: list[Remarked] = field(default_factory=list)
    lacks: list[Lack] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)

    def lack(self, message: str, advice: str = "", where: Spoken | None = None) -> None:
        """Tell what stands in the way of a change, under the field or else the proposal."""
        named = ", ".join(filter(None, (where.title, where.label))) if where else "Förslaget"
        self.lacks.append(Lack(named, message, advice))

    def already_there(self, record_id: str, title: str) -> None:
        """Tell what is as it is proposed, without anything to do."""
        self.already.append(Spoken(record_id, title, ""))
