"""What an answer does to one draft: new facts, a yes, a no, "never mind"."""

from datetime import timedelta

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.clauses import apart
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.missing import missing
from hotel.desk.drafting.naming import names_held, the_one_named
from hotel.desk.drafting.obstacles import first_obstacle
from hotel.desk.drafting.other_rooms import says_which_room
from hotel.desk.drafting.refused import is_refused
from hotel.desk.drafting.tours import is_offer, take_offer
from hotel.desk.drafting.which_day import settle_nearer
from hotel.desk.ordering import dish_in_question
from hotel.desk.ordering.served_later import take_hour
from hotel.desk.sent.moved_and_filled import fill_moved
from hotel.desk.talking.details_after_yes import keep_secret
from hotel.desk.talking.reminding import not_sent_yet
from hotel.reading.calling_off import calls_all_off, speaks_against
from hotel.reading.consent import asks_back, consent_in, plain_yes_before
from hotel.reading.lexicons import listed, words_of
from hotel.reading.numbers import numbers_in
from hotel.reading.tokens import said
from hotel.records import Need, Question, RequestState, ServiceRequest

_A_PLAIN_YES = 4
"""A yes of more words says something besides."""


def question_about(desk: Desk, request: ServiceRequest) -> Question | None:
    """Return what was last asked about `request`."""
    return next((q for q in desk.questions if q.request_id == request.id), None)


def answers_several(desk: Desk) -> bool:
    """Serve words that answer several drafts at once ("7pm for the massage, yes to the taxi"); say whether they did."""
    if desk.turn.choice_request_id is not None:
        return False
    parts = apart(desk.turn.text, drafts.drafts(desk))
    whole = desk.turn
    parts.sort(key=lambda part: not consent_in(part[1]).yes)  # what is settled is said before what is asked
    for request, words in parts:
        desk.turn = whole.model_copy(update={"text": words})
        _answer(desk, request)
    desk.turn = whole
    return bool(parts)


def _answer(desk: Desk, request: ServiceRequest) -> None:
    answer = consent_in(desk.turn.text)
    if answer.stop and not answer.yes:
        drafts.drop(desk, request)
    elif answer.yes and not answer.no:
        agree(desk, request)
    elif not take_answer(desk, request):
        drafts.advance(desk, request)


def take_answer(desk: Desk, request: ServiceRequest) -> bool:
    """Let `request` use the words; say whether it could."""
    answer, held = consent_in(desk.turn.text), bool(request.lines)
    filled = fill_moved(desk, request)
    if is_emptied(desk, request, held=held):
        drafts.drop(desk, request)
        return True
    if not filled.found:
        if answer.yes and not answer.no and question_about(desk, request) is not None:
            agree(desk, request)
            return True
        kept = names_held(request, desk.turn.text)  # "sure, just the cheese plate": that is what is kept
        if not (kept or dish_in_question.answers(desk, request) or says_which_room(desk, request)):
            return False
    drafts.advance(desk, request)
    return True


def is_emptied(desk: Desk, request: ServiceRequest, *, held: bool) -> bool:
    """Say whether the guest has given up the last of what `request` held: nobody is asked what to bring instead."""
    return held and not request.lines and consent_in(desk.turn.text).stop


def agree(desk: Desk, request: ServiceRequest) -> None:
    """Take a yes to whatever was asked about `request`; what else the words say counts as well."""
    question, held = question_about(desk, request), bool(request.lines)
    if question is not None and question.need is Need.QUANTITY and not numbers_in(desk.turn.text):
        for line in request.lines:
            line.quantity_confirmed = line.quantity_confirmed or str(line.id) == question.subject
    before = request.wanted_at
    filled = fill(desk, request) if desk.turn.choice_request_id is None else None
    take_hour(request, question, before)
    if request.wanted_or is not None:
        settle_nearer(desk, request)
    if is_emptied(desk, request, held=held):
        drafts.drop(desk, request)
    elif question is None or (filled and filled.changed) or _is_refused(desk, request):
        drafts.advance(desk, request)
    else:
        _agree_to(desk, request, question)


def _is_refused(desk: Desk, request: ServiceRequest) -> bool:
    return desk.turn.choice_request_id is None and is_refused(desk, request)


def _agree_to(desk: Desk, request: ServiceRequest, question: Question) -> None:
    """Take a yes with no new facts in it."""
    confirmed, offered = question.need is Need.CONFIRM, is_offer(question)
    if (confirmed or offered) and _is_no_yes(desk):
        not_sent_yet(desk, request, question)
    elif confirmed and _is_fresh(desk, request):
        keep_secret(desk, request)
        _note_what_is_added(desk, request)
        if len(desk.turn.text.split()) > _A_PLAIN_YES:
            request.add_words(desk.turn.text)  # more than a yes: a person reads what
        _send_if_possible(desk, request)
    elif offered:
        _take_offer(desk, request, question)
    else:
        _say_what_is_wanted(desk, request, question.need)
        drafts.advance(desk, request)


def _note_what_is_added(desk: Desk, request: ServiceRequest) -> None:
    """Note what a yes adds in a few words that are read as nothing: "yes, and put the seats down, too"."""
    if request.lines or desk.turn.choice_value is not None or desk.turn.of > 1:
        return
    rest = said(plain_yes_before(desk.turn.text) or "")
    joins = bool(rest.tokens) and rest.tokens[0].norm in words_of("small.and")
    if joins and len(rest.tokens) > 1 and not listed("polite.thanks").find(rest):
        request.add_note(rest.text[rest.tokens[1].start :].strip(" .!)"))


def _take_offer(desk: Desk, request: ServiceRequest, question: Question) -> None:
    passed_on = take_offer(desk, request, question)
    if passed_on is None:
        drafts.advance(desk, request)
    else:
        drafts.hold_up(desk, request, passed_on)


def _is_no_yes(desk: Desk) -> bool:
    """Say whether the words ask back ("so it's booked, right?"), or something in them speaks against the yes."""
    if desk.turn.choice_request_id is not None:
        return False
    text, answer = desk.turn.text, consent_in(desk.turn.text)
    if answer.no and not answer.firm and not is_short(text, PHRASE):
        return True  # "no, the iron is fine. I mean a packed breakfast" agrees to nothing
    return asks_back(text) or speaks_against(text) or calls_all_off(desk.turn.whole_text)


def _say_what_is_wanted(desk: Desk, request: ServiceRequest, need: Need) -> None:
    """Tell that a yes is no answer to "how many?" or "which one?", where that will be asked again."""
    if request.intent in KINDS and any(one.need is need for one in missing(desk, request)):
        desk.say("yes_is_no_answer", {"need": need.value})


def agree_with_all(desk: Desk, request: ServiceRequest, *, named: bool) -> None:
    """Take a plain yes: it answers all that was read back in the same answer as `request`."""
    question = question_about(desk, request)
    together = [
        q.request_id
        for q in desk.questions
        if question and q.asked_in == question.asked_in and q.need is question.need is Need.CONFIRM
    ]
    agree(desk, request)
    if named or desk.turn.choice_request_id is not None or desk.turn.of > 1:
        return
    for other in [one for one in drafts.drafts(desk) if one.id in together and one is not request]:
        agree(desk, other)


def one_named(desk: Desk) -> ServiceRequest | None:
    """Return the only draft that the words name."""
    return the_one_named(drafts.drafts(desk), desk.turn.text)


def _is_fresh(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the guest saw the read-back not long ago: an older one is shown again."""
    stale = timedelta(minutes=desk.property.policies.stale_draft_minutes)
    return request.read_back_at is not None and desk.now - request.read_back_at <= stale


def _send_if_possible(desk: Desk, request: ServiceRequest) -> None:
    obstacle = first_obstacle(desk, request)
    if obstacle is not None:
        drafts.hold_up(desk, request, obstacle)
    elif missing(desk, request):
        drafts.advance(desk, request)
    else:
        drafts.send(desk, request)


def is_draft(desk: Desk, request_id: int | None) -> ServiceRequest | None:
    """Return the request `request_id` while it is still a draft of this conversation."""
    request = desk.session.get(ServiceRequest, request_id) if request_id is not None else None
    mine = request is not None and request.conversation_id == desk.conversation.id
    return request if mine and request is not None and request.state is RequestState.DRAFT else None
