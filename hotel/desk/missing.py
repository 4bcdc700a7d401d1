"""What a draft still lacks, and how to ask for it."""

from dataclasses import dataclass, field
from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.kinds import KINDS
from hotel.facts import Fact
from hotel.records import Need, ServiceRequest
from hotel.turn import Button


@dataclass(frozen=True)
class Missing:
    """A question to the guest: the need, the reply key that asks, what it is about."""

    need: Need
    key: str
    facts: dict[str, Fact] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    subject: str | None = None


def first_missing(desk: Desk, request: ServiceRequest) -> Missing | None:
    """Return the first question that must be answered before `request` can go on, or None."""
    if request.wanted_at is not None and request.wanted_or is not None:
        return _which_day(desk, request.wanted_at, request.wanted_or)
    for need in KINDS[request.intent].needs:
        missing = _CHECKS.get(need, _plain)(request, need)
        if missing is not None:
            return missing
    return None


def _which_day(desk: Desk, one: datetime, other: datetime) -> Missing:
    moments = [desk.property.local(moment).isoformat() for moment in sorted((one, other))]
    buttons = tuple(Button("day", "inform", {"moment": moment}, value=moment) for moment in moments)
    return Missing(Need.DAY, "ask_which_day", {"moments": list[Fact](moments)}, buttons, "|".join(moments))


def _items(request: ServiceRequest, need: Need) -> Missing | None:
    return None if request.lines else Missing(need, "ask_items", {"intent": request.intent})


def _quantity(request: ServiceRequest, need: Need) -> Missing | None:
    """Ask how many only where a plural without a number leaves it open."""
    for line in request.lines:
        if line.quantity_open:
            return Missing(need, "ask_quantity", {"item": dict(line.name)}, subject=str(line.id))
    return None


def _option(request: ServiceRequest, need: Need) -> Missing | None:
    for line in request.lines:
        for option in line.item.options if line.item else ():
            slugs = [choice.slug for choice in option.choices]
            if option.required and not any(slug in slugs for slug in line.options):
                choices: list[Fact] = [dict(choice.name) for choice in option.choices]
                buttons = tuple(
                    Button("choice", "inform", {"name": dict(choice.name)}, request.id, choice.slug)
                    for choice in option.choices
                )
                facts: dict[str, Fact] = {
                    "item": dict(line.name),
                    "option": dict(option.name),
                    "choices": choices,
                }
                return Missing(need, "ask_option", facts, buttons, subject=f"{line.id}:{option.slug}")
    return None


def _plain(request: ServiceRequest, need: Need) -> Missing | None:
    held = {
        Need.TIME: request.wanted_at,
        Need.DAY: request.wanted_at or request.wanted_day,
        Need.DATES: request.date_from and request.date_to,
        Need.PARTY_SIZE: request.party_size,
        Need.PLACE: request.place or request.note,
        Need.SERVICE: request.service,
        Need.PLATE: request.plate,
        Need.DETAIL: request.lines or request.note,
    }[need]
    if held:
        return None
    buttons = tuple(
        Button("party", "inform", {"number": n}, request.id, str(n))
        for n in range(1, 5)
        if need is Need.PARTY_SIZE
    )
    return Missing(need, f"ask_{need.value}", {"intent": request.intent}, buttons)


_CHECKS = {Need.ITEMS: _items, Need.QUANTITY: _quantity, Need.OPTION: _option}
