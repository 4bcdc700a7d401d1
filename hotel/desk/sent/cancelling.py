"""What was asked for is called off: a draft, what was sent, a part of it, or several together."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import agree_with_all, answers_several, one_named, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.naming import names_anything, names_held
from hotel.desk.hearing import heard_all, hears
from hotel.desk.ordering.order_lines import takes_some_off
from hotel.desk.sent.changes import ask_which, call_off, change_parts, pick
from hotel.desk.sent.kept import asides_in, given_up_in, gives_up_any, without_asides
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.nothing_open import tell_nothing_open
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import all_meant, all_of_unknown, pointed_at
from hotel.desk.sent.several_given_up import withdraw_all
from hotel.desk.sent.stands_after_all import cancelled_lately
from hotel.desk.sent.status import ask_request_status
from hotel.desk.sent.withdrawing import refer
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in
from hotel.records import RequestState, ServiceRequest


def cancel_request(desk: Desk) -> None:
    """Serve the cancelling of something ordered; words that rather answer what was asked are taken as that."""
    _leave_own_doing_aside(desk)
    if _speaks_of_another(desk) or _gave_up_several(desk):
        return
    said = consent_in(desk.turn.text)
    if answers_several(desk):
        resume(desk)
        return
    draft, request = _to_cancel(desk)
    if draft is not None and not said.stop and said.yes:
        agree_with_all(desk, draft, named=one_named(desk) is not None)
        resume(desk)
    elif draft is not None and (request is None or named_among(desk, [draft], desk.turn.text)):
        if not (_is_a_part(desk, draft) and take_answer(desk, draft)):
            drafts.drop(desk, draft)
        resume(desk)
    elif request is None:
        _tell_what_is_open(desk)
    elif request.state is RequestState.ON_THE_WAY:
        refer(desk, request, "too_late_to_cancel", "guest_wants_cancel")
    elif _is_a_part(desk, request):
        change_parts(desk, request)
    else:
        call_off(desk, request)
        resume(desk)


def _tell_what_is_open(desk: Desk) -> None:
    """Say that what is named is cancelled already, or ask which of what stands is meant."""
    gone = _gone_named(desk) if desk.turn.choice_request_id is None else []
    if gone:
        desk.say("is_cancelled", facts_of(desk, gone[0]))
    elif open_requests(desk):
        ask_which(desk, "cancel_request")
    else:
        tell_nothing_open(desk)


def cancelled_everything(desk: Desk) -> bool:
    """Cancel what the words give up, and leave the sentences that ask for more; say whether there are none of those.

    "Cancel the glasses. And add two of the wine" gives up no wine.
    """
    whole, sentences = desk.turn, sentences_in(desk.turn.text)
    dropped = [one for one in sentences if gives_up_any(one)]
    rest = " ".join(one for one in sentences if one not in dropped and not hears("asks_of_cancelling", one))
    if not dropped or not names_anything(desk, rest):
        cancel_request(desk)
        return True
    desk.turn = whole.model_copy(update={"text": " ".join(dropped)})
    cancel_request(desk)
    desk.turn = whole.model_copy(update={"text": rest})
    return False


def _leave_own_doing_aside(desk: Desk) -> None:
    """Leave aside what the guest will do instead: "no laundry, I'll iron it myself" gives up no iron."""
    text = desk.turn.text
    for words in heard_all("done_oneself", text):
        text = text.replace(words, " ", 1)
    if desk.turn.choice_request_id is None and any(one.isalnum() for one in text):
        desk.turn = desk.turn.model_copy(update={"text": text})


def _speaks_of_another(desk: Desk) -> bool:
    """Leave aside what the words name beside what they give up; say whether that alone is open, and was told of."""
    text, asked = desk.turn.text, [*drafts.drafts(desk), *open_requests(desk)]
    aside = asides_in(text)
    if not aside or desk.turn.choice_request_id is not None:
        return False
    desk.turn = desk.turn.model_copy(update={"text": without_asides(text)})
    if named_among(desk, asked, desk.turn.text) or not named_among(desk, asked, aside):
        return False
    desk.turn = desk.turn.model_copy(update={"text": aside})
    ask_request_status(desk)
    return True


def _gave_up_several(desk: Desk) -> bool:
    """Give up those that the words mean together; say whether they mean several."""
    together = all_meant(desk, [*drafts.drafts(desk), *open_requests(desk)])
    if together:
        withdraw_all(desk, together)
        resume(desk)
    return bool(together)


def says_which_to_cancel(desk: Desk) -> bool:
    """Say whether the words say to cancel several, or which one of them: "both", "the second one"."""
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    one = pointed_at(desk, asked)
    dropped = hears("gives_up", desk.turn.text) or consent_in(desk.turn.text).stop
    return dropped and (one is not None or bool(all_meant(desk, asked)))


def _to_cancel(desk: Desk) -> tuple[ServiceRequest | None, ServiceRequest | None]:
    """Return the draft and the sent request that may be meant; only one of them where the words point to it."""
    waiting, sent = drafts.drafts(desk), open_requests(desk)
    one = _pointed_to(desk, [*waiting, *sent]) if desk.turn.choice_request_id is None else None
    if one is not None:
        return (one, None) if one in waiting else (None, one)
    if len(waiting) + len(sent) > 1 and all_of_unknown(desk, [*waiting, *sent]):
        return None, None
    if hears("whole_order", desk.turn.text):
        waiting = [draft for draft in waiting if draft.amends_id is None]
    with desk.heard_as(text=given_up_in(desk.turn.text)):  # "the museum stays, the theatre goes"
        draft, request = pick(desk, waiting), pick(desk, sent)
        return (
            None if _is_of_another(desk, draft) else draft,
            None if _is_of_another(desk, request) else request,
        )


def _pointed_to(desk: Desk, asked: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the one pointed to; where these words name several, the rest of the message may say by its hour which."""
    one = pointed_at(desk, asked)
    named = named_among(desk, asked, desk.turn.text)
    if one is not None or desk.turn.of == 1 or len(named) < 2:  # noqa: PLR2004
        return one
    with desk.heard_as(text=desk.turn.whole_text):
        return pointed_at(desk, named)


def _is_of_another(desk: Desk, request: ServiceRequest | None) -> bool:
    """Say whether the words name a thing or a kind of request, and none that `request` is about."""
    text = desk.turn.text
    return (
        request is not None
        and desk.turn.choice_request_id is None
        and not named_among(desk, [request], text)
        and (names_anything(desk, text) or bool(_gone_named(desk)))
    )


def _gone_named(desk: Desk) -> list[ServiceRequest]:
    """Return what was called off lately, if that is what the words name."""
    return named_among(desk, cancelled_lately(desk), given_up_in(desk.turn.text))


def _is_a_part(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether only some of what the request holds is meant: "cancel the soup"."""
    several = len(request.lines) > 1 and names_held(request, desk.turn.text)
    return several or takes_some_off(desk, request)
