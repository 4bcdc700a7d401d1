"""What those who cook and serve know of what somebody must not have: asked after or wanted, it is told them.

What they are told is made of what is remembered, never of words that only refer to it ("tell them about the allergy").
"""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, TABLE
from hotel.desk.drafting.naming import names_held
from hotel.desk.earlier import SAME_VISIT, last_message, turns_before
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.contradicted import FOR_HEALTH
from hotel.desk.memory.must_not_of import is_of
from hotel.desk.memory.preferences import described, remember
from hotel.desk.memory.safety import add_allergies, remembered, warned_of
from hotel.desk.memory.statements import statements_in
from hotel.desk.memory.table_diets import stands_on_note, tell_restaurant
from hotel.desk.memory.telling_kitchen import minds_allergies, tell_kitchen
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.kind_words import kind_named
from hotel.records import OPEN, MenuItem, Preference, PreferenceKind, RequestState, ServiceRequest

_SURPRISE = "arrange_occasion"
_KNOWS = {DISHES: "kitchen_knows", TABLE: "restaurant_knows"}


def took_everything(desk: Desk) -> bool:
    """Answer from the order or the table that stands, or tell those who see to it; say whether the words want that."""
    text = desk.turn.text
    if is_pressed(desk) or desk.turn.intent == "emergency" or desk.stay is None:
        return False
    if hears("asks_what_staff_know", text):
        return _told_what_stands(desk)
    told = not hears("asks_if_kitchen_knows", text)
    if told and not (hears("tells_staff", text) and _is_of_health(desk)):
        return False
    request = _meant(desk)
    if request is None:
        return False
    known = _known(desk, request)
    # "Do they know that my wife is allergic to peanuts?" tells it as well.
    if (told or not known) and any(one.kind in FOR_HEALTH for one in statements_in(desk, text)):
        remember(desk, text)
        known = _known(desk, request)
    if not known:
        return False
    _tell(desk, request, known)
    facts: dict[str, Fact] = {
        "number": request.id,
        "allergies": [described(one) for one in known],
        "sent": request.state is not RequestState.DRAFT,
    }
    desk.say(_KNOWS.get(request.intent, "cake_makers_know"), facts)
    return_to_draft(desk)
    return True


def _told_what_stands(desk: Desk) -> bool:
    request = _meant(desk)
    if request is not None:
        desk.say("held_in_request", facts_of(desk, request))
        return_to_draft(desk)
    return request is not None


def _is_of_health(desk: Desk) -> bool:
    """Say whether the words speak of an allergy or a diet, or name nothing right after one was told."""
    text = desk.turn.text
    if hears("speaks_of_allergy", text) or any(one.kind in FOR_HEALTH for one in statements_in(desk, text)):
        return True
    return bool(_noted_lately(desk)) and not desk.catalogue(MenuItem).find(text)


def _noted_lately(desk: Desk) -> list[Preference]:
    """Return what was noted in the message before this one, or before these words of it."""
    messages = {turn.message_id for turn in (*last_message(desk, JUST_NOW), *turns_before(desk))}
    return [one for one in remembered(desk, *FOR_HEALTH) if one.message_id in messages]


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return the order or the table that the words name, else what was spoken of last, else what alone stands."""
    text = desk.turn.text
    surprise = _surprise(desk)
    if surprise is not None:
        return surprise
    standing = {
        intent: requests_of(desk, OPEN | {RequestState.DRAFT}, intent=intent, within=SAME_VISIT)
        for intent in (DISHES, TABLE)
    }
    if hears("of_restaurant", text) or kind_named(TABLE, text):
        sent = [one for one in standing[TABLE] if one.state is not RequestState.DRAFT]
        return next(iter(sent or standing[TABLE]), None)
    if hears("of_kitchen", text):
        return next(iter(standing[DISHES]), None)
    there = [*standing[DISHES], *standing[TABLE]]
    spoken = request_spoken_of(desk)
    return spoken if spoken in there else next(iter(there), None)


def _surprise(desk: Desk) -> ServiceRequest | None:
    """Return the surprise with something to eat that the words name, or that was spoken of last."""
    text = desk.turn.text
    there = requests_of(desk, OPEN | {RequestState.DRAFT}, intent=_SURPRISE, within=SAME_VISIT)
    eaten = [one for one in there if minds_allergies(one)]
    named = next((one for one in eaten if names_held(one, text)), None)
    others = any(hears(sign, text) for sign in ("of_restaurant", "of_kitchen")) or kind_named(TABLE, text)
    spoken = None if others else request_spoken_of(desk)
    return named or next((one for one in eaten if one is spoken), None)


def _known(desk: Desk, request: ServiceRequest) -> list[Preference]:
    """Return what they should know: of whom and what the words name; a diet goes to the table alone."""
    kinds = FOR_HEALTH if request.intent == TABLE else {PreferenceKind.ALLERGY}
    text, known = desk.turn.text, remembered(desk, *kinds)
    named = {*allergens_in(text), *diets_in(text)}
    theirs = [one for one in known if is_of(desk, one, text)]
    return [one for one in theirs or known if not named or one.subject in named] or theirs


def _tell(desk: Desk, request: ServiceRequest, known: list[Preference]) -> None:
    fresh = [one for one in known if warned_of(one) not in request.allergies_told]
    if request.intent == TABLE:
        lacking = [warned_of(one) for one in fresh if not stands_on_note(request, one)]
        add_allergies(request, lacking)
        if lacking:
            tell_restaurant(desk, request)
    elif request.state is RequestState.DRAFT:
        add_allergies(request, [warned_of(one) for one in fresh])
    else:
        tell_kitchen(desk, fresh)
