"""What a guest likes, dislikes, must not eat: remembered, shown, corrected and forgotten at their word."""

from dataclasses import dataclass

from sqlalchemy import func, select

from hotel.desk import erasure, visitors
from hotel.desk.asking_who import ask_who
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears, same_words
from hotel.desk.remembering import use_for_open_order
from hotel.desk.safety import remembered
from hotel.desk.table_diets import take_for_table
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.catalogue import Catalogue
from hotel.records import (
    OPEN,
    MenuItem,
    Preference,
    PreferenceKind,
    RequestState,
    ServiceRequest,
    Thing,
    UsualLine,
)


@dataclass(frozen=True)
class Statement:
    """What a guest's words say about one liking, diet or allergy."""

    kind: PreferenceKind
    subject: str | None


def state_preference(desk: Desk) -> None:
    """Serve something to remember; what it corrects is forgotten."""
    if visitors.take_wish(desk) or ask_who(desk):
        return
    take_for_table(desk)
    _remember(desk, desk.turn.text, "preference_remembered", [])


def denies_diet(desk: Desk) -> bool:
    """Forget the diet in "no, I am not vegan, who said that?"; say whether the words deny one."""
    denied = heard("diet_denied", desk.turn.text)
    diets = diets_in(denied) if denied else []
    if (
        desk.stay is None
        or not diets
        or hears("new_fact", desk.turn.text)
        or hears("correction", desk.turn.text)
    ):
        return False
    if set(diets_in(desk.turn.text)) - set(diets) or hears("allergy", desk.turn.text):
        return False  # "not vegan, vegetarian" is something to remember
    wrong = [
        one for one in remembered(desk, PreferenceKind.DIET) if one.subject in diets and one.companion is None
    ]
    for preference in wrong:
        preference.forgotten_at = desk.now
    desk.say("diet_denied", {"diets": list[Fact](diets), "forgotten": [described(one) for one in wrong]})
    return True


def ask_preferences(desk: Desk) -> None:
    """Show a verified guest all that is remembered of them."""
    if ask_who(desk) or desk.guest is None:
        return
    usual = desk.session.scalars(
        select(UsualLine).where(UsualLine.guest_id == desk.guest.id).order_by(UsualLine.id)
    )
    lines: list[Fact] = [
        {"name": dict(desk.session.get_one(MenuItem, line.item_id).name), "quantity": line.quantity}
        for line in usual
    ]
    known: list[Fact] = [described(one) for one in remembered(desk)]
    name = f"{desk.guest.given_name} {desk.guest.surname}".strip()
    desk.say(
        "preferences" if known or lines else "no_preferences",
        {"name": name, "preferences": known, "usual": lines},
    )


def forget_preferences(desk: Desk) -> None:
    """Forget what is named; "delete my data" is asked about once, of a visitor as well."""
    text = desk.turn.text
    if hears("erase_all", text):
        erasure.ask(desk)
        return
    if ask_who(desk):
        return
    meant = [one for one in remembered(desk) if _is_about(desk, one, text)]
    for preference in meant:
        preference.forgotten_at = desk.now
    forgotten: list[Fact] = [described(one) for one in meant]
    fresh = heard("new_fact", text)
    if fresh is not None:  # "I'm no longer vegan, I eat fish now": the correction carries a new fact
        start = text.find(fresh)
        clause = text[start:].strip(" ,;.-—") if start > 0 else text
        _remember(desk, clause, "preference_corrected", forgotten)
    elif meant:
        desk.say("preferences_forgotten", {"forgotten": forgotten})
    elif (diets_in(text) or hears("allergy", text)) and not hears("forgetting", text):
        _remember(
            desk, text, "preference_remembered", []
        )  # "I'm vegetarian, by the way" asks to forget nothing
    else:
        known: list[Fact] = [described(one) for one in remembered(desk)]
        desk.say("nothing_to_forget", {"preferences": known})


def described(preference: Preference) -> Fact:
    """Return a preference as facts."""
    return {
        "kind": preference.kind.value,
        "subject": preference.subject,
        "words": preference.words,
        "companion": preference.companion,
        "observed": preference.source.value == "observed",
        "this_stay": preference.stay_id is not None,
        "until": preference.valid_until.isoformat() if preference.valid_until else None,
    }


def _remember(desk: Desk, text: str, key: str, forgotten: list[Fact]) -> None:
    stay, guest = desk.stay, desk.guest
    if stay is None or guest is None:
        return
    companion = _companion(text)
    here_only = hears("this_stay", text)
    statements = _statements(desk, text)
    replaced = [
        one for said in statements for one in _contradicted(desk, said, companion, here_only=here_only)
    ]
    for one in replaced:
        one.forgotten_at = desk.now
    first = _next_position(desk)
    kept = [
        Preference(
            property_id=desk.property.id,
            guest_id=guest.id,
            message_id=desk.turn.message_id,
            ordinal=desk.turn.ordinal,
            position=first + position,
            kind=said.kind,
            subject=said.subject,
            words=text,
            companion=companion,
            stay_id=stay.id if here_only else None,
            valid_until=stay.departs_on if here_only else None,
            created_at=desk.now,
        )
        for position, said in enumerate(statements)
    ]
    desk.session.add_all(kept)
    desk.session.flush()
    allergy = [one for one in kept if one.kind is PreferenceKind.ALLERGY]
    warned = _warn_kitchen(desk, allergy) or use_for_open_order(desk)
    old = forgotten + [described(one) for one in replaced if not _repeats(one, statements)]
    desk.say(
        key,
        {
            "kept": [described(one) for one in kept],
            "forgotten": old,
            "companion": companion,
            "this_stay": here_only,
            "until": stay.departs_on.isoformat() if here_only else None,
            # Nobody's by name: kept as the guest's own, which is the safe side; they may correct it.
            "owner_unclear": bool(allergy) and companion is None and not hears("own", text),
            "kitchen_told": warned,
        },
    )


def _statements(desk: Desk, text: str) -> list[Statement]:
    allergens, diets = allergens_in(text), diets_in(text)
    if hears("allergy", text):
        said = [Statement(PreferenceKind.ALLERGY, slug) for slug in allergens]
        return said or [Statement(PreferenceKind.ALLERGY, None)]
    denied = hears("correction", text) and hears("dislike", text)
    if diets and not denied:
        return [Statement(PreferenceKind.DIET, slug) for slug in diets]
    kind = PreferenceKind.DISLIKE if hears("dislike", text) else PreferenceKind.LIKE
    return [Statement(kind, next(iter(_slugs(desk, text)), None))]


def _companion(text: str) -> str | None:
    """Return whose it is, where it is not the guest's own."""
    if hears("companion_strong", text) or not hears("own", text):
        return heard("companion", text)
    return None


def _contradicted(desk: Desk, said: Statement, companion: str | None, *, here_only: bool) -> list[Preference]:
    """Return what these words replace; a wish for this stay only leaves what holds for always."""
    same_subject = [
        one
        for one in remembered(desk)
        if said.subject is not None and one.subject == said.subject and one.companion == companion
    ]
    corrects = hears("correction", desk.turn.text)
    opposite = {PreferenceKind.LIKE: PreferenceKind.DISLIKE, PreferenceKind.DISLIKE: PreferenceKind.LIKE}
    return [
        one
        for one in same_subject
        if (
            one.kind is said.kind and (corrects or said.kind in {PreferenceKind.ALLERGY, PreferenceKind.DIET})
        )
        or one.kind is opposite.get(said.kind)
        if one.stay_id is not None or not here_only
    ]


def _repeats(one: Preference, statements: list[Statement]) -> bool:
    return Statement(one.kind, one.subject) in statements


def _next_position(desk: Desk) -> int:
    highest: int | None = desk.session.scalar(
        select(func.max(Preference.position)).where(
            Preference.message_id == desk.turn.message_id, Preference.ordinal == desk.turn.ordinal
        )
    )
    return 0 if highest is None else highest + 1


def _slugs(desk: Desk, text: str) -> list[str]:
    """Return what of the house `text` names; "sparkling water" more than "water"."""
    found = [*Catalogue(desk.offered(Thing)).find(text), *Catalogue(desk.offered(MenuItem)).find(text)]
    found.sort(key=lambda mention: mention.start - mention.end)
    return [mention.entry.slug for mention in found]


def _is_about(desk: Desk, preference: Preference, text: str) -> bool:
    """Say whether `text` means this preference, in whichever language either was said."""
    subjects = {*allergens_in(text), *diets_in(text), *_slugs(desk, text)}
    if preference.subject in subjects or subjects & set(_slugs(desk, preference.words)):
        return True
    return same_words(text, preference.words)


def _warn_kitchen(desk: Desk, allergies: list[Preference]) -> bool:
    """Tell the kitchen at once of an allergy told while an order is being made; say whether there was one."""
    if not allergies:
        return False
    orders = desk.session.scalars(
        select(ServiceRequest).where(
            ServiceRequest.conversation_id == desk.conversation.id,
            ServiceRequest.intent == "order_room_service",
            ServiceRequest.state.in_(OPEN),
            ServiceRequest.state != RequestState.ON_THE_WAY,
        )
    ).all()
    for order in orders:
        order.allergy_warning = ", ".join(one.subject or one.words for one in allergies)
        desk.notify_department(order.department, "allergy_told", request=order, facts=facts_of(desk, order))
    return bool(orders)
