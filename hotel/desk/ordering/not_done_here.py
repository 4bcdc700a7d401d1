"""What no hotel does though it is asked for like a towel: a haircut, a hookah. Said honestly, with what is near."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, labels_in
from hotel.desk.house.places import place_named, say_place
from hotel.desk.house.prices import SURE
from hotel.reading.catalogue import Catalogue
from hotel.records import MenuItem, Named, Place, Service, Thing
from hotel.turn import Button

_HUMAN = Button("human", "ask_human")
_ASKED_AS = frozenset(
    {"request_item", "order_room_service", "book_spa", "arrange_occasion", "request_cleaning"}
)


def took_everything(desk: Desk) -> bool:
    """Answer for what the hotel does not do, and name the place in town that does; say whether that was asked."""
    asked = desk.turn.intent in _ASKED_AS and desk.turn.choice_value is None
    kinds = labels_in("not_done_here", desk.turn.text) if asked else []
    if not kinds or _is_offered(desk, heard(f"not_done_here.{kinds[0]}", desk.turn.text) or ""):
        return False
    place = place_named(desk, least=SURE) or _place_for(desk, kinds[0])
    desk.say("not_done_here", {"phone": desk.property.phone, "near": place is not None}, (_HUMAN,))
    if place is not None:
        say_place(desk, place)
    return True


def _place_for(desk: Desk, kind: str) -> Place | None:
    """Return the place of the town that does it: the words may be other than its name ("cut my hair")."""
    return next((one for one in desk.offered(Place) if one.slug == kind and one.available), None)


def _is_offered(desk: Desk, words: str) -> bool:
    offered: list[Named] = [*desk.offered(Thing), *desk.offered(Service), *desk.offered(MenuItem)]
    return bool(Catalogue(offered).find(words))
