"""The dish at hand without something that is in it: "could they leave the bacon out?", «без бекона можно?»."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.dish_in_question import is_in_question
from hotel.desk.ordering.just_shown import shown_by
from hotel.desk.ordering.line_choices import denied
from hotel.desk.ordering.lines_made import put_dish
from hotel.desk.ordering.order_at_hand import keep_words, only_dish, order_spoken_of
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.lexicons import listed
from hotel.reading.numbers import counting_numbers
from hotel.reading.recipes import says_of
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import MenuItem, RequestLine, ServiceRequest

_MAY_BE_TAKEN_FOR = frozenset(
    {DISHES, "ask_menu", "change_request", "inform", "deny", "nlu_fallback", "out_of_scope", "chitchat"}
)


def took_everything(desk: Desk) -> bool:
    """Read the dish back without what is to be left out of it; say whether words that name no dish want that.

    Who asks whether it can be had so is shown the order as the kitchen would get it: nothing is sent without a yes.
    """
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent not in _MAY_BE_TAKEN_FOR:
        return False
    if desk.stay is None or not is_short(turn.text) or desk.catalogue(MenuItem).find(turn.text):
        return False
    if counting_numbers(turn.text):
        return False  # "better two, one without croutons" is about some of several
    line = _line_at_hand(desk)
    dish = line.item if line is not None else _only_shown(desk)
    wish = None if dish is None else _left_out(turn.text, dish)
    if dish is None or wish is None or (line is not None and (line.quantity > 1 or denied(line, [wish]))):
        return False  # "the second one without lemon" is one of several; the lemon is to be chosen or not
    desk.turn = turn.model_copy(update={"intent": DISHES})
    order = line.request if line is not None else _begin(desk, dish)
    line = line or order.lines[-1]
    line.wishes = line.wishes if wish in line.wishes else [*line.wishes, wish]
    keep_words(desk, order)
    drafts.advance(desk, order)
    return True


def _line_at_hand(desk: Desk) -> RequestLine | None:
    """Return the dish of the order being put together that was asked about, or the only one it holds."""
    order = order_spoken_of(desk)
    if order is None:
        return None
    asked = [line for line in order.lines if is_in_question(desk, order, line.item)]
    return asked[0] if len(asked) == 1 else only_dish(order)


def _only_shown(desk: Desk) -> MenuItem | None:
    """Return the one dish that was told of, in this message or the one before."""
    shown = shown_by(desk, [*last_message(desk, JUST_NOW), *turns_before(desk)])
    return shown[0] if len(shown) == 1 else None


def _begin(desk: Desk, dish: MenuItem) -> ServiceRequest:
    order = drafts.draft_of(desk, DISHES) or drafts.begin(desk, KINDS[DISHES])
    put_dish(desk, order, dish)
    return order


def _left_out(text: str, dish: MenuItem) -> str | None:
    """Return the words that leave out of `dish` something the menu says is in it: "without the bacon"."""
    line = said(text)
    for first, last, _ in listed("wishes.without").find(line):
        for end in range(last + 1, len(line.tokens) + 1):
            if line.breaks[end - 1]:
                break
            token = line.tokens[end - 1]
            if not is_small(token) and says_of(dish.description.values(), token.norm):
                return line.words(first, end)
    return None
