"""What one turn does to the guest's requests: looked at before and after, and kept with what was answered."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.records import OPEN, Before, Conversation, Deed, RequestState, ServiceRequest, Stay

_STANDING = {*OPEN, RequestState.DRAFT}


def standing(session: Session, conversation: Conversation, stay: Stay | None) -> dict[int, Before]:
    """Return what of this guest is sent or being put together, each as it is now."""
    here = ServiceRequest.conversation_id == conversation.id
    mine = here if stay is None else here | (ServiceRequest.stay_id == stay.id)
    found = session.scalars(select(ServiceRequest).where(mine, ServiceRequest.state.in_(_STANDING)))
    return {one.id: Before.of(one) for one in found.unique()}


def done_since(session: Session, before: dict[int, Before], after: dict[int, Before]) -> list[Deed]:
    """Return what was begun, changed or ended between the two; a change that was merged, and is gone, is none."""
    begun = [Deed(request_id=number, before=None) for number in after if number not in before]
    touched = [number for number, was in before.items() if after.get(number) != was]
    kept = [number for number in touched if session.get(ServiceRequest, number) is not None]
    return [*begun, *(Deed(request_id=number, before=before[number]) for number in kept)]
