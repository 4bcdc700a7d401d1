"""The kinds of request that are collected by questions: what each needs, who serves it, when it may be sent."""

import enum
from dataclasses import dataclass

from hotel.records import Need, ServiceRequest

DISHES, TABLE, TAXI, WAKE_UP = "order_room_service", "book_restaurant", "book_taxi", "request_wake_up_call"
REPAIR, THINGS, LAUNDRY, LUGGAGE = "report_fault", "request_item", "request_laundry", "request_luggage_help"
TOUR, CLEANING, LOST = "book_excursion", "request_cleaning", "report_lost_item"
RECEPTION = "reception"
"""Somebody is there day and night, who sees to what cannot wait while a department is off."""
BOOKED = frozenset({TABLE, TAXI, WAKE_UP, "book_spa"})
"""Wanted for an hour: two hours in one breath are two of them."""


class Field(enum.StrEnum):
    """What is read from the guest's words for a request."""

    DISHES = "dishes"
    THINGS = "things"
    SERVICES = "services"
    MOMENT = "moment"
    DATES = "dates"
    PARTY = "party"
    DIET = "diet"
    SEAT = "seat"
    PLACE = "place"
    SERVICE = "service"
    PLATE = "plate"
    DETAIL = "detail"
    LUGGAGE = "luggage"
    CAR = "car"
    SPACE = "space"
    FAULT = "fault"
    ROOM_TYPE = "room_type"
    NAME = "name"


@dataclass(frozen=True)
class Kind:
    """How one intent of the catalogue is served."""

    intent: str
    department: str
    reads: tuple[Field, ...] = (Field.MOMENT,)
    needs: tuple[Need, ...] = ()
    """Asked for in this order where the guest has not said them."""
    confirm: bool = False
    """It costs money or binds somebody: read back first, send on a yes."""
    for_visitors: bool = False
    """An unverified visitor may ask for it too."""
    visitors_topic: str | None = None
    """Who has said that they do not stay here may ask for it, where the property opens this topic to visitors."""
    before_arrival: bool = False
    """Who is yet to come may wish for it in their name; staff agree to it then."""
    hours: str | None = None
    """The subject of the property's hours within which the wanted moment must lie."""
    waits_for_shift: bool = True
    """Asked while the department is off, it waits for the shift, honestly."""
    promise_minutes: int = 30
    """How long after it was sent the guest may expect it, where nothing of the request says better."""
    agreed_by_staff: bool = False
    """Never promised before staff agree."""
    to_own_room: bool = False
    """Served in the guest's own room only; another room in the words is asked about."""


KINDS: dict[str, Kind] = {
    kind.intent: kind
    for kind in (
        Kind(
            DISHES,
            "kitchen",
            (Field.DISHES, Field.MOMENT),
            (Need.ITEMS, Need.QUANTITY, Need.OPTION),
            confirm=True,
            waits_for_shift=False,
            to_own_room=True,
        ),
        Kind(
            THINGS,
            "housekeeping",
            (Field.THINGS, Field.MOMENT),
            (Need.ITEMS,),
            promise_minutes=15,
            to_own_room=True,
        ),
        Kind(CLEANING, "housekeeping", promise_minutes=45, to_own_room=True),
        Kind("do_not_disturb", "housekeeping", waits_for_shift=False, to_own_room=True),
        Kind(LAUNDRY, "laundry", (Field.SERVICES, Field.MOMENT), confirm=True, to_own_room=True),
        Kind(REPAIR, "engineering", (Field.FAULT, Field.MOMENT), to_own_room=True),
        # An hour told of it is when it was lost, or when somebody comes for it: nobody looks for it then.
        Kind(LOST, "reception", reads=(), for_visitors=True, waits_for_shift=False, promise_minutes=60),
        Kind(LUGGAGE, "porter", promise_minutes=10, to_own_room=True),
        Kind(
            WAKE_UP,
            "reception",
            needs=(Need.TIME,),
            waits_for_shift=False,
            to_own_room=True,
        ),
        Kind(
            "request_parking",
            "reception",
            (Field.PLATE, Field.SPACE, Field.DATES, Field.MOMENT, Field.NAME),
            (Need.PLATE, Need.DATES, Need.NAME),
            confirm=True,
            before_arrival=True,
            waits_for_shift=False,
        ),
        Kind(
            "arrange_occasion",
            "concierge",
            (Field.SERVICES, Field.MOMENT, Field.DETAIL),
            (Need.DETAIL, Need.TIME),
            confirm=True,
        ),
        Kind(
            TAXI,
            "concierge",
            (Field.PLACE, Field.MOMENT, Field.PARTY, Field.LUGGAGE, Field.CAR, Field.NAME),
            (Need.PLACE, Need.TIME, Need.PARTY_SIZE, Need.NAME),
            confirm=True,
            before_arrival=True,
            waits_for_shift=False,
        ),
        Kind(
            TABLE,
            "restaurant",
            (Field.MOMENT, Field.PARTY, Field.NAME, Field.DIET, Field.SEAT),
            (Need.TIME, Need.PARTY_SIZE, Need.NAME),
            for_visitors=True,
            hours="restaurant",
            waits_for_shift=False,
        ),
        Kind(
            "book_spa",
            "spa",
            (Field.SERVICE, Field.MOMENT, Field.PARTY, Field.NAME),
            (Need.SERVICE, Need.TIME, Need.NAME),
            confirm=True,
            visitors_topic="spa",
            hours="spa",
        ),
        Kind(
            TOUR,
            "concierge",
            (Field.SERVICE, Field.MOMENT, Field.PARTY),
            (Need.SERVICE, Need.DAY, Need.PARTY_SIZE),
            confirm=True,
        ),
        Kind(
            "book_room",
            "reservations",
            (Field.ROOM_TYPE, Field.DATES, Field.PARTY, Field.NAME),
            (Need.DATES, Need.PARTY_SIZE, Need.NAME),
            for_visitors=True,
            agreed_by_staff=True,
        ),
        Kind(
            "change_booking",
            "reservations",
            (Field.DATES, Field.NAME),
            (Need.NAME,),
            for_visitors=True,
            agreed_by_staff=True,
        ),
        Kind(
            "announce_arrival",
            "reception",
            (Field.MOMENT, Field.NAME),
            (Need.TIME, Need.NAME),
            for_visitors=True,
            waits_for_shift=False,
        ),
        Kind(
            "request_early_check_in",
            "reception",
            (Field.MOMENT, Field.NAME),
            (Need.TIME, Need.NAME),
            confirm=True,
            for_visitors=True,
            waits_for_shift=False,
            agreed_by_staff=True,
        ),
        Kind(
            "request_late_check_out",
            "reception",
            needs=(Need.TIME,),
            confirm=True,
            waits_for_shift=False,
            agreed_by_staff=True,
        ),
        Kind(
            "extend_stay",
            "reception",
            (Field.DATES,),
            (Need.DATES,),
            confirm=True,
            waits_for_shift=False,
            agreed_by_staff=True,
        ),
        Kind(
            "change_room",
            "reception",
            (Field.MOMENT, Field.NAME),
            (Need.NAME,),
            before_arrival=True,
            waits_for_shift=False,
            agreed_by_staff=True,
        ),
        Kind("check_out", "reception", waits_for_shift=False, promise_minutes=10),
    )
}
"""By intent. What is answered at once (questions, talk) has no kind."""


def is_agreed_by_staff(request: ServiceRequest) -> bool:
    """Say whether staff must agree to `request`: always to some kinds, and to all that nobody has proved a stay for."""
    kind = KINDS.get(request.intent)
    return kind is not None and (kind.agreed_by_staff or (kind.before_arrival and request.stay_id is None))
