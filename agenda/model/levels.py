"""What the three levels of an agenda are called: a plan may have pillars, objectives and actions.

The words stand in the data, in the forms that Swedish asks for; what says nothing has ours. The
addresses, the names of files and the keys in the data are the same whatever the levels are called.
"""

from typing import Final

from agenda.model.choices import Article
from agenda.model.fields import Line, field
from agenda.model.record import Record


class LevelName(Record):
    """The name of a level, with the forms and the gender that sentences need."""

    swedish = "Namn på en nivå"

    article: Article = field("Artikel", "en eller ett, som i en pelare, ett mål.")
    singular: Line = field("Ental", "Ett, utan artikel: pelare.")
    definite: Line = field("Bestämt ental", "Det bestämda: pelaren.")
    plural: Line = field("Flertal", "Flera: pelare.")
    definite_plural: Line = field("Bestämt flertal", "Alla: pelarna.")

    @property
    def label(self) -> str:
        """Give it as a heading: *Prioritering*."""
        return _big(self.singular)

    @property
    def heading(self) -> str:
        """Give all of them as a heading: *Prioriteringar*."""
        return _big(self.plural)

    @property
    def heading_definite(self) -> str:
        """Give all of them as the first word of a sentence: *Prioriteringarna*."""
        return _big(self.definite_plural)

    @property
    def indefinite(self) -> str:
        """Give one of them: *en prioritering*."""
        return f"{self.article} {self.singular}"

    @property
    def heading_indefinite(self) -> str:
        """Give one of them as the first words of a sentence: *En prioritering*."""
        return _big(self.indefinite)

    @property
    def heading_genitive(self) -> str:
        """Give what is one's own: *Prioriteringens*."""
        return f"{_big(self.definite)}s"

    @property
    def none(self) -> str:
        """Give none of them: *ingen prioritering*."""
        return f"{'inget' if self.neuter else 'ingen'} {self.singular}"

    @property
    def each(self) -> str:
        """Give what stands for each of several: *var och en*."""
        return "vart och ett" if self.neuter else "var och en"

    @property
    def new(self) -> str:
        """Give it as something that came: *ny prioritering*."""
        return f"{'nytt' if self.neuter else 'ny'} {self.singular}"

    @property
    def one_new(self) -> str:
        """Give one that came: *en ny prioritering*."""
        return f"{self.article} {self.new}"

    @property
    def only(self) -> str:
        """Give it where there is one of them alone: *Den enda prioriteringen*."""
        return f"{'Det' if self.neuter else 'Den'} enda {self.definite}"

    def some_of(self, number: int, of: int) -> str:
        """Give so many of all, none or every one too: *2 av 5 prioriteringar*."""
        if not number:
            return f"{'Inget' if self.neuter else 'Ingen'} av {of} {self.plural}"
        return f"Alla {of} {self.plural}" if number == of else f"{number} av {of} {self.plural}"

    @property
    def neuter(self) -> bool:
        return self.article is Article.ett

    def counted(self, number: int) -> str:
        """Give so many of them: *1 prioritering*, *3 prioriteringar*."""
        return f"{number} {self.singular if number == 1 else self.plural}"


class Levels(Record):
    """The levels with names of their own; one that is left out has ours."""

    swedish = "Nivåernas namn"

    focus_area: LevelName | None = field(
        "Områdena", "Det som agendan är indelad i, till exempel pelare.", None
    )
    priority: LevelName | None = field("Det som ska göras", "Till exempel mål.", None)
    initiative: LevelName | None = field("Arbetet", "Till exempel insatser.", None)


def _big(word: str) -> str:
    return word[:1].upper() + word[1:]


def _named(article: Article, *forms: str) -> LevelName:
    singular, definite, plural, definite_plural = forms
    return LevelName(
        article=article,
        singular=singular,
        definite=definite,
        plural=plural,
        definite_plural=definite_plural,
    )


OURS: Final = {
    "focus_area": _named(
        Article.ett, "fokusområde", "fokusområdet", "fokusområden", "fokusområdena"
    ),
    "priority": _named(
        Article.en, "prioritering", "prioriteringen", "prioriteringar", "prioriteringarna"
    ),
    "initiative": _named(Article.ett, "initiativ", "initiativet", "initiativ", "initiativen"),
}
"""What the levels are called where the data says nothing, by kind."""


def level_names(levels: Levels | None) -> dict[str, LevelName]:
    """Give the name of each level by its kind: its own, else ours."""
    return {kind: getattr(levels, kind, None) or ours for kind, ours in OURS.items()}
