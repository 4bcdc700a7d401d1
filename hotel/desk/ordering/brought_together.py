"""Two orders are to come in one go: "can the tea come together with the food?", "bring the tea with the burger"."""

from datetime import datetime, timedelta

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of, moment
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import agree_with_all, is_draft
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import entry_of, names_held
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import give_to_department
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.consent import plain_yes_before
from hotel.records import MenuItem, Need, RequestState, ServiceRequest

_MOST_WORDS = 20
_FAR_APART = timedelta(hours=2)
"""A breakfast ordered overnight does not wait for the supper."""


def took_everything(desk: Desk) -> bool:
    """Let what comes first wait for what comes last, and tell the kitchen; say whether the words ask for that.

    A yes before them sends what was read back: that is one of the two.
    """
    whole = desk.turn
    if is_pressed(desk) or whole.intent == "emergency" or not is_short(whole.text, _MOST_WORDS):
        return False
    if not (hears("brought_together", whole.text) or hears("brings_with", whole.text)):
        return False
    question = desk.open_question()
    draft = is_draft(desk, question.request_id) if question and question.need is Need.CONFIRM else None
    rest = plain_yes_before(whole.text) if draft is not None and draft.intent == DISHES else None
    words = rest or whole.text
    if not _asks_for_it(desk, words, [*_orders(desk), *([draft] if draft and rest else [])]):
        return False
    if draft is not None and rest is not None:
        desk.turn = whole.model_copy(update={"text": whole.text.removesuffix(rest).strip()})
        agree_with_all(desk, draft, named=False)
        desk.turn = whole.model_copy(update={"text": rest})
    together = _orders(desk)
    if len(together) < 2:  # noqa: PLR2004 -- one alone comes with nothing
        return rest is not None
    _bring_together(desk, together)
    return True


def _orders(desk: Desk) -> list[ServiceRequest]:
    """Return the orders that are to come within a short time of each other."""
    orders = [one for one in open_requests(desk) if one.intent == DISHES and _expected(one) is not None]
    last = max((at for one in orders if (at := _expected(one)) is not None), default=None)
    return [one for one in orders if last is not None and (at := _expected(one)) and last - at <= _FAR_APART]


def _expected(request: ServiceRequest) -> datetime | None:
    return request.wanted_at or request.promised_at


def _asks_for_it(desk: Desk, words: str, orders: list[ServiceRequest]) -> bool:
    """Say whether `words` want `orders` at once, and name no dish that is in none of them."""
    if len(orders) < 2:  # noqa: PLR2004 -- see above
        return False
    if _names_another_dish(desk, words, orders):
        return False
    if hears("brought_together", words):
        return True
    return hears("brings_with", words) and sum(names_held(one, words) for one in orders) > 1


def _names_another_dish(desk: Desk, words: str, orders: list[ServiceRequest]) -> bool:
    """Say whether `words` name a dish that none of `orders` holds; "the tea" is the black one that one holds."""
    held = {entry_of(line) for one in orders for line in one.lines}
    named = desk.catalogue(MenuItem).find(words)
    known = [mention for mention in named if mention.entry in held]
    return any(not any(mention.overlaps(one) for one in known) for mention in named)


def _bring_together(desk: Desk, orders: list[ServiceRequest]) -> None:
    last = max(at for one in orders if (at := _expected(one)) is not None)
    known = told_last(desk, "brought_together", JUST_NOW)
    for one in [] if known else orders:
        if one.state is not RequestState.ON_THE_WAY and one.wanted_at is None:
            one.promised_at = last
        give_to_department(desk, one)
    desk.say("brought_together", facts_of(desk, orders[0]) | {"promised": moment(desk, last)})
