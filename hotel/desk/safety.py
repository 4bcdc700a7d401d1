"""What this guest and those in the room must not eat."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select

from hotel.desk.desk import Desk
from hotel.records import MenuItem, Preference, PreferenceKind


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


def diets_of(desk: Desk) -> frozenset[str]:
    """Return the diets the guest keeps."""
    return frozenset(
        p.subject for p in remembered(desk, PreferenceKind.DIET) if p.subject and not p.companion
    )


def unsafe_for(desk: Desk, item: MenuItem, options: Sequence[str]) -> Danger | None:
    """Return what in `item`, had with `options`, somebody of the room is allergic to."""
    removed = {a for o in item.options for c in o.choices if c.slug in options for a in c.removes_allergens}
    added = {a for o in item.options for c in o.choices if c.slug in options for a in c.adds_allergens}
    contained = (set(item.allergens) - removed) | added
    for preference in remembered(desk, PreferenceKind.ALLERGY):
        if preference.subject in contained:
            return Danger((str(preference.subject),), preference.companion)
    return None
