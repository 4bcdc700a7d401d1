"""Which entities a request has use for: a towel that somebody complains of is no order of one."""

from typing import Final

_ORDER = frozenset({"item", "quantity", "wish", "room_number", "time"})
_THINGS = frozenset({"item", "quantity", "wish", "room_number", "time", "person"})
_STAY = frozenset({"time", "room_number", "person"})
_VISIT = frozenset({"time", "party_size", "place", "phone", "person", "wish"})

EVERYTHING: Final = frozenset(
    {
        *(
            "item",
            "quantity",
            "wish",
            "room_number",
            "time",
            "party_size",
            "place",
            "cuisine",
            "fault_object",
        ),
        *("device", "value", "rating", "plate", "phone", "person", "language"),
    }
)

FULL_OF_NAMES: Final = frozenset(
    {None, "book_taxi", "book_excursion", "book_restaurant", "order_room_service", "order_usual"}
)
"""Requests in which a word with a capital may as well be the name of a place, a car or a dish as somebody's."""

_USES: Final = {
    "order_room_service": _ORDER,
    "order_usual": _ORDER,
    "ask_menu": frozenset({"item", "wish", "time", "cuisine"}),
    "change_request": _ORDER | {"party_size", "place"},
    "cancel_request": frozenset({"item", "room_number", "time"}),
    "ask_request_status": frozenset({"item", "room_number"}),
    "request_item": _THINGS,
    "request_cleaning": _STAY,
    "do_not_disturb": _STAY,
    "request_laundry": _THINGS,
    "report_fault": frozenset({"fault_object", "room_number", "time"}),
    "report_lost_item": frozenset({"item", "room_number", "person"}),
    "request_luggage_help": _THINGS,
    "request_wake_up_call": _STAY,
    "request_parking": frozenset({"plate", "time"}),
    "arrange_occasion": _ORDER | {"party_size", "person"},
    "book_taxi": _VISIT,
    "book_restaurant": _VISIT | {"cuisine"},
    "book_spa": frozenset({"time", "party_size", "person", "wish"}),
    "book_excursion": _VISIT,
    "ask_recommendation": frozenset({"cuisine", "party_size", "time"}),
    "ask_directions": frozenset({"place"}),
    "book_room": frozenset({"time", "party_size", "quantity", "person", "phone", "wish"}),
    "change_booking": frozenset({"time", "person", "party_size"}),
    "announce_arrival": frozenset({"time", "person", "party_size", "phone"}),
    "request_early_check_in": _STAY,
    "request_late_check_out": _STAY,
    "extend_stay": _STAY,
    "change_room": frozenset({"room_number", "wish"}),
    "check_out": _STAY,
    "ask_preferences": frozenset({"time"}),
    "ask_bill": frozenset({"room_number"}),
    "control_room": frozenset({"device", "value", "room_number"}),
    "ask_about_guest": frozenset({"person", "room_number"}),
    "ask_offers": frozenset({"item", "time"}),
    "ask_hotel": frozenset({"party_size", "room_number", "time", "item"}),
    "complain": frozenset({"room_number", "fault_object", "person"}),
    "emergency": frozenset({"room_number"}),
    "give_praise": frozenset({"person"}),
    "rate_stay": frozenset({"rating"}),
    "state_preference": frozenset({"item", "value"}),
    "forget_preferences": frozenset({"item"}),
    "inform": EVERYTHING - {"fault_object", "device", "value", "wish"},
    "change_language": frozenset({"language"}),
    "greet": frozenset({"room_number", "person"}),
    "ask_human": frozenset({"room_number", "person"}),
    "affirm": frozenset({"time", "quantity"}),
    "deny": frozenset({"time", "quantity"}),
}


def kinds_wanted(intent: str | None) -> frozenset[str]:
    """Return the kinds of entities that a request of this intent has use for; all where it is not known."""
    return EVERYTHING if intent is None else _USES.get(intent, frozenset())
