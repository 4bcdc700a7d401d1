"""Whose a record is: this conversation's, or this stay's on whatever channel it was written."""

from sqlalchemy import ColumnElement

from hotel.desk.desk import Desk
from hotel.records import Complaint, ServiceRequest


def of_this_guest(desk: Desk, kind: type[ServiceRequest | Complaint]) -> ColumnElement[bool]:
    """Return the clause that a record of `kind` belongs to this conversation or to the stay it has proved."""
    here = kind.conversation_id == desk.conversation.id
    return here if desk.stay is None else here | (kind.stay_id == desk.stay.id)
