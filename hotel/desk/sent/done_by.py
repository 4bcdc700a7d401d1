"""An hour put right: not the one to come at, but the one to be done by: "not at five, before five"."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import take_answer
from hotel.desk.drafting.ready_by import DONE_BY, ends_in
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.desk.hearing import heard_all, hears
from hotel.desk.just_now import is_fresh, last_touched
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.moments import moments_in
from hotel.records import RequestState

_FEW_WORDS = 16


def took_everything(desk: Desk) -> bool:
    """Let what was spoken of last be done by the hour that the words put right; say whether they put one right."""
    text = desk.turn.text
    if "?" in text or not is_short(text, _FEW_WORDS) or not hears("not_then_but_by", text):
        return False
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    latest = max(asked, key=last_touched, default=None)
    if latest is None or not is_fresh(desk, latest) or desk.turn.intent == "emergency":
        return False
    rather = text[text.casefold().index(heard_all("by_then", text)[0].casefold()) :]
    found = [
        one for one in moments_in(rather, desk.local_now, hours_for(desk, latest.intent)) if one.has_hour
    ]
    ends = ends_in(latest, rather, found) if latest.intent in DONE_BY else []
    if not ends:
        return False
    desk.turn = desk.turn.model_copy(update={"text": rather[: ends[0].end]})
    if latest.state is RequestState.DRAFT:
        take_answer(desk, latest)
    else:
        change_sent(desk, latest)
    return True
