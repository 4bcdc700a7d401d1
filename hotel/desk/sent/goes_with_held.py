"""What is wanted for something that is arranged goes with that: "candles for the cake", «свечи к торту», a card's words."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.naming import entries_held, names_anything
from hotel.desk.hearing import heard, hears
from hotel.desk.just_now import is_fresh
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Mention
from hotel.reading.left_out import blanked
from hotel.records import Named, RequestState, ServiceRequest

_TAKEN_FOR = frozenset(
    {
        OCCASION,
        THINGS,
        DISHES,
        "inform",
        "nlu_fallback",
        "out_of_scope",
        "ask_offers",
        "ask_menu",
        "ask_hotel",
    }
)
"""Intents that such a wish is taken for; a change finds its request by itself."""
_SAYS_MORE = frozenset({"affirm", "cancel", "cancel_request", "emergency"})
"""Words taken for these say more than what goes with something."""


def took_everything(desk: Desk) -> bool:
    """Note the wish with what it is for; say whether the words were one."""
    turn = desk.turn
    wished = "?" not in turn.text or hears("wants_it", turn.text)
    if is_pressed(desk) or not wished:
        return False
    if _told_card(desk) or _goes_on(desk):
        return True
    if turn.intent not in _TAKEN_FOR:
        return False
    request = _held_by([*drafts.drafts(desk), *open_requests(desk)], turn.text)
    if request is None or names_anything(desk, _beside(request, turn.text)):
        return False
    if request.state is RequestState.DRAFT:
        request.add_note(turn.text)
        drafts.advance(desk, request)
    else:
        pass_on(desk, request)
    return True


def _told_card(desk: Desk) -> bool:
    """Put the words of the card with the only surprise there is, whatever they were taken for; say whether it was."""
    text = desk.turn.text
    card = heard("greeting_card", text)
    asked = [one for one in [*drafts.drafts(desk), *open_requests(desk)] if one.intent == OCCASION]
    surprises = [one for one in asked if one.amends_id is None]
    if card is None or not hears("card_words", card) or len(surprises) != 1 or desk.turn.intent in _SAYS_MORE:
        return False
    if surprises[0].state is RequestState.DRAFT:
        fill(desk, surprises[0])
        drafts.advance(desk, surprises[0])
    else:
        change_sent(desk, surprises[0])
    return True


def _goes_on(desk: Desk) -> bool:
    """Pass on with what words go on about: "with a projector and water", right after the room for the meeting."""
    if desk.turn.intent in _SAYS_MORE or not hears("goes_on_with", desk.turn.text):
        return False
    spoken = request_spoken_of(desk)
    if spoken is None or spoken.intent != OCCASION or spoken.sent_at is None:
        return False
    if not (spoken.is_open and is_fresh(desk, spoken)):
        return False
    pass_on(desk, spoken)
    return True


def _held_by(requests: Sequence[ServiceRequest], text: str) -> ServiceRequest | None:
    """Return the only request that holds what the words name after a "for", "to" or "on"."""
    found = [one for one in requests if one.intent == OCCASION and _is_joined_to(one, text)]
    return found[0] if len(found) == 1 else None


def _is_joined_to(request: ServiceRequest, text: str) -> bool:
    mentions = _held_in(request, text)
    return bool(mentions) and all(hears("leads_to_held", _before(one, text)) for one in mentions)


def _before(mention: Mention[Named], text: str) -> str:
    """Return what stands before the last word of `mention`: "candles for the" of "candles for the cake"."""
    return text[: mention.start + mention.within(text).rfind(" ") + 1]


def _beside(request: ServiceRequest, text: str) -> str:
    """Return `text` without what it names of `request`: a cake is on the menu as well."""
    return blanked(text, _held_in(request, text))


def _held_in(request: ServiceRequest, text: str) -> Sequence[Mention[Named]]:
    held = entries_held(request)
    return sorted(Catalogue(held).find(text), key=lambda one: one.start) if held else []
