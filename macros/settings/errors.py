"""What stops a build."""

from mkdocs.exceptions import Abort

from agenda.problems import Problem


class RefusedBuildError(Abort):
    """Stops a build before it begins. MkDocs prints it and shows no traceback."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join([*map(str, problems), "Rätta det och försök igen."]))
