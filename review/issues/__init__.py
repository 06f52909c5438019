"""From a filled-in issue form to a change of the data, or to what is missing in it."""

from review.issues.outcome import Change, IssueError, Lack
from review.issues.turn import change_of

__all__ = ["Change", "IssueError", "Lack", "change_of"]
