"""What only a proved guest is told of the stay: the bill, the invoice, the points."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.desk.earlier import last_message
from hotel.desk.guests.asking_who import ask_who
from hotel.desk.hearing import hears
from hotel.desk.house.bill_lines import lines_named, show_bill, told_charge
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.hotel_facts import ask_hotel
from hotel.desk.house.invoices import ask_reception, goes_without_bill, is_wanted
from hotel.desk.house.narrower import is_named, own_detail
from hotel.desk.house.price_of_visit import told_price_of_visit
from hotel.desk.house.prices import prices_named
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.house.room_prices import told_room_prices
from hotel.desk.just_now import JUST_NOW
from hotel.desk.talking.bare_words import aspects_of
from hotel.desk.talking.not_understood import unsure
from hotel.reading.clauses import clauses_in
from hotel.turn import Button

_DOUBTFUL = 0.7


def ask_bill(desk: Desk) -> None:
    """Show the bill of the guest's own stay; an invoice is made by reception."""
    if _is_no_bill(desk):
        if desk.turn.of == 1:
            unsure(desk)
        return
    if _told_how_to_pay(desk) or _asks_other_price(desk) or told_price_of_visit(desk):
        return
    if ask_who(desk) or desk.stay is None:
        return
    if other_room_named(desk, desk.turn.text):
        desk.say("bill_own_room_only", {"room": desk.stay.room.number}, (Button("bill", "ask_bill"),))
        return
    of_other_stay = hears("of_other_stay", desk.turn.text)
    told = not of_other_stay and told_charge(desk, desk.stay)
    if not told and not of_other_stay and not goes_without_bill(desk):  # of that stay this bill says nothing
        show_bill(desk, desk.stay)
    if is_wanted(desk.turn.text):
        ask_reception(desk, desk.stay)
    elif of_other_stay:
        offer_to_ask(desk)


def _told_how_to_pay(desk: Desk) -> bool:
    """Tell when and how the bill can be paid, where that is asked; say whether the bill itself is not asked for."""
    text, fact = desk.turn.text, fact_of(desk, "payment")
    detail = own_detail(desk, fact) if fact is not None and hears("of_paying", text) else None
    if fact is None or detail is None:
        return False
    say_fact(desk, fact, whole=False)
    rest = [one for clause in clauses_in(text) if not is_named(detail, one := clause.within(text))]
    return not any(hears(asked, one) for one in rest for asked in ("asking.bill", "asking.price", "asks_sum"))


def ask_loyalty(desk: Desk) -> None:
    """Tell a verified guest the points and the status."""
    if ask_who(desk) or desk.guest is None:
        return
    if desk.guest.loyalty_status is None and not desk.guest.loyalty_points:
        desk.say("loyalty_none", {"name": desk.guest.given_name}, (Button("human", "ask_human"),))
        return
    desk.say(
        "loyalty",
        {
            "name": desk.guest.given_name,
            "status": desk.guest.loyalty_status,
            "points": desk.guest.loyalty_points,
        },
    )


def _is_no_bill(desk: Desk) -> bool:
    """Say whether words without any money in them were hardly meant for the bill: "we are over 70"."""
    turn = desk.turn
    asks = any(
        hears(subject, turn.text)
        for subject in ("asking.bill", "asking.price", "asking.invoice", "company", "strange_charge")
    )
    asks = asks or (desk.stay is not None and bool(lines_named(desk, desk.stay)))
    return (
        turn.choice_value is None and turn.confidence < _DOUBTFUL and not asks and not aspects_of(turn.text)
    )


def _asks_other_price(desk: Desk) -> bool:
    """Answer "how much is it?" of somebody unknown where it goes on about what was told before; say whether it does."""
    if (
        desk.stay is not None
        or not hears("asking.price", desk.turn.text)
        or hears("asking.bill", desk.turn.text)
    ):
        return False
    if told_room_prices(desk):
        return True
    before = last_message(desk, JUST_NOW)
    if prices_named(desk) or (before and before[-1].intent == "ask_hotel"):
        ask_hotel(desk)
        return True
    return False
