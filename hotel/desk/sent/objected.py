"""The guest objects to what their last words led to: that deed is undone, and what they say instead is served.

What was changed or called off is as it was; what nobody asked for is taken back. Each is told from what was done
(`deeds_lately`): the words say only that it is not to be, and name it, or nothing else.
"""

from collections.abc import Callable

from hotel.desk.brevity import PHRASE, SENTENCE, is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import faults_told
from hotel.desk.drafting.kinds import KINDS, REPAIR
from hotel.desk.drafting.naming import names, names_anything, names_held
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears
from hotel.desk.ordering.edits_objected import take_line_back
from hotel.desk.sent.cancelling import cancel_request
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.deeds_lately import deeds_just_now, deeds_lately, hours_of, names_deed
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.put_as_before import Done, ask_first, put_as_before
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import RequestState, ServiceRequest

_TAKEN_BACK = "deed_taken_back"
_GIVES_UP = frozenset({"cancel", "cancel_request", "deny"})
_BACK = ("wants_it_back", "as_it_was")
_WARNING = "leaves_alone"
_STANDS_AFTER_ALL = ("cancels_nothing", "wanted_after_all")
_WANTED, _NEVER, _UNAGREED, _WHAT, _WHY = (
    "is_wanted",
    "never_asked_for",
    "not_agreed_to",
    "asks_what_it_is",
    "wonders_why",
)
_ECHO = 4
"""So many words wonder at a name; more ask what there is of it."""
_LISTS = ("of_mine", "asks_which_stand")
"""Who asks what they have asks for a list, and wonders at nothing."""
_OF_WHAT_STANDS = frozenset({"change_booking", "change_room", "extend_stay", "request_late_check_out"})
"""Begun, these change what stands: who says to leave that alone wants none of them."""


def took_everything(desk: Desk) -> bool:
    """Undo what the words object to; say whether nothing else is left to serve."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent == "emergency":
        return False
    if _is_undone_already(desk):
        return True
    objecting = [one for one in sentences_in(turn.text) if _objects(one)]
    text = " ".join(objecting)
    if not objecting or hears("only_asked", turn.text):
        return False  # "I only asked about the bags" takes the request back, and is answered besides
    return _told_otherwise(desk, text) or _kept_back(desk, text) or _undone(desk, objecting)


def _is_undone_already(desk: Desk) -> bool:
    """Say whether another part of this message has undone what this one, naming nothing, wants off: "take it off"."""
    turn = desk.turn
    done = any(reply.key == _TAKEN_BACK for before in turns_before(desk) for reply in before.replies)
    mere = turn.intent in _GIVES_UP and is_short(turn.text, PHRASE) and not names_anything(desk, turn.text)
    return done and mere and not moments_in(turn.text, desk.local_now)


def _undone(desk: Desk, objecting: list[str]) -> bool:
    """Undo the deeds that the sentences `objecting` are against; say whether nothing is left to serve besides."""
    text = " ".join(objecting)
    meant = _meant(desk, text)
    if not meant:
        return False
    by_line = len(meant) == 1 and hears(_NEVER, text)
    if not (by_line and take_line_back(desk, meant[0].request, text)):
        put_as_before(desk, meant)
    return _is_all(desk, objecting, meant)


def _objects(sentence: str) -> bool:
    """Say whether `sentence` is against something that was done; one that gives something up is served as that."""
    signs = (*_BACK, _WARNING, *_STANDS_AFTER_ALL, _NEVER, _UNAGREED, _WHAT, _WHY)
    against = _wants_after_all(sentence) or any(hears(sign, sentence) for sign in signs)
    return against and not gives_up_any(sentence)


def _wants_after_all(text: str) -> bool:
    """Say whether a mere "keep it", «нужно» wants what was called off a moment ago, and no hour for it."""
    return is_short(text, PHRASE + SENTENCE) and hears(_WANTED, text) and not time_phrases(text)


def _meant(desk: Desk, text: str) -> list[Done]:
    """Return the deeds that the words object to: those they name, else those of the last message."""
    may_be: list[tuple[bool, Callable[[Done], bool]]] = [
        (hears(_NEVER, text), lambda _: True),
        (any(hears(sign, text) for sign in _BACK), _is_changed),
        (any(hears(sign, text) for sign in _STANDS_AFTER_ALL), lambda one: one.is_ended),
        (_wonders_what(text), lambda one: _is_made_up(one) and kind_named(one.request.intent, text)),
        (hears(_WHY, text), lambda one: _is_changed(one) and bool(hours_of(desk, one, text))),
    ]
    fits = [fit for said, fit in may_be if said]
    just_now = deeds_just_now(desk)
    if hears(_WARNING, text):  # "leave my breakfast alone" takes nothing back that was asked of it by name
        lately_done = [one.request for one in just_now]
        fits.append(
            lambda one: _is_changed(one) and (one.request in lately_done or not names(one.request, one.words))
        )
    if _wants_after_all(text):
        fits.append(lambda one: one.is_ended and any(one.request is other.request for other in just_now))
    lately, standing = deeds_lately(desk), open_requests(desk)
    named = [one for one in lately if names_deed(desk, one, text)]
    told = named_among(desk, [*standing, *(one.request for one in lately)], text)
    if (
        named and told
    ):  # "leave the spa alone, 19:00" is about that one, not about the one that was called off
        told = [one for one in told if len(told) > 1 and _is_at(desk, one, text)] or told
        named = [one for one in named if one.request in told]
    if named or told or names_anything(desk, text):
        return _fitting(named, fits)
    return _fitting(just_now, fits)


def _is_at(desk: Desk, request: ServiceRequest, text: str) -> bool:
    with desk.heard_as(text=text):
        return own_hour(desk, request) is not None


def _fitting(done: list[Done], fits: list[Callable[[Done], bool]]) -> list[Done]:
    return [one for one in done if any(fit(one) for fit in fits)]


def _is_changed(one: Done) -> bool:
    """Say whether something that stood was changed or called off by it."""
    return not one.is_begun or one.request.intent in _OF_WHAT_STANDS


def _is_made_up(one: Done) -> bool:
    """Say whether it was begun, and sent, on words that name neither it nor anything it holds."""
    request = one.request
    named = kind_named(request.intent, request.words) or names_held(request, request.words)
    return one.is_begun and request.is_open and not named and request.intent != REPAIR


def _wonders_what(text: str) -> bool:
    """Say whether only the name of it is wondered at: "what booking?"; "which repairs have you got?" asks for a list."""
    short = [one for one in sentences_in(text) if is_short(one, _ECHO)]
    return any(hears(_WHAT, one) and not any(hears(sign, one) for sign in _LISTS) for one in short)


def _kept_back(desk: Desk, text: str) -> bool:
    """Ask about what was sent lately and was not agreed to: the one named, else the only one; say whether there is one."""
    sent = [one for one in deeds_lately(desk) if one.is_begun and one.request.is_open]
    sent = [one for one in sent if one.request.state is not RequestState.ON_THE_WAY]
    among = [one for one in sent if names_deed(desk, one, text)] or sent
    if len(among) != 1 or not hears(_UNAGREED, text):
        return False
    ask_first(desk, among[0])
    return True


def _told_otherwise(desk: Desk, text: str) -> bool:
    """Give what stands the hour or day that is said instead of the one wondered at; say whether there is one.

    "Why tomorrow, we leave tomorrow. Today!" is about the table for tomorrow; a "why" alone asks for the right one.
    """
    if not hears(_WHY, text):
        return False
    whole = desk.turn.text
    done = [one for one in deeds_lately(desk) if one.request.is_open and hours_of(desk, one, text)]
    if len(done) != 1 or (names_anything(desk, whole) and not names_deed(desk, done[0], whole)):
        return False
    own = hours_of(desk, done[0], whole)
    others = [one for one in moments_in(whole, desk.local_now) if one not in own]
    if not others:
        if _is_changed(done[0]):
            return False
        desk.say("what_to_change", facts_of(desk, done[0].request))
        return True
    clauses = [one.within(whole) for one in clauses_in(whole) if any(one.overlaps(x) for x in others)]
    with desk.heard_as(text=", ".join(clauses), intent="change_request"):
        change_sent(desk, done[0].request)
    return True


def _is_all(desk: Desk, objecting: list[str], undone: list[Done]) -> bool:
    """Serve what is said besides the objection: what else is given up, or broken; say whether nothing is left."""
    turn = desk.turn
    rest = " ".join(one for one in sentences_in(turn.text) if one not in objecting)
    broken = faults_told(desk, rest)
    standing = named_among(desk, open_requests(desk), rest)
    if not (broken or standing or names_anything(desk, rest) or moments_in(rest, desk.local_now)):
        return True
    if gives_up_any(rest) or consent_in(rest).stop:
        with desk.heard_as(text=rest, intent="cancel_request"):
            cancel_request(desk)
        return True
    if turn.intent not in KINDS and any(names_deed(desk, one, rest) for one in undone):
        return True  # "I said keep it. please ask for the other room again": that is done
    if broken and turn.intent not in KINDS:
        with desk.heard_as(text=rest, intent=REPAIR):
            take(desk)
        return True
    desk.turn = turn.model_copy(update={"text": rest})
    return False
