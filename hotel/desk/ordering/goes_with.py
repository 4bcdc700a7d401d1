"""What goes with a dish of the order and is no dish itself: "and some milk", "a bit of sugar", "with honey"."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.hearing import heard_all
from hotel.desk.ordering.order_at_hand import keep_words, order_just_sent, order_spoken_of
from hotel.desk.ordering.with_food import only_goes_with_dish
from hotel.desk.sent.changes import change_sent
from hotel.reading.orders import options_in
from hotel.records import RequestLine, ServiceRequest, Serving


def took_everything(desk: Desk) -> bool:
    """Put it as a wish on the dish it goes with, in the guest's words; say whether the words were nothing else."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or not is_short(text) or desk.turn.intent == "emergency":
        return False
    to_cup, to_plate = heard_all("goes_with.cup", text), heard_all("goes_with.plate", text)
    if not only_goes_with_dish(text):
        return False
    order = order_spoken_of(desk)
    if order is None and (sent := order_just_sent(desk)) is not None:
        change_sent(desk, sent)  # the kitchen hears of it
        return True
    if order is None or options_in(text, [line.item for line in order.lines if line.item]):
        return False  # an oat milk that the menu lets choose
    for words, cup in ((to_cup, True), (to_plate, False)):
        for wish in words:
            line = _line_for(order, cup=cup)
            line.wishes = line.wishes if wish in line.wishes else [*line.wishes, wish]
    keep_words(desk, order)
    desk.turn = desk.turn.model_copy(update={"intent": "inform"})  # no dish that the kitchen lacks
    drafts.advance(desk, order)
    return True


def _line_for(order: ServiceRequest, *, cup: bool) -> RequestLine:
    """Return the last line that it goes with: milk and sugar with a drink or a breakfast dish, butter with food."""
    fit = [line for line in order.lines if _is_drink(line) == cup]
    morning = [line for line in order.lines if line.item and line.item.serving is Serving.BREAKFAST]
    return (fit or morning or order.lines)[-1]


def _is_drink(line: RequestLine) -> bool:
    return line.item is not None and "drink" in line.item.category
