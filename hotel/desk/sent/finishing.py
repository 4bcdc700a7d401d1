"""What follows when a request has ended, whoever ends it: nothing rings for it, it is billed or its goods are back."""

from decimal import Decimal

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.ordering.stock import put_back
from hotel.desk.sent import amendments, timers
from hotel.records import FolioLine, Localised, RequestState, Service, ServiceRequest


def end(desk: Desk, request: ServiceRequest, state: RequestState) -> None:
    """End `request` as the guest's word has it; nothing is asked about it any more."""
    request.move(state, at=desk.now, by="guest")
    desk.close_all_about(request)
    wind_up(desk, request)


def wind_up(desk: Desk, request: ServiceRequest) -> None:
    """Drop what was to change of `request`, which has ended, and its timers; done, it is billed, else put back."""
    amendments.end_with(desk, request)
    timers.cancel_for(desk, request)
    if request.state is RequestState.DONE:
        _post(desk, request)
    else:
        put_back(request)


def _post(desk: Desk, request: ServiceRequest) -> None:
    """Post the price to the bill, once."""
    already = desk.session.scalars(select(FolioLine.id).where(FolioLine.request_id == request.id)).first()
    if already is not None or request.stay_id is None or not request.price or request.price <= Decimal(0):
        return
    desk.session.add(
        FolioLine(
            stay_id=request.stay_id,
            request_id=request.id,
            posted_at=desk.now,
            description=_description(desk, request),
            amount=request.price,
        )
    )


def _description(desk: Desk, request: ServiceRequest) -> Localised:
    """Return what the bill calls it: the items, the place, or the property's own name of the service."""
    named = request.service or request.place or _service_of(desk, request)
    languages = desk.property.languages
    fallback = desk.property.default_locale
    if request.lines:
        return {
            one: ", ".join(
                f"{line.name.get(one) or line.name[fallback]} × {line.quantity}" for line in request.lines
            )
            for one in languages
        }
    if named is not None:
        return dict(named.name)
    return dict.fromkeys(languages, request.words)


def _service_of(desk: Desk, request: ServiceRequest) -> Service | None:
    return desk.session.scalars(
        select(Service)
        .where(Service.property_id == desk.property.id, Service.intent == request.intent)
        .limit(1)
    ).first()
