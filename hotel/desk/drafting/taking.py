"""A request of one of the kinds comes in: a new draft, more words for one, or an addition to what was sent."""

from collections.abc import Sequence
from datetime import timedelta

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import agree_with_all, question_about
from hotel.desk.drafting.day_of_leaving import knows_of_leaving, tells_leaving_earlier
from hotel.desk.drafting.day_of_message import put_on_its_day
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.early_arrival import tell_whether_possible
from hotel.desk.drafting.extras_of_ride import goes_with_ride
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import DISHES, KINDS, LUGGAGE, TABLE, THINGS
from hotel.desk.drafting.lent_with_food import goes_with_food
from hotel.desk.drafting.longer_stay import LONGER
from hotel.desk.drafting.naming import names_anything_else, names_dish, names_held
from hotel.desk.drafting.occasion_wished import wishes_occasion
from hotel.desk.drafting.openings import only_opens
from hotel.desk.drafting.price_asked import tell_price_asked
from hotel.desk.drafting.same_breath import order_of_same_breath
from hotel.desk.drafting.services_apart import took_apart
from hotel.desk.drafting.taken_back import took_back
from hotel.desk.drafting.taking_several import put_on_day_of_first, take_each
from hotel.desk.guests.coming import booking_of, is_coming, note_with_booking, room_asked_for
from hotel.desk.guests.rides_told import told_ride
from hotel.desk.hearing import hears
from hotel.desk.house.bags_left import told_of_storage
from hotel.desk.house.room_prices import tell_rooms_compared, told_room_prices
from hotel.desk.house.room_quotes import ROOM
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.ordering.order_apart import is_apart_from
from hotel.desk.ordering.order_at_hand import order_just_sent
from hotel.desk.ordering.order_lines import only_wishes, takes_out
from hotel.desk.ordering.rivals_settled import settles_rivals
from hotel.desk.sent import counted_beside, sent_again
from hotel.desk.sent.cancelling import cancelled_everything
from hotel.desk.sent.changes import change_open_request, change_sent, pick
from hotel.desk.sent.had_already import left_to_bring
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.calling_off import speaks_against
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in
from hotel.reading.found import Mention
from hotel.reading.kind_words import kind_named
from hotel.reading.left_out import blanked
from hotel.reading.nights import dates_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import MenuItem, Need, RequestState, ServiceRequest, Thing

_OTHER_ROOM, _ARRIVAL = "change_room", "announce_arrival"
_STILL_OPEN = timedelta(minutes=45)


def take(desk: Desk) -> None:
    """Serve a request of one of the `KINDS`."""
    if only_opens(desk) or told_of_storage(desk):
        return
    if desk.turn.choice_value is None:
        _tell_dishes_from_things(desk)
        _tell_cards_from_things(desk)
        _tell_tables_from_rooms(desk)
        _tell_shorter_from_longer(desk)
        _tell_leaving_from_coming(desk)
        _tell_coming_from_leaving(desk)
    if consent_in(desk.turn.text).stop and _is_no_longer_wanted(desk) and cancelled_everything(desk):
        return
    if (
        knows_of_leaving(desk)
        or goes_with_food(desk)
        or goes_with_ride(desk)
        or told_ride(desk)
        or _goes_with_booking(desk)
    ):
        return
    kind = KINDS[desk.turn.intent]
    if (kind.intent == ROOM and told_room_prices(desk)) or took_apart(desk) or take_each(desk, kind.intent):
        return
    if kind.intent == ROOM:
        tell_rooms_compared(desk)
    earlier = drafts.draft_of(desk, kind.intent)
    if took_back(desk, earlier) or counted_beside.taken(desk):
        return
    earlier = earlier or order_of_same_breath(desk)
    if earlier is None and (
        sent_again.taken(desk)
        or _added_to_sent_order(desk)
        or _takes_out_of_sent_order(desk)
        or _wishes_only(desk)
    ):
        return
    tell_whether_possible(desk)
    _fill(desk, earlier or drafts.begin(desk, kind), begun=earlier is None)


def _goes_with_booking(desk: Desk) -> bool:
    """Put what is for the coming with the room that is being booked: no code of a key card is asked. Say whether it was.

    "The suite for two then, and could there be a cake?" tells of the room as well.
    """
    intent, booking = desk.turn.intent, booking_of(desk)
    with_room = intent == OCCASION or (intent == _ARRIVAL and room_asked_for(desk) is booking)
    if booking is None or not (intent == _OTHER_ROOM or with_room) or desk.turn.choice_value is not None:
        return False
    is_draft = booking.state is RequestState.DRAFT
    if is_draft:
        fill(desk, booking)
    whole = desk.turn
    wishes = [one for one in sentences_in(whole.text) if intent == OCCASION and wishes_occasion(desk, one)]
    with desk.heard_as(text=" ".join(wishes) or whole.text):
        note_with_booking(desk)
    if is_draft:
        drafts.advance(desk, booking)
    return True


def _fill(desk: Desk, request: ServiceRequest, *, begun: bool) -> None:
    """Put the words into `request`, which was `begun` by them, and go on with it."""
    filled = fill(desk, request)
    if begun and not left_to_bring(desk, request):
        drafts.give_up(desk, request)
        return
    tell_price_asked(desk, request)
    if begun:
        put_on_day_of_first(desk, request)
        put_on_its_day(desk, request)
    if not begun and not filled.changed and _tells_to_do(desk, request):
        agree_with_all(desk, request, named=True)
    else:
        drafts.advance(desk, request)


def _tells_to_do(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether what was read back is only told to be done: «рубашку да, заберите», "and book the taxi too"."""
    question, text = question_about(desk, request), desk.turn.text
    if question is None or question.need is not Need.CONFIRM or desk.turn.choice_value is not None:
        return False
    answer = consent_in(text)
    told = answer.firm or hears("told_to_do", text)
    plain = is_short(text, PHRASE) and not ("?" in text or speaks_against(text) or hears("one_more", text))
    return told and plain and not (answer.no or answer.stop) and not names_anything_else(desk, request, text)


def _tell_dishes_from_things(desk: Desk) -> None:
    """Let the kitchen have what is on its menu, and housekeeping what it brings, whatever it was taken for."""
    if desk.turn.intent == LUGGAGE and hears("shoe_care", desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": THINGS})
        return
    other = {DISHES: THINGS, THINGS: DISHES}.get(desk.turn.intent)
    if other is None:
        return
    order = drafts.draft_of(desk, DISHES) if other == THINGS else None
    if order is not None and settles_rivals(desk, order):
        return  # "black, two, without sugar" brings no sugar
    things = desk.catalogue(Thing).find(desk.turn.text)
    dishes = names_dish(desk, _without_longer(desk, things))
    if (dishes and not things and other == DISHES) or (things and not dishes and other == THINGS):
        desk.turn = desk.turn.model_copy(update={"intent": other})


def _tell_cards_from_things(desk: Desk) -> None:
    """Let the card with its words go with the surprise that is being put together: housekeeping has none."""
    surprise = any(one.intent == OCCASION for one in drafts.drafts(desk))
    if desk.turn.intent == THINGS and surprise and hears("greeting_card", desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": OCCASION})


def _without_longer(desk: Desk, things: Sequence[Mention[Thing]]) -> str:
    """Return the words without the things that have a dish's name in theirs: "a wine glass" is no wine."""
    text, dishes = desk.turn.text, desk.catalogue(MenuItem).find(desk.turn.text)
    longer = (
        one for one in things if any(one.overlaps(dish) and one.weight > dish.weight for dish in dishes)
    )
    return blanked(text, longer)


def _tell_tables_from_rooms(desk: Desk) -> None:
    """Let the restaurant have what names a table and no room, though it was taken for a booking of a room."""
    text = desk.turn.text
    if desk.turn.intent == "book_room" and kind_named(TABLE, text) and not kind_named("book_room", text):
        desk.turn = desk.turn.model_copy(update={"intent": TABLE})


def _tell_shorter_from_longer(desk: Desk) -> None:
    """Let reservations have a shorter stay, though it was taken for a longer one: nobody pays for nights less.

    Who says on which earlier day they leave goes on with the late check-out being put together, or leaves.
    """
    if desk.turn.intent == LONGER and hears("shortens", desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": "change_booking"})
    elif desk.turn.intent == LONGER and tells_leaving_earlier(desk):
        late = any(one.intent == LATE for one in drafts.drafts(desk))
        # The day told as such leaves no doubt, however unsure the understanding was.
        desk.turn = desk.turn.model_copy(update={"intent": LATE if late else CHECK_OUT, "confidence": 1.0})


def _tell_leaving_from_coming(desk: Desk) -> None:
    """Let somebody who lives here stay "until two": they have come already."""
    lives_here = desk.stay is not None and desk.stay.arrives_on <= desk.local_now.date()
    if lives_here and desk.turn.intent == "request_early_check_in" and hears("keeps_until", desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": LATE})


def _tell_coming_from_leaving(desk: Desk) -> None:
    """Let who is yet to come have the room early: they neither leave late nor stay longer."""
    if desk.turn.intent == LATE and is_coming(desk) and not kind_named(LATE, desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": "request_early_check_in"})
    elif desk.turn.intent == LONGER and (room_asked_for(desk) is not None or _names_a_stay(desk)):
        desk.turn = desk.turn.model_copy(update={"intent": ROOM})


def _names_a_stay(desk: Desk) -> bool:
    """Say whether the words tell from when until when a room is wanted, and name no longer stay."""
    text, today = desk.turn.text, desk.local_now.date()
    dates = dates_in(text, today) if desk.stay is None else None
    named = kind_named(LONGER, text) or hears("one_more", text)
    return dates is not None and dates.to is not None and not named


def _is_no_longer_wanted(desk: Desk) -> bool:
    """Say whether the words name what was asked for before: "never mind the blanket"."""
    return any(names_held(request, desk.turn.text) for request in open_requests(desk))


def take_as_order(desk: Desk) -> bool:
    """Take dishes that were named without being asked for as an order; say whether any were."""
    if not desk.catalogue(MenuItem).find(desk.turn.text):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": DISHES})
    take(desk)
    return True


def _added_to_sent_order(desk: Desk) -> bool:
    """Put "add some fries" on the order sent a moment ago; say whether that is meant. The verb may stand with a yes before.

    "Hello once more, we'd like dinner at seven" names no dish: that is a meal of its own.
    """
    turn = desk.turn
    adds = hears("adds", turn.text) or (hears("adds", turn.whole_text) and not time_phrases(turn.text))
    orders = _orders_sent_lately(desk) if adds else []
    if not orders or not (names_dish(desk, turn.text) or is_short(turn.text, PHRASE)):
        return False
    order = pick(desk, orders)
    if order is None:
        return change_open_request(desk)
    change_sent(desk, order)
    return True


def _takes_out_of_sent_order(desk: Desk) -> bool:
    """Change the order sent a moment ago by "no cola after all, a tea rather"; say whether the words do that."""
    changed = next((one for one in _orders_sent_lately(desk) if takes_out(desk, one)), None)
    if changed is not None:
        change_sent(desk, changed)
    return changed is not None


def _wishes_only(desk: Desk) -> bool:
    """Pass "without jam for my husband" on as a wish about the order sent a moment ago; say whether the words are one."""
    order = order_just_sent(desk) if desk.turn.intent == DISHES and desk.turn.choice_value is None else None
    if order is None or not only_wishes(desk, order):
        return False
    change_sent(desk, order)
    return True


def _orders_sent_lately(desk: Desk) -> list[ServiceRequest]:
    if desk.turn.intent != DISHES or desk.turn.choice_value is not None:
        return []
    return [
        one
        for one in open_requests(desk)
        if one.intent == DISHES
        and not is_apart_from(desk, one)
        and one.state is not RequestState.ON_THE_WAY
        and one.sent_at is not None
        and desk.now - one.sent_at < _STILL_OPEN
    ]
