"""A yes said before something else: what was read back is sent, and the rest is served for itself."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import agree_with_all, is_draft
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.drafts import read_back
from hotel.desk.drafting.kinds import BOOKED, KINDS
from hotel.desk.drafting.naming import begins_with_held, names
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.talking.details_after_yes import take_details
from hotel.reading.calling_off import speaks_against
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.consent import consent_in, plain_yes_before
from hotel.reading.kind_words import kind_named
from hotel.reading.lexicons import words_of
from hotel.reading.time_phrases import time_phrases
from hotel.records import Fact, Need, ServiceRequest

_WEIGH_A_YES = frozenset(
    {"affirm", "deny", "inform", "cancel", "cancel_request", "change_request", "emergency", "nlu_fallback"}
)
"""Intents whose own handler weighs a yes in the words."""
_DOUBTFUL = 0.5
"""Below this what follows the yes was hardly what it was taken for."""

_ASKS_WHERE_IT_STANDS = "ask_request_status"
_ASK = frozenset({"ask_hotel", "ask_directions", "ask_recommendation", "ask_offers", "ask_loyalty"})
"""Intents of questions that change nothing of what was read back."""

_PAYING = "payment"
"""Who asks how to pay names what for or when ("can I pay at check-out?"), and orders nothing by it."""


def took_everything(desk: Desk) -> bool:
    """Send what was read back if the words begin with a plain yes; say whether nothing else is left to serve."""
    request, text = _to_be_confirmed(desk), desk.turn.text
    rest = (plain_yes_before(text) or _question_behind_yes(text)) if request is not None else None
    if request is None or rest is None or _agrees_to_what_was_told(desk, request, rest):
        return False
    price, rest = price_of(desk, request), _without_details(desk, request, rest)
    if price_of(desk, request) != price:
        read_back(desk, request)  # the yes was to another price
        desk.turn = desk.turn.model_copy(update={"text": rest})
        return not rest
    if not rest:
        _agree(desk, request, rest)
        return True
    if speaks_against(rest):
        return False
    return _asked_house(desk, request, rest) or _sent_before(desk, request, rest)


def _agrees_to_what_was_told(desk: Desk, request: ServiceRequest, rest: str) -> bool:
    """Say whether a yes goes on to ask for another thing, after an answer that only came back to `request` at its end.

    «Да, возьмите рубашку» agrees to what was told of the laundry; «да, и возьмите рубашку» to both.
    """
    other = desk.turn.intent in KINDS and desk.turn.intent != request.intent
    one_breath = desk.turn.text.removesuffix(rest).rstrip().endswith(",")
    adds = rest.split(maxsplit=1)[0].casefold() in words_of("small.and")
    return other and one_breath and not adds and told_last(desk, "back_to", JUST_NOW)


def _answered_before_other(desk: Desk, request: ServiceRequest) -> bool:
    """Give `request` its answer where only a later question names something sent: "yes, come at nine. and the iron?"."""
    turn, (first, *others) = desk.turn, sentences_in(desk.turn.text)
    rest = " ".join(others)
    sent = [one for one in open_requests(desk) if one.intent != request.intent]
    of_other = [one for one in sent if names(one, rest)]
    if turn.intent not in _WEIGH_A_YES or not rest.endswith("?") or not of_other or names(request, rest):
        return False
    if "?" in first or any(names(one, first) for one in sent):
        return False
    desk.turn = turn.model_copy(update={"text": first})
    agree_with_all(desk, request, named=True)
    tell_status(desk, of_other[0])
    return True


def took_before_question(desk: Desk) -> bool:
    """Send what was read back if a yes stands before a question; the question is left to serve.

    Before all that looks for questions: "yes. how long will it take?" is answered of the order, not of the draft,
    and «да. а до вокзала сколько ехать?» asks the way once the taxi is ordered.
    """
    rest = plain_yes_before(desk.turn.text)
    if rest is None or not rest.endswith("?"):
        return False
    if (asked := _to_be_confirmed(desk)) is not None and _answered_before_other(desk, asked):
        return True
    request = _to_be_confirmed(desk)
    if request is None or speaks_against(rest) or time_phrases(rest) or not _asks_only(desk, request, rest):
        return False
    whole = desk.turn
    _agree(desk, request, rest)
    desk.turn = whole.model_copy(update={"text": rest})
    return False


def _asks_only(desk: Desk, request: ServiceRequest, rest: str) -> bool:
    """Say whether `rest` was heard as a question: a change of what was read back may be asked for in one, too."""
    turn = desk.turn
    asks = turn.intent in _ASK and turn.confidence >= _DOUBTFUL and not kind_named(request.intent, rest)
    tells = plain_yes_before(turn.text.removesuffix(rest).strip()) is not None
    asks = (
        asks and not tells and len(sentences_in(rest)) == 1
    )  # "yes, with a child seat. and where do we eat?" tells
    return asks or turn.intent == _ASKS_WHERE_IT_STANDS or hears("asks_if_kitchen_knows", rest)


def _to_be_confirmed(desk: Desk) -> ServiceRequest | None:
    """Return the draft that was read back, where words and no button may answer it."""
    question = desk.open_question()
    if question is None or question.need is not Need.CONFIRM or desk.turn.choice_value is not None:
        return None
    return is_draft(desk, question.request_id)


def _question_behind_yes(text: str) -> str | None:
    """Return the question behind a first sentence that agrees in its own words: «ну давайте до двух. а чемоданы?»."""
    first, *others = sentences_in(text)
    agrees, rest = consent_in(first), text.partition(first)[2].strip()
    yes = agrees.firm or (agrees.yes and hears("settles_on_hour", first))
    against = agrees.no or agrees.stop or speaks_against(first) or "?" in first
    return rest if others and yes and not against and is_short(first) and rest.endswith("?") else None


def _without_details(desk: Desk, request: ServiceRequest, rest: str) -> str:
    """Put what is told with the yes into `request`, leave the mere yes before the rest, and return the rest."""
    said = desk.turn.text.removesuffix(rest).strip()
    told = plain_yes_before(said)  # "yes, with a child seat. and …": so few words are a yes still
    if told is not None and not take_details(desk, request, told):
        said = said.removesuffix(told).strip()
    rest = take_details(desk, request, rest)
    desk.turn = desk.turn.model_copy(update={"text": f"{said} {rest}".strip()})
    return rest


def _asked_house(desk: Desk, request: ServiceRequest, rest: str) -> bool:
    """Take the yes, and tell what `rest` only asks of the house; say whether it does."""
    intent = desk.turn.intent
    weighed = intent in _WEIGH_A_YES or intent == request.intent
    fact = _asked_of_house(desk, request, rest) if weighed else None
    if fact is None:
        return False
    _agree(desk, request, rest)
    say_fact(desk, fact)
    return True


def _sent_before(desk: Desk, request: ServiceRequest, rest: str) -> bool:
    """Take the yes where `rest` asks for something else; say whether nothing is left to serve."""
    whole, weighed = desk.turn, desk.turn.intent in _WEIGH_A_YES
    timed = any(phrase.hour for phrase in time_phrases(rest))
    if whole.intent == request.intent or (whole.confidence < _DOUBTFUL and timed):
        return False  # "yes. wait, make it 6:50 to be safe" asks for no safe
    besides = _asked_besides(request, rest) if weighed else None
    if weighed and besides is None:
        return False
    _agree(desk, request, rest)
    if besides is not None:
        desk.turn = whole.model_copy(update={"text": rest, "intent": besides})
        take(desk)
        return True
    left = _leave_what_changes(desk, request, sentences_in(rest, by_line=False))
    desk.turn = whole.model_copy(update={"text": left or rest})
    return not left


def _agree(desk: Desk, request: ServiceRequest, rest: str) -> None:
    desk.turn = desk.turn.model_copy(update={"text": desk.turn.text.removesuffix(rest).strip()})
    agree_with_all(desk, request, named=False)


def _asked_of_house(desk: Desk, request: ServiceRequest, rest: str) -> Fact | None:
    """Return what the hotel says on that which `rest` only asks of it: "and what about the luggage?" sends no porter."""
    kinds = [kind for kind in KINDS if kind != request.intent and kind_named(kind, rest)]
    topic = next(iter(labels_in("topics", rest)), None)
    surely = topic == _PAYING or hears("asks_to_leave_bags", rest)
    only_asks = not kinds or hears("asks_where_stands", rest) or hears("leaves_bags", rest)
    timed = any(phrase.hour for phrase in time_phrases(rest))
    asks = "?" in rest and not timed and (surely or (only_asks and not names(request, rest)))
    return fact_of(desk, topic) if asks else None


def _asked_besides(request: ServiceRequest, rest: str) -> str | None:
    """Return the one other kind that `rest` asks for ("and wake me at 7"); None where it may be about `request`."""
    kinds = [kind for kind in KINDS if kind_named(kind, rest)]
    if len(kinds) != 1 or names(request, rest) or hears("puts_right", rest) or consent_in(rest).stop:
        return None
    clauses = [one.within(rest).strip() for one in clauses_in(rest)]
    before = clauses[: next((n for n, one in enumerate(clauses) if kind_named(kinds[0], one)), 0)]
    if any(len(one.split()) > 1 and not consent_in(one).yes for one in before):
        return None  # "yes, but at nine, and wake me at 7" corrects what was read back
    timed = any(phrase.hour for phrase in time_phrases(rest))
    return kinds[0] if timed or kinds[0] not in BOOKED else None


def _leave_what_changes(desk: Desk, request: ServiceRequest, sentences: list[str]) -> str:
    """Serve the sentences about what `request` holds ("and the coffee weak") as a change of it; return the others."""
    changing = [
        sentence for sentence in sentences if request.is_open and begins_with_held(desk, request, sentence)
    ]
    if changing:
        desk.turn = desk.turn.model_copy(update={"text": " ".join(changing)})
        change_sent(desk, request)
    return " ".join(sentence for sentence in sentences if sentence not in changing)
