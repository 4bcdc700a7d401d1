"""For how many people is said of what was spoken of: "in the taxi there will be two of us", «нет, пока 8»."""

from collections.abc import Sequence

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.naming import names_anything
from hotel.desk.drafting.nights_said import counts_nights
from hotel.desk.drafting.party_said import numbers_of_no_room
from hotel.desk.drafting.people_said import people_said
from hotel.desk.hearing import hears
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import change_sent, weigh
from hotel.desk.sent.moved_and_filled import half_past
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.reading.parties import party_size_in
from hotel.records import Need, RequestState, ServiceRequest

_MAY_COUNT = frozenset(
    {*KINDS, "inform", "deny", "nlu_fallback", "out_of_scope", "rate_stay", "change_request", "chitchat"}
    | {"complain", "ask_request_status", "ask_recommendation"}
)
_LONGEST = 12
"""Words that say for how many something is, and of what; longer ones say more."""


def took_everything(desk: Desk) -> bool:
    """Give what is meant its number of people, where the words say nothing else; say whether they do."""
    if desk.turn.intent not in _MAY_COUNT or is_pressed(desk) or not _may_only_count(desk):
        return False
    several = len(drafts.drafts(desk)) > 1  # "one passenger each" answers all that were asked about
    request = None if several else _meant(desk)
    if request is None:
        return False
    if moments_in(desk.turn.text, desk.local_now) or half_past(desk, request) is not None:
        return _moved_as_well(desk, request)
    size = _size(desk, request)
    if size is None:
        return False
    if request.party_size != size:
        _give(desk, request, size)
        return True
    return _repeats(desk, request)


def _may_only_count(desk: Desk) -> bool:
    """Say whether the words may tell nothing but a number, or with it an hour of what was spoken of."""
    text = desk.turn.text
    if not is_short(text, _LONGEST) or hears("besides", text) or hears("one_more", text):
        return False
    return hears("says_of_it", text) or not moments_in(text, desk.local_now)


def _moved_as_well(desk: Desk, request: ServiceRequest) -> bool:
    """Change for how many and when `request` is, by words that name no kind; say whether they tell both of it."""
    text = desk.turn.text
    if names_anything(desk, text) or people_said(desk, request, text) is None:
        return False
    desk.turn = desk.turn.model_copy(update={"intent": "change_request"})
    if request.state is not RequestState.DRAFT:
        change_sent(desk, request)
    elif not take_answer(desk, request):
        return False
    return True


def _repeats(desk: Desk, request: ServiceRequest) -> bool:
    """Answer "6, as I said", which rates nothing; say whether it was such."""
    if desk.turn.intent != "rate_stay" or request.state is RequestState.DRAFT:
        return False
    desk.say("correction_changes_nothing", facts_of(desk, request))
    return True


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return the booking that is named, or else what is spoken of: words that begin one like it mean none that stands."""
    text = desk.turn.text
    standing = [one for one in (*drafts.drafts(desk), *open_requests(desk)) if _counts_people(one)]
    named = [one for one in standing if kind_named(one.intent, text)]
    if (names_anything(desk, text) and not named) or (named and not hears("says_of_it", text)):
        return None
    among = [one for one in named if one.amends_id is None] or standing
    subject = request_spoken_of(desk)
    spoken = next((one for one in among if _stands_for(one, subject)), None)
    return spoken or (_only(among) if named else None)


def _stands_for(one: ServiceRequest, subject: ServiceRequest | None) -> bool:
    """Say whether `one` is what was spoken of, or the change of it that waits."""
    return subject is not None and (one is subject or one.amends_id == subject.id)


def _only(among: Sequence[ServiceRequest]) -> ServiceRequest | None:
    return among[0] if len(among) == 1 else None


def _counts_people(request: ServiceRequest) -> bool:
    return request.intent in KINDS and Field.PARTY in KINDS[request.intent].reads


def _size(desk: Desk, request: ServiceRequest) -> int | None:
    """Return how many people the words say; a bare number counts them where people were counted last."""
    text = desk.turn.text
    size = people_said(desk, request, text)
    if size is not None or not is_short(text, PHRASE) or counts_nights(text):
        return size  # «нет, на одну ночь» counts nobody
    counted_last = party_size_in(request.messages_said[-1]) is not None
    if not counted_last or not hears("puts_number_right", text):
        return None
    return next((one.value for one in numbers_of_no_room(text) if one.value > 0), None)


def _give(desk: Desk, request: ServiceRequest, size: int) -> None:
    """Let `request` be for `size` people; of what was sent "and if we are ten?" is only asked, and read back."""
    text = desk.turn.text
    if request.state is RequestState.DRAFT:
        of_nights = any(one.request_id == request.id and one.need is Need.DATES for one in desk.questions)
        fill(desk, request)  # the name said with it, the car that so many need
        request.party_size = request.party_size if of_nights else size
        drafts.advance(desk, request)
        resume(desk)
        return
    if request.state is RequestState.ON_THE_WAY:
        change_sent(desk, request)
        return
    amendment = amendments.begin(desk, request)
    amendment.party_size = size
    amendment.add_words(text)
    desk.session.flush()
    if hears("asks_what_if", text):
        drafts.read_back(desk, amendment)
    else:
        weigh(desk, request, amendment, found=True)
