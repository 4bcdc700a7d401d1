"""What follows when a request is done, whoever says so: nothing rings for it any more, its price is on the bill."""

from decimal import Decimal

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.sent import amendments, timers
from hotel.records import FolioLine, Localised, Service, ServiceRequest


def finish(desk: Desk, request: ServiceRequest) -> None:
    """Drop what was to change of `request`, which is done, stop its timers, post what it costs to the stay's bill."""
    amendments.end_with(desk, request)
    timers.cancel_for(desk, request)
    _post(desk, request)


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
