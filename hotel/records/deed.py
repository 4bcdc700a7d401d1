"""What a request was before a turn of the guest changed it: enough to put it back exactly."""

from datetime import date, datetime
from decimal import Decimal
from typing import Self

from pydantic import BaseModel, ConfigDict

from hotel.records.service_request import RequestLine, RequestState, ServiceRequest


class _AsItWas(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True)


class LineBefore(_AsItWas):
    """One line of a request as it was."""

    position: int
    item_id: int | None
    thing_id: int | None
    service_id: int | None
    name: dict[str, str]
    quantity: int
    quantity_said: bool
    quantity_open: bool
    quantity_confirmed: bool
    price: Decimal
    options: list[str]
    wishes: list[str]
    rivals: list[str]


class Before(_AsItWas):
    """A request as it was; what only its department moves is left out."""

    state: RequestState
    words: str
    department: str
    note: str | None
    allergy_warning: str | None
    wanted_at: datetime | None
    wanted_until: datetime | None
    wanted_day: date | None
    date_from: date | None
    date_to: date | None
    party_size: int | None
    place_id: int | None
    place_said: str | None
    service_id: int | None
    plate: str | None
    guest_name: str | None
    price: Decimal | None
    promised_at: datetime | None
    lines: list[LineBefore]

    @classmethod
    def of(cls, request: ServiceRequest) -> Self:
        """Keep `request` as it is now."""
        return cls.model_validate(request)

    def restore(self, request: ServiceRequest) -> None:
        """Make `request` what it was, but for its state."""
        for name in type(self).model_fields:
            if name not in {"state", "lines"}:
                setattr(request, name, getattr(self, name))
        request.lines = [RequestLine(**one.model_dump()) for one in self.lines]


class Deed(BaseModel):
    """What a turn did to one request: `before` is None where it was not there yet."""

    model_config = ConfigDict(frozen=True)
    request_id: int
    before: Before | None
