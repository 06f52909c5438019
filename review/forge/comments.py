"""What the robot writes under an issue or a proposal: one comment of each kind, always the last."""

from review.forge.api import Api, ForgeError


def put_comment(api: Api, number: int, text: str) -> None:
    """Put a comment on an issue or a proposal, in place of the last one of the same kind.

    The first line of the text is its kind: a mark that readers do not see. Only a comment by
    the robot itself is replaced, so that nobody can lead it astray with a mark of theirs.
    Raises ForgeError for an empty text, and when the forge says no.
    """
    mark = text.partition("\n")[0]
    if not text.strip():
        raise ForgeError("Kommentaren är tom, så den skickas inte.")
    own = _own(api, number, mark)
    if own:
        api.send("PATCH", f"issues/comments/{own[0]}", {"body": text})
    else:
        api.send("POST", f"issues/{number}/comments", {"body": text})
    for other in own[1:]:
        api.send("DELETE", f"issues/comments/{other}")


def put_issue(api: Api, title: str, text: str) -> int:
    """Let one open issue of the robot's own have a title, with this text; give its number."""
    for issue in api.every("issues", state="open"):
        if "pull_request" not in issue and issue["title"] == title and _is_ours(api, issue):
            number = int(issue["number"])
            api.send("PATCH", f"issues/{number}", {"body": text})
            return number
    return int(api.send("POST", "issues", {"title": title, "body": text})["number"])


def _own(api: Api, number: int, mark: str) -> list[int]:
    """Give the robot's comments of a kind, the oldest first."""
    rows = [row for row in api.every(f"issues/{number}/comments") if _is_ours(api, row)]
    return [int(row["id"]) for row in rows if str(row["body"]).splitlines()[:1] == [mark]]


def _is_ours(api: Api, row: dict[str, object]) -> bool:
    user = row.get("user")
    return isinstance(user, dict) and user.get("login") == api.robot
