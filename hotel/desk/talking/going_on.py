"""Words that name nothing go on about what is spoken of: "and how much is it?", "until when?", "let's do that, at five"."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of, money
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.departure_day import LATE
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.hour_of_leaving import with_hour_of_leaving
from hotel.desk.drafting.kinds import TABLE, TAXI, TOUR
from hotel.desk.drafting.naming import names_anything, names_held
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact, tell_hours
from hotel.desk.house.narrower import narrower_answer, own_detail
from hotel.desk.house.places import told_how_long
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.house.room_quotes import ROOM, rates
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.bare_words import bare
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.talking.of_topic_told import WHO_COMES, asked_of_topic, told_of_topic
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.spoken_of import Subject, spoken_of, subjects
from hotel.reading.clauses import clauses_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import Need, ServiceRequest

_SERVICE_OF = {
    "check_out_time": LATE,
    "spa": "book_spa",
    "restaurant": TABLE,
    "airport_transfer": TAXI,
    "laundry_service": "request_laundry",
    "parking": "request_parking",
}
"""What is asked for by "yes, at five" after such a topic was told."""
_TOPIC_OF = {service: topic for topic, service in _SERVICE_OF.items()}
_TERMS = "terms"
_MOST_WORDS = 14
"""Terms are told at some length: "is it free until noon, and 1,500 for two hours after that?"."""
_TOLD_ANYHOW = frozenset({"price", "hours", "where", "length"})
"""Asked of what is spoken of in any case; another question only where the hotel's facts answer it."""
_MAY_ASK = frozenset(
    {"ask_hotel", "out_of_scope", "nlu_fallback", "ask_bill", "ask_menu", "ask_offers", "inform", "chitchat"}
    | {"ask_directions", "ask_request_status", "ask_recommendation", "bot_challenge", "repeat", "ask_loyalty"}
    | {"complain", "ask_capabilities", "rate_stay", "cancel", "deny"}
)
_MAY_TAKE_UP = frozenset(
    {"inform", "affirm", "nlu_fallback", "out_of_scope", "rate_stay", "change_request", "ask_human"}
    | {"change_booking", "book_room", "announce_arrival", "request_wake_up_call", "chitchat", "goodbye"}
)
"""Intents that words so bare are taken for; the service itself needs no help."""
_GUESSED = frozenset({TABLE, TAXI, TOUR, "book_spa", ROOM})
_DOUBTFUL = 0.9
"""Below this a booking that the words do not name was only guessed from an hour: "for two on Friday at 6"."""


def took_everything(desk: Desk) -> bool:
    """Answer a bare question about what is spoken of, or begin the service that was told of; say whether either was."""
    if desk.turn.choice_value is not None:
        return False
    if _told_where_met(desk) or _told_whom_tour_suits(desk) or told_of_topic(desk):
        return True
    return is_short(desk.turn.text, _MOST_WORDS) and _went_on(desk)


def _went_on(desk: Desk) -> bool:
    return _took_guessed(desk) or _took_bare(desk)


def _took_guessed(desk: Desk) -> bool:
    """Begin the service that was told of, where the words were hardly understood as another; say whether it was begun."""
    subject = spoken_of(desk) if _is_guessed(desk) and _takes_up(desk, desk.turn.text) else None
    return subject is not None and _taken_up(desk, subject)


def _took_bare(desk: Desk) -> bool:
    words = bare(desk.turn.text)
    if not is_short(desk.turn.text):
        beside = _terms_asked(desk, words) or _asked_in_each(desk)
        return bool(beside) and _answered_of_spoken(desk, beside)
    asked = labels_in("goes_on", words) if desk.turn.intent in _MAY_ASK else _terms_asked(desk, words)
    asked = asked or _asked_in_each(desk) or asked_of_topic(desk)
    if asked and _answered_of_spoken(desk, asked):
        return True
    takes_up = desk.turn.intent in _MAY_TAKE_UP and _takes_up(desk, words)
    subject = spoken_of(desk) if takes_up else None
    return subject is not None and _taken_up(desk, subject)


def _told_where_met(desk: Desk) -> bool:
    """Tell where the tour meets that the words name or that was spoken of last; say whether they ask where."""
    doubtful = desk.turn.intent in _MAY_ASK | {TOUR, "show_virtual_tour", "change_request"}
    if not doubtful or not hears("asks_where_met", desk.turn.text):
        return False
    subject = spoken_of(desk)
    spoken = subject.request if subject is not None else None
    going = [one for one in (*drafts(desk), *open_requests(desk)) if one.intent == TOUR and one.service]
    named = [one for one in going if names_held(one, desk.turn.text)]
    request = next(iter(named or [one for one in going if one is spoken] or going), None)
    if request is None or not _told_where(desk, request):
        return False
    return_to_draft(desk)
    return True


def _told_whom_tour_suits(desk: Desk) -> bool:
    """Tell what is written of the tour just spoken of to "can children come along?"; say whether that is asked."""
    turn = desk.turn
    fact = fact_of(desk, turn.topic) if turn.intent == "ask_hotel" and turn.topic in WHO_COMES else None
    if fact is None or not is_short(turn.text) or own_detail(desk, fact) is not None:
        return False
    subject = spoken_of(desk)
    if subject is None or subject.request is None or not _told_where(desk, subject.request):
        return False
    return_to_draft(desk)
    return True


def _asked_in_each(desk: Desk) -> list[str]:
    """Return what is asked by "how much it costs, and how long it takes", where nothing else is said."""
    text = desk.turn.text if desk.turn.intent in _MAY_ASK else ""
    clauses = [words for clause in clauses_in(text) if (words := bare(clause.within(text)))]
    each = [labels_in("goes_on", words) for words in clauses]
    return [label for labels in each for label in labels] if all(each) else []


def _answered_of_spoken(desk: Desk, asked: list[str]) -> bool:
    """Tell what is asked of that which was spoken of last and has it: of no arrival, but of the pool told of beside it."""
    return any(_answered(desk, subject, asked) for subject in subjects(desk))


def _terms_asked(desk: Desk, words: str) -> list[str]:
    """Return that the terms are asked, also of the service that the words were taken for a change of: "free until noon?"."""
    asks = desk.turn.intent in _MAY_ASK | {*_TOPIC_OF} and "?" in desk.turn.text
    return [_TERMS] if asks and _TERMS in labels_in("goes_on", words) else []


def _answered(desk: Desk, subject: Subject, asked: list[str]) -> bool:
    if subject.request is not None:
        told = (_TERMS in asked and _told_terms(desk, subject.request)) or tell_of(
            desk, subject.request, asked
        )
        if told:
            return_to_draft(desk)
        return told
    fact = fact_of(desk, subject.topic)
    if fact is None:
        return False
    narrower = narrower_answer(desk, fact)
    if own_detail(desk, fact) is None and _names_another_topic(desk, fact.topic):
        return False
    if not _TOLD_ANYHOW & {*asked} and (narrower is None or narrower.topic != fact.topic):
        return False
    if not (asked == ["hours"] and tell_hours(desk, fact.topic)):
        say_fact(desk, fact, whole=narrower is None)
    return_to_draft(desk)
    return True


def _names_another_topic(desk: Desk, topic: str) -> bool:
    """Say whether the words were understood to ask of another topic, and name it: "is there a minibar, and is it free?"."""
    turn = desk.turn
    return turn.intent == "ask_hotel" and turn.topic != topic and turn.topic in labels_in("topics", turn.text)


def tell_of(desk: Desk, request: ServiceRequest, asked: list[str]) -> bool:
    """Tell how long what `request` is for takes, or what it costs, as is `asked`; say whether that is known."""
    told_length = "length" in asked and _told_length(desk, request)
    told_price = "price" in asked and _told_price(desk, request)
    told_where = "where" in asked and _told_where(desk, request)
    return told_length or told_price or told_where


def _told_terms(desk: Desk, request: ServiceRequest) -> bool:
    """Tell what the hotel says of such services, if the words are not taken for another one."""
    fact = fact_of(desk, _TOPIC_OF.get(request.intent))
    if fact is None or desk.turn.intent not in _MAY_ASK | {request.intent}:
        return False
    say_fact(desk, fact)
    return True


def _told_length(desk: Desk, request: ServiceRequest) -> bool:
    """Tell how long the treatment, the tour or the ride takes that `request` is for; say whether that is known."""
    service = request.service
    if request.place is not None and told_how_long(desk, [request.place]):
        return True
    if service is None or service.minutes is None:
        return False
    desk.say("lasts", {"service": dict(service.name), "minutes": service.minutes})
    return True


def _told_where(desk: Desk, request: ServiceRequest) -> bool:
    """Tell what is written of the tour that `request` is for, and offer to ask where it meets; say whether it is for one."""
    if request.service is None or request.intent != TOUR:
        return False
    written = {"service": dict(request.service.name), "description": dict(request.service.description)}
    desk.say("service_told", facts_of(desk, request) | written)
    offer_to_ask(desk)
    return True


def _told_price(desk: Desk, request: ServiceRequest) -> bool:
    """Tell what `request` costs, or what the hotel says of such services; say whether either is known."""
    price = price_of(desk, request)
    if request.intent == ROOM:
        desk.say("room_prices", rates(desk, request))
    elif price is not None:
        desk.say("price_of_it", facts_of(desk, request) | {"total": money(desk, price)})
    elif request.lines and all(line.thing is not None for line in request.lines):
        desk.say("free_of_charge", facts_of(desk, request))
    elif (fact := fact_of(desk, _TOPIC_OF.get(request.intent))) is not None:
        say_fact(desk, fact)
    else:
        return False
    return True


def _takes_up(desk: Desk, words: str) -> bool:
    """Say whether the words accept what was told, or give it an hour, and name nothing else."""
    if names_anything(desk, words):
        return False
    moments = moments_in(words, desk.local_now)
    return hears("takes_up", words) or any(
        one.has_hour or (one.has_day and _is_guessed(desk)) for one in moments
    )


def _is_guessed(desk: Desk) -> bool:
    """Say whether the words were hardly understood as a booking of a kind that they do not name."""
    turn = desk.turn
    guessed = turn.intent in _GUESSED and turn.confidence < _DOUBTFUL
    return guessed and not kind_named(turn.intent, turn.text)


def _goes_to_draft(desk: Desk) -> bool:
    """Say whether a mere "yes, book it" sends what was read back before the topic was told of."""
    timed = any(moment.has_hour for moment in moments_in(desk.turn.text, desk.local_now))
    return desk.open_question(Need.CONFIRM) is not None and not timed


def _taken_up(desk: Desk, subject: Subject) -> bool:
    """Begin the service that the topic told of belongs to, unless something is being asked."""
    service = _SERVICE_OF.get(subject.topic or "")
    asked = told_last(desk, "back_to", JUST_NOW) or any(is_just_asked(desk, one) for one in desk.questions)
    if service is None or asked or _goes_to_draft(desk):
        return False
    text = (with_hour_of_leaving(desk, desk.turn.text) if service == LATE else None) or desk.turn.text
    desk.turn = desk.turn.model_copy(update={"intent": service, "topic": None, "text": text})
    take(desk)
    return True
