"""Words that edit a list which is being put together or was sent, whatever they were taken for: it changes as a whole.

Dishes, and what is prepared for an occasion: "no cola then", "you forgot the prosecco", "the soup stays, one burger
becomes a steak". What is on the list just shown is meant before anything else of that name.
"""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import agree, take_answer
from hotel.desk.drafting.choices_named import services_for
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.day_wanted import day_wanted
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import entries_held, entry_of
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears
from hotel.desk.ordering.in_case_gone import terms_in
from hotel.desk.ordering.menu import served_at
from hotel.desk.ordering.menu_pages import chapters_of
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.ordering.order_lines import catalogue_for
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.draft_asked import draft_asked_about, draft_just_asked
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.changed_items import says_back
from hotel.reading.edits import edits_in
from hotel.reading.found import Edit, EditAction
from hotel.reading.moments import moments_in
from hotel.reading.tokens import said
from hotel.records import MenuItem, Named, Need, RequestState, ServiceRequest

_LISTS = frozenset({DISHES, OCCASION})
_MAY_EDIT = frozenset(
    {
        "inform", "affirm", "deny", "cancel", "cancel_request", "change_request", "chitchat", "nlu_fallback",
        "out_of_scope", "forget_preferences", "give_praise", "bot_challenge", DISHES, OCCASION,
    }
)  # fmt: skip
"""Intents that such words are taken for; who asks something, or complains, edits nothing."""
_DOUBTFUL = 0.5
_OF_HELD = frozenset({EditAction.REMOVE, EditAction.REPLACE, EditAction.SET_QUANTITY, EditAction.RESTATE})


def took_everything(desk: Desk) -> bool:
    """Edit the list that is meant; say whether the words do."""
    turn = desk.turn
    doubtful = turn.intent in _MAY_EDIT or bool(turn.alternatives) or turn.confidence < _DOUBTFUL
    if is_pressed(desk) or turn.choice_value is not None or turn.intent == "emergency" or not doubtful:
        return False
    if _sent_as_edited(desk):
        return True
    order = _meant(desk)
    if order is None:
        return False
    if _missed_what_is_there(desk, order):
        _show(desk, order)
    elif not _is_edited(desk, order):
        return False
    elif order.state is not RequestState.DRAFT:
        change_sent(desk, order)
    elif take_answer(desk, order):
        resume(desk)
    else:
        return False
    return True


def _sent_as_edited(desk: Desk) -> bool:
    """Send what an earlier part of the message edited, where this part agrees, and show what it is now."""
    asked = desk.open_question(Need.CONFIRM)
    order = draft_asked_about(desk, asked)
    edited = asked is not None and asked.asked_in == desk.turn.message_id and bool(turns_before(desk))
    if desk.turn.intent != "affirm" or order is None or not edited or order.intent not in _LISTS:
        return False
    agree(desk, order)
    if order.state is RequestState.SENT:
        desk.say("held_in_request", facts_of(desk, order))
    return True


def _missed_what_is_there(desk: Desk, order: ServiceRequest) -> bool:
    """Say whether "you left out the cola" is said of a list that has it: the guest is shown that it does."""
    text = desk.turn.text
    if not says_back(said(text)) or hears("points_at_them", text) or desk.turn.intent == "affirm":
        return False
    held = entries_held(order)
    if not held or not catalogue_for(held).find(text):
        return False
    return not _edits(desk, order, _offered(desk, order))


def _show(desk: Desk, order: ServiceRequest) -> None:
    if order.state is RequestState.DRAFT:
        drafts.advance(desk, order)
    else:
        desk.say("held_in_request", facts_of(desk, order))


def _offered(desk: Desk, order: ServiceRequest) -> Sequence[Named]:
    return desk.offered(MenuItem) if order.intent == DISHES else services_for(desk, order)


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return the list that was asked about last, else the one spoken of last, else the only one that was sent."""
    asked = draft_just_asked(desk)
    if asked is not None:
        return asked[1] if asked[1].intent in _LISTS else None
    if any(one.message_id == desk.turn.message_id for one in drafts.drafts(desk)):
        return None
    spoken = request_spoken_of(desk)
    sent = [one for one in open_requests(desk) if _may_change(one)]
    if spoken is not None and (
        spoken in sent or (spoken.state is RequestState.DRAFT and spoken.intent in _LISTS)
    ):
        return spoken
    return sent[0] if len(sent) == 1 and not drafts.drafts(desk) else None


def _may_change(request: ServiceRequest) -> bool:
    return request.intent in _LISTS and bool(request.lines) and request.state is not RequestState.ON_THE_WAY


def _is_edited(desk: Desk, order: ServiceRequest) -> bool:
    offered = _offered(desk, order)
    edits = _edits(desk, order, offered)
    if order.intent == OCCASION:
        is_draft = order.state is RequestState.DRAFT
        of_it = is_draft or (bool(edits) and not _names_another_day(desk, order))
        priced = hears("asking.price", desk.turn.text)  # asked besides, that is told by who takes the rest
        return of_it and not priced and _names_its_own(desk, offered) and not _takes_all(order, edits)
    more = desk.turn.intent == DISHES and order.state is RequestState.DRAFT
    # More of the order that is being put together; "just desserts" asks for a part of the menu.
    if more or Catalogue(chapters_of(desk)).find(desk.turn.text):
        return False
    if order.lines and terms_in(desk.turn.text, desk.offered(MenuItem)):
        return True
    if _has_other_way(desk, order, edits):
        return True
    # "Two lattes", asked for once more later, is another order.
    counted = frozenset({EditAction.SET_QUANTITY}) if desk.turn.intent == DISHES else frozenset()
    changed = [one for one in edits if one.action in _OF_HELD - counted and one.target is not None]
    back = says_back(said(desk.turn.text)) and any(one.action is EditAction.ADD for one in edits)
    return bool(changed or back) and not _takes_all(order, edits)


def _has_other_way(desk: Desk, order: ServiceRequest, edits: Sequence[Edit[Named]]) -> bool:
    """Say whether what was sent is to be had in another way: "the salmon without beans", of a dinner, by night.

    Of what can be had now, that may be one more; where the kitchen does not make it now, it is the one that was sent.
    """
    if order.state is RequestState.DRAFT or desk.turn.intent != DISHES or not edits:
        return False
    later = hears("puts_right", desk.turn.text) or not any(_is_made_now(desk, one.target) for one in edits)
    return later and all(
        one.action is EditAction.REFINE and one.quantity is None and one.target is not None for one in edits
    )


def _is_made_now(desk: Desk, dish: Named | None) -> bool:
    return isinstance(dish, MenuItem) and served_at(desk, dish, desk.local_now)


def _names_another_day(desk: Desk, order: ServiceRequest) -> bool:
    """Say whether the words are of another day: "and flowers tomorrow at ten" is another surprise."""
    days = {one.at.date() for one in moments_in(desk.turn.text, desk.local_now) if one.has_day}
    own = day_wanted(desk, order)
    return own is not None and bool(days) and own not in days


def _edits(desk: Desk, order: ServiceRequest, offered: Sequence[Named]) -> list[Edit[Named]]:
    present = [
        entry for line in order.lines for entry in [entry_of(line)] * line.quantity if entry is not None
    ]
    return edits_in(desk.turn.text, catalogue_for(offered), present)


def _takes_all(order: ServiceRequest, edits: Sequence[Edit[Named]]) -> bool:
    """Say whether nothing would be left, which is no edit of a list but the end of it."""
    gone = {one.target for one in edits if one.action is EditAction.REMOVE and one.quantity is None}
    comes = any(one.action in {EditAction.ADD, EditAction.REPLACE} for one in edits)
    return not comes and bool(order.lines) and {entry_of(line) for line in order.lines} <= gone


def _names_its_own(desk: Desk, offered: Sequence[Named]) -> bool:
    """Say whether the words name what the list has, and by no longer name a dish: "honey cake" is none of it."""
    text = desk.turn.text
    own = catalogue_for(offered).find(text)
    dishes = desk.catalogue(MenuItem).find(text)
    return any(not any(one.overlaps(dish) and dish.weight > one.weight for dish in dishes) for one in own)
