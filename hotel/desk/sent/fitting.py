"""Which of several requests words belong to that name none: the child seat is the taxi's, the window the table's."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.driver_told import names_extra
from hotel.desk.drafting.kinds import REPAIR, TABLE, TAXI
from hotel.desk.hearing import hears, labels_in
from hotel.records import ServiceRequest


def fitting(desk: Desk, requests: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `requests` that `text` belongs to by what it asks for, or by who is to be told; maybe none."""
    told = of_those_told(requests, text)
    if told:
        return told
    kind = TAXI if names_extra(desk, text) else TABLE if hears("seat_wished", text) else None
    return [one for one in requests if one.intent == kind]


def of_those_told(requests: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `requests` that are for the very people whom `text` names: "the engineer", «на кухню»."""
    told = set(labels_in("department", text))
    technician = hears("technicians", text)
    return [one for one in requests if one.department in told or (technician and one.intent == REPAIR)]
