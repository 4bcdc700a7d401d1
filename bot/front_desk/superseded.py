"""What a later part of the same answer says anew is shown once: a read-back that another one of the request follows."""

from collections.abc import Sequence

from hotel.turn import Reply

_READ_BACK = frozenset({"read_back", "change_read_back"})
_SETTLED = frozenset({"sent", "sent_for_agreement", "changed"})


def latest_of_each(replies: Sequence[Reply]) -> list[Reply]:
    """Return `replies` without the questions and read-backs about a request that a later one takes the place of."""
    return [one for place, one in enumerate(replies) if not _is_overtaken(one, replies[place + 1 :])]


def _is_overtaken(reply: Reply, later: Sequence[Reply]) -> bool:
    number = reply.facts.get("number")
    if number is None or not (reply.key in _READ_BACK or reply.key.startswith("ask_")):
        return False
    after = {one.key for one in later if one.facts.get("number") == number}
    return bool(after & ({reply.key} | _READ_BACK | _SETTLED))
