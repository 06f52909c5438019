"""From a filled-in issue form to a change of the data, or to what is missing in it."""

from review.issues.issue_to_change import change_of
from review.issues.outcome import Change, ForAPersonError, IssueError, Lack

__all__ = ["Change", "ForAPersonError", "IssueError", "Lack", "change_of"]
