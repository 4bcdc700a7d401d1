"""Whether people who do not stay in the house are let into its pool, spa, restaurant."""

from hotel.desk.desk import Desk
from hotel.desk.guests.not_staying import is_visitor
from hotel.desk.hearing import hears, labels_in
from hotel.desk.talking.spoken_of import spoken_of

_DOORS = frozenset({"pool", "gym", "spa", "restaurant", "bar", "breakfast"})
"""Topics that are places somebody could come to without a room."""


def tell_admission(desk: Desk) -> list[str] | None:
    """Say where a visitor is welcome of what the words name, where that is asked.

    Returns the topics that are open to them; None where nobody asked.
    """
    if desk.stay is not None or not (is_visitor(desk) or hears("admission", desk.turn.text)):
        return None
    named = [topic for topic in labels_in("topics", desk.turn.text) if topic in _DOORS]
    opened = desk.property.policies.open_to_visitors
    if not named and (spoken := _spoken_of(desk)) is not None:
        desk.say("admission", {"entries": [{"topic": spoken, "open": spoken in opened}]})
        return []  # what is to be known of it was told just now
    if not named or (not hears("admission", desk.turn.text) and set(named) <= set(opened)):
        return None
    desk.say("admission", {"entries": [{"topic": topic, "open": topic in opened} for topic in named]})
    return [topic for topic in named if topic in opened]


def _spoken_of(desk: Desk) -> str | None:
    """Return the place that was just told of, where only "can I come if I'm not staying?" is asked."""
    asks = hears("not_staying", desk.turn.text) or hears("admission", desk.turn.text)
    subject = spoken_of(desk) if asks and desk.turn.topic not in _DOORS else None
    return subject.topic if subject is not None and subject.topic in _DOORS else None
