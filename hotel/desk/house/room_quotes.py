"""A room that was only asked the price of: what each kind costs, and that nothing is filed before the guest says so."""

from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import nights_of
from hotel.desk.hearing import heard, hears
from hotel.desk.house.room_types import room_types, rooms_noted, type_noted
from hotel.desk.house.room_wishes import kinds_wished
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.records import Need, Question, RoomType, ServiceRequest

ROOM = "book_room"


def only_asks_price(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the guest has asked what a room costs and, up to these words, has not wanted it booked."""
    return is_only_priced(desk, request) and not _agrees_now(desk, request)


def is_only_priced(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether all that was said of `request` before asked what it costs."""
    if request.intent != ROOM or not hears("asking.price", request.words) or hears("books", request.words):
        return False
    asked_name = select(Question.id).where(Question.request_id == request.id, Question.need == Need.NAME)
    named_later = request.guest_name is not None and heard("name", request.messages_said[0]) is None
    return not named_later and desk.session.scalars(asked_name.limit(1)).first() is None


def _agrees_now(desk: Desk, request: ServiceRequest) -> bool:
    if hears("books", desk.turn.text):
        return True
    said = consent_in(desk.turn.text)
    return request.read_back_at is not None and (desk.turn.intent == "affirm" or (said.yes and not said.no))


def rates(
    desk: Desk,
    request: ServiceRequest,
    kinds: Sequence[RoomType] | None = None,
    *,
    of_any_kind: bool = False,
) -> dict[str, Fact]:
    """Return what `kinds`, else those that suit `request`, cost: a night, and in all where the nights are known.

    `of_any_kind`: what else there is than the kind that was chosen.
    """
    nights = nights_of(request)
    told = rooms_noted(request)
    ways = [(kind, told) for kind in kinds] if kinds else _suiting(desk, request, of_any_kind=of_any_kind)
    return {
        "nights": nights,
        "rates": [
            {
                "name": dict(kind.name),
                "rooms": rooms,
                "capacity": kind.capacity,
                "price": money(desk, kind.night_price * rooms),
                "total": money(desk, kind.night_price * rooms * nights) if nights else None,
            }
            for kind, rooms in ways
        ],
    }


def _suiting(desk: Desk, request: ServiceRequest, *, of_any_kind: bool) -> list[tuple[RoomType, int]]:
    """Return the kind that was named, where it is big enough, else all that are and suit the wishes, else all.

    Of several rooms, each with how many of them; where one room has to be dear, two that cost less beside it.
    """
    kinds, people, told = room_types(desk), request.party_size or 1, rooms_noted(request)
    named = type_noted(request, kinds)
    big = [kind for kind in kinds if kind.capacity * told >= people]
    if named in big and not of_any_kind:
        return [(named, told)]
    text = f"{request.words} / {desk.turn.text}"
    wished = [(kind, told) for kind in kinds_wished(desk, text, big or kinds)]
    if told > 1 or not big:
        return wished
    least = min(kind.night_price for kind, _ in wished)
    two = [kind for kind in kinds if kind not in big and 2 * kind.capacity >= people]
    in_two = [kind for kind in two if 2 * kind.night_price < least and not hears("refuses_kind", text)]
    return [*((kind, 2) for kind in in_two), *wished]
