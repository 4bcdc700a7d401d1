"""What became of a question for reception: "did you ask them about Saturday?", «ответ когда ждать?»."""

from hotel.desk.describing import facts_of, moment
from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import advance, drafts
from hotel.desk.drafting.naming import names
from hotel.desk.earlier import SAME_VISIT, earlier_turns
from hotel.desk.hearing import heard, hears, same_words
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.talking.just_asked import is_pressed
from hotel.facts import Fact

_PASSED_ON = "question_passed_on"
_NEVER = frozenset({"emergency", "complain"})


def took_everything(desk: Desk) -> bool:
    """Say since when reception has the question, or offer to ask it where nobody has; say whether that was asked."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent in _NEVER:
        return False
    said = heard("did_you_ask", turn.text)
    if said is None:
        return hears("awaits_answer", turn.text) and _told_where_it_is(desk, None)
    if _told_of_request(desk, said) or _told_where_it_is(desk, said):
        return True
    with desk.heard_as(text=said):
        offer_to_ask(desk, "not_asked_yet")
    return True


def _told_of_request(desk: Desk, said: str) -> bool:
    """Tell where that stands which was asked of them by a request: it is with them, or still waits for a yes."""
    draft = next((one for one in drafts(desk) if names(one, said)), None)
    if draft is not None:
        desk.say("status_draft", facts_of(desk, draft))
        advance(desk, draft)
        return True
    sent = [one for one in open_requests(desk) if names(one, said)]
    for one in sent[:1]:
        tell_status(desk, one)
    return bool(sent)


def _told_where_it_is(desk: Desk, said: str | None) -> bool:
    """Tell of the last question that was passed on, which has something of `said`; say whether there is one."""
    for turn in earlier_turns(desk, SAME_VISIT):
        for reply in turn.replies:
            asked = str(reply.facts.get("asked") or "")
            if reply.key == _PASSED_ON and (said is None or same_words(said, asked)):
                facts: dict[str, Fact] = {
                    "asked": asked,
                    "since": moment(desk, turn.handled_at),
                    "phone": desk.property.phone,
                }
                desk.say("answer_awaited", facts)
                return True
    return False
