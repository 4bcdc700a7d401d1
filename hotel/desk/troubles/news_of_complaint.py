"""The guest asks what has become of a complaint: "any news about the noise?", «а с ужином-то что?»."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import moment
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears, without
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_facts import about, for_staff, is_kept, linked_facts, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.open_complaints import is_named, open_complaints, says_written, settled_complaints
from hotel.records import Complaint, ComplaintState, Need
from hotel.turn import Button

_MAY_ASK = frozenset(
    {
        "ask_menu",
        "ask_hotel",
        "ask_request_status",
        "ask_bill",
        "complain",
        "chitchat",
        "inform",
        "out_of_scope",
    }
    | {"order_room_service", "report_fault", "nlu_fallback", "deny", "give_praise"}
)
"""Intents that such a question is taken for."""
_SHOWN, _MOST_WORDS = 3, 14
"""A complaint that few words only name, and ask, is asked after: "and the complaint? that's the one I meant"."""


def took_everything(desk: Desk) -> bool:
    """Tell where the complaints stand that the words ask about; say whether they asked."""
    text = desk.turn.text
    itself = "?" in text and is_short(text, _MOST_WORDS) and hears("of_complaints", text)
    signs = ("asks_news", "asks_how_long", "asks_whether_staff_come")
    asks = itself or any(hears(one, text) for one in signs)
    wrong = hears("still_wrong", without("no_grievance", text))
    if desk.turn.intent not in _MAY_ASK or not asks or wrong or says_written(desk):
        return False
    asked = asked_about(desk)
    if any(names(request, text) for request in open_requests(desk) if request.complaint_id is None):
        return False  # a dinner that is on its way, not the one complained of
    for complaint in asked:
        if is_kept(complaint) and hears("asks_whether_staff_come", text):
            desk.say("complaint_nobody_comes", about(desk, complaint))
        else:
            tell(desk, complaint)
    if asked:
        return True
    settled = next((one for one in settled_complaints(desk) if is_named(desk, one, text)), None)
    if settled is not None:
        desk.say("complaint_settled", about(desk, settled))
    return settled is not None


def asked_about(desk: Desk) -> list[Complaint]:
    """Return the open complaints that the words name, all where they name complaints as such, else the one spoken of."""
    text, found = desk.turn.text, open_complaints(desk)
    named = [one for one in found if is_named(desk, one, text)]
    if named or hears("of_complaints", text):
        return (named or found)[:_SHOWN]
    asks_of_it = hears("asks_how_long", text) or hears("asks_whether_staff_come", text)
    spoken_of = complaint_spoken_of(desk) if asks_of_it else None
    return [spoken_of] if spoken_of is not None and not names_anything(desk, text) else []


def tell(desk: Desk, complaint: Complaint) -> None:
    """Tell the guest where `complaint` stands, and its people that the guest asks."""
    remark(desk, complaint, "guest", desk.turn.text)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "complaint_news_wanted", for_staff(desk, complaint))
    facts = about(desk, complaint) | {"requests": linked_facts(desk, complaint)}
    facts["since"] = moment(desk, complaint.created_at)
    buttons: tuple[Button, ...] = ()
    if complaint.state is ComplaintState.DONE:
        desk.ask(Need.FIXED, complaint=complaint)
        buttons = (Button("fixed", "affirm"), Button("not_fixed", "deny"))
    desk.say("complaint_news", facts, buttons)
