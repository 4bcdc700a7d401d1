"""Where at the restaurant one would like to sit: said of a table that is being booked, or was, it goes on its note."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import TABLE, THINGS
from hotel.desk.hearing import hears
from hotel.desk.memory.table_diets import table_booked, tell_restaurant
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.talking.spoken_of import spoken_of
from hotel.reading.clauses import clauses_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.reading.parties import party_size_in
from hotel.records import RequestState, Thing

_MAY_WISH = frozenset(
    {TABLE, "inform", "nlu_fallback", "change_request", "request_item", "change_room", "ask_recommendation"}
    | {"state_preference", "out_of_scope", "affirm", "chitchat"}
)


def noted_wish(desk: Desk) -> bool:
    """Put "by the window if possible" on the note of the table; say whether the words were such a wish."""
    wished = (desk.turn.intent in _MAY_WISH and _is_mere_wish(desk)) or _is_for_table_only(desk)
    table = table_booked(desk) if wished else None
    if table is None:
        return False
    table.add_note(desk.turn.text)
    tell_restaurant(desk, table)
    desk.say("wish_noted", facts_of(desk, table) | {"said": desk.turn.text})
    if table.state is RequestState.DRAFT:
        drafts.advance(desk, table)
    return True


def seat_preferred(desk: Desk) -> str | None:
    """Return the clause that says where to sit at the table spoken of, and not the one that is asked about or refused.

    "On the terrace? no, too cold, inside" would sit inside.
    """
    subject = spoken_of(desk)
    if subject is None or subject.request is None or subject.request.intent != TABLE:
        return None
    text = desk.turn.text
    said = [(one.within(text), text[one.end :].lstrip()[:1]) for one in clauses_in(text)]
    wished = [
        words for words, sign in said if hears("seat_wished", words) and sign != "?" and "?" not in words
    ]
    return wished[-1] if wished else None


def _is_for_table_only(desk: Desk) -> bool:
    """Say whether somebody without a room wants a thing, or tells what is celebrated: that can only go with the table."""
    text = desk.turn.text
    if desk.stay is not None or "?" in text:
        return False
    of_room = bool(desk.catalogue(Thing).find(text)) and not hears("stands_at_table", text)
    return desk.turn.intent == OCCASION or (desk.turn.intent == THINGS and not of_room)  # "two towels"


def _is_mere_wish(desk: Desk) -> bool:
    """Say whether the words tell where to sit, and neither an hour nor how many come."""
    text = desk.turn.text
    if not (hears("seat_wished", text) or _brings_to_table(desk)) or not is_short(text) or "?" in text:
        return False
    if moments_in(text, desk.local_now) or kind_named("change_room", text):
        return False
    return desk.turn.intent == THINGS or not party_size_in(
        text
    )  # "two small children, a high chair would be nice"


def _brings_to_table(desk: Desk) -> bool:
    """Say whether a thing is to stand at the table that is spoken of: "a high chair at the table", «стульчик туда же»."""
    if desk.turn.intent != THINGS or not hears("at_the_table", desk.turn.text):
        return False
    subject = spoken_of(desk)
    return subject is not None and subject.request is not None and subject.request.intent == TABLE
