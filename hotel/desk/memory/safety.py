"""What this guest and those in the room must not eat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.tastes import gist_of
from hotel.desk.memory.whose import name_of
from hotel.desk.sent.people import person_in
from hotel.facts import Fact
from hotel.records import MenuItem, Preference, PreferenceKind, ServiceRequest


@dataclass(frozen=True)
class Danger:
    """Allergens of an item that somebody must not have."""

    allergens: tuple[str, ...]
    companion: str | None


def remembered(desk: Desk, *kinds: PreferenceKind) -> list[Preference]:
    """Return what is remembered of this guest and holds now, of these kinds or of all."""
    if desk.guest is None or desk.stay is None:
        return []
    found = desk.session.scalars(
        select(Preference)
        .where(
            Preference.guest_id == desk.guest.id,
            Preference.forgotten_at.is_(None),
            or_(Preference.stay_id.is_(None), Preference.stay_id == desk.stay.id),
        )
        .order_by(Preference.id)
    )
    return [preference for preference in found if not kinds or preference.kind in kinds]


def forgotten_since(desk: Desk, moment: datetime) -> frozenset[str]:
    """Return what was remembered of this guest, and was taken back since `moment`."""
    if desk.guest is None:
        return frozenset()
    gone = desk.session.scalars(
        select(Preference.subject).where(
            Preference.guest_id == desk.guest.id, Preference.forgotten_at >= moment
        )
    )
    return frozenset(one for one in gone if one is not None)


def diets_of(desk: Desk) -> frozenset[str]:
    """Return the diets the guest keeps."""
    return frozenset(
        p.subject for p in remembered(desk, PreferenceKind.DIET) if p.subject and not p.companion
    )


def contained(item: MenuItem, options: Sequence[str]) -> frozenset[str]:
    """Return the allergens that `item` holds by its recipe when it is had with `options`."""
    chosen = [choice for option in item.options for choice in option.choices if choice.slug in options]
    removed = {allergen for choice in chosen for allergen in choice.removes_allergens}
    added = {allergen for choice in chosen for allergen in choice.adds_allergens}
    return frozenset((set(item.allergens) - removed) | added)


def dangers_in(desk: Desk, item: MenuItem, options: Sequence[str]) -> list[Danger]:
    """Return what in `item`, had with `options`, those of the room are allergic to: the guest first."""
    held = contained(item, options)
    found = [
        Danger((one.subject,), one.companion)
        for one in remembered(desk, PreferenceKind.ALLERGY)
        if one.subject is not None and one.subject in held
    ]
    return sorted(found, key=lambda danger: danger.companion is not None)


def unsafe_for(desk: Desk, item: MenuItem, options: Sequence[str]) -> Danger | None:
    """Return what in `item`, had with `options`, somebody of the room is allergic to."""
    return next(iter(dangers_in(desk, item, options)), None)


def add_allergies(request: ServiceRequest, allergies: Iterable[str]) -> None:
    """Put `allergies` on what the kitchen is warned of with `request`, beside those it knows of."""
    request.allergy_warning = ", ".join(dict.fromkeys([*request.allergies_told, *allergies])) or None


def warn_of_standing_allergies(desk: Desk, request: ServiceRequest) -> None:
    """Put each allergy remembered of the room on what the kitchen is warned of: it cooks with more than a recipe."""
    if not is_off_order(request.note or ""):
        add_allergies(request, [warned_of(one) for one in remembered(desk, PreferenceKind.ALLERGY)])


def is_off_order(words: str) -> bool:
    """Say whether `words` take an allergy off an order: "take the allergy off this order, she is not eating"."""
    return hears("allergy", words) and hears("of_one_order", words) and hears("takes_off", words)


def warned_of(allergy: Preference) -> str:
    """Return what a warning names `allergy` by; warnings are joined by commas."""
    return allergy.subject or gist_of(allergy.words).replace(",", ";")


def whose_allergies(desk: Desk) -> dict[str, Fact]:
    """Return of whom, but the guest, a warning is: warning -> the companion; what is the guest's as well is theirs."""
    known = remembered(desk, PreferenceKind.ALLERGY, PreferenceKind.DIET)
    own = {warned_of(one) for one in known if one.companion is None}
    return {
        warned_of(one): {
            "whose": person_in(one.companion),
            "name": name_of(one.companion),
            "companion": one.companion,
        }
        for one in known
        if one.companion is not None and warned_of(one) not in own
    }
