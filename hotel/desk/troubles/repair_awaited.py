"""What is broken is reported again while its repair is open: nobody is sent twice, the one who is sent is hurried."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import names_device, same_fault
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.records import ServiceRequest


def taken(desk: Desk) -> bool:
    """Hurry the open repair of the same thing, and say where it stands; say whether there was one."""
    text = desk.turn.text
    if desk.turn.intent != REPAIR or desk.turn.choice_value is not None or hears("another_of_it", text):
        return False
    request = _same(desk)
    if request is not None:
        _hurry(desk, request)
    return request is not None


def _same(desk: Desk) -> ServiceRequest | None:
    """Return the open repair of what the words name; where they name nothing, the only one that can be waited for."""
    text = desk.turn.text
    repairs = [
        one for one in open_requests(desk) if one.intent == REPAIR and one.message_id != desk.turn.message_id
    ]
    same = next((one for one in repairs if same_fault(desk, text, one.words)), None)
    only = len(repairs) == 1 and not names_device(desk, text) and hears("not_fixed_yet", text)
    return same or (repairs[0] if only else None)


def _hurry(desk: Desk, request: ServiceRequest) -> None:
    request.urgent = True
    request.words = f"{request.words} / {desk.turn.text}"
    request.chased_at = desk.now
    late = request.promised_at is not None and request.promised_at < desk.now
    facts = facts_of(desk, request) | {"said": desk.turn.text}
    desk.notify_department(request.department, "fault_reported_again", request=request, facts=facts)
    desk.say("repair_hurried", facts | {"late": late, "taken": request.taken_at is not None})
