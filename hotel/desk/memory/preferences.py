"""What a guest likes, dislikes, must not eat: remembered at their word, and shown."""

from collections.abc import Sequence

from sqlalchemy import func, select

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import take_answer
from hotel.desk.earlier import earlier_turns, is_served_last, turns_before
from hotel.desk.guests import visitors
from hotel.desk.guests.asking_who import ask_who
from hotel.desk.hearing import heard, hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.contradicted import FOR_HEALTH, contradicted
from hotel.desk.memory.let_go import let_go
from hotel.desk.memory.must_not import MUST_NOT, is_only_forbidden, tells_what_must_not
from hotel.desk.memory.ordered_beside import take_order_beside
from hotel.desk.memory.remembering import use_for_open_order
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.statements import Statement, statements_in
from hotel.desk.memory.table_diets import take_for_table
from hotel.desk.memory.tastes import gist_of
from hotel.desk.memory.telling_kitchen import tell_kitchen
from hotel.desk.memory.whose import name_of
from hotel.desk.ordering.dish_in_question import question_of_dish
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.sent.people import person_in
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.clauses import clauses_in
from hotel.records import MenuItem, Preference, PreferenceKind, UsualLine

_FEW = 4
"""So many turns back an allergy may be gone on about."""


def state_preference(desk: Desk) -> None:
    """Serve something to remember; what it corrects is forgotten."""
    if visitors.take_wish(desk) or ask_who(desk):
        return
    take_for_table(desk)
    remember(desk, desk.turn.text)
    if not take_order_beside(desk) and not _takes_answer_beside(desk):
        _weigh_order_anew(desk)


def ask_preferences(desk: Desk) -> None:
    """Show a verified guest all that is remembered of them."""
    if ask_who(desk) or desk.guest is None or _noted_only_now(desk):
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


def _noted_only_now(desk: Desk) -> bool:
    """Note what the guest believes to be known ("you do remember I can't have honey?") and is not; say whether it was."""
    text = desk.turn.text.rstrip(" ?!.")
    claim = heard("claimed", text) or (text if tells_what_must_not(text) and allergens_in(text) else None)
    known = {(one.kind, one.subject, gist_of(one.words)) for one in remembered(desk)}
    stated = [] if claim is None else statements_in(desk, claim)
    if hears("challenged", text):  # "how do you know that I like lilies?" believes nothing to be known
        stated = [one for one in stated if one.kind in FOR_HEALTH]
    if claim is None or all((one.kind, one.subject, gist_of(one.words)) in known for one in stated):
        return False
    desk.say("noted_only_now")
    remember(desk, claim)
    return True


def _takes_answer_beside(desk: Desk) -> bool:
    """Give what was just asked about the words beside the allergy: "in the evening, no strawberries, she is allergic"."""
    asked = draft_just_asked(desk)
    if asked is None or asked[1].intent != OCCASION or not tells_what_must_not(desk.turn.text):
        return False
    whole = desk.turn
    told = [one.within(whole.text) for one in clauses_in(whole.text)]
    beside = ", ".join(one for one in told if not tells_what_must_not(one))
    with desk.heard_as(text=beside, intent="inform"):
        return bool(beside) and take_answer(desk, asked[1])


def _weigh_order_anew(desk: Desk) -> None:
    """Come back to the order being made, where what was told is in its way, or one of its dishes is in question."""
    told = [one for one in remembered(desk, *FOR_HEALTH) if one.message_id == desk.turn.message_id]
    orders = [one for one in drafts.drafts(desk) if one.intent == "order_room_service" and one.lines]
    asked = [one for one in orders if question_of_dish(desk, one) is not None]
    if (asked or (told and orders)) and is_served_last(desk):
        drafts.advance(desk, (asked or orders)[0])


def described(preference: Preference) -> Fact:
    """Return a preference as facts."""
    forbidden = preference.kind is PreferenceKind.ALLERGY and is_only_forbidden(preference.words)
    return {
        "kind": MUST_NOT if forbidden and preference.subject is None else preference.kind.value,
        "subject": preference.subject,
        "words": gist_of(preference.words),
        "companion": preference.companion,
        "whose": person_in(preference.companion),
        "name": name_of(preference.companion),
        "observed": preference.source.value == "observed",
        "this_stay": preference.stay_id is not None,
        "until": preference.valid_until.isoformat() if preference.valid_until else None,
    }


def remember(
    desk: Desk,
    text: str,
    key: str = "preference_remembered",
    forgotten: Sequence[Fact] = (),
    restored: Sequence[Preference] = (),
) -> None:
    """Keep what `text` states and answer with `key`.

    `forgotten` is what the guest had forgotten before, `restored` what was forgotten and is known again.
    """
    if desk.stay is None or desk.guest is None:
        return
    here_only = hears("this_stay", text)
    statements = statements_in(desk, text, told_before=_allergy_told_before(desk))
    if not (statements or restored):
        desk.say("preference_unclear", {"said": text})
        return
    replaced = [old for said in statements for old in contradicted(desk, said, here_only=here_only)]
    kept = _kept(desk, statements, here_only=here_only)
    let_go(desk, replaced)
    allergies = [one for one in kept if one.kind is PreferenceKind.ALLERGY]
    told = tell_kitchen(desk, allergies)
    used = use_for_open_order(desk)
    restated = [(said.kind, said.subject, person_in(said.companion)) for said in statements]
    desk.say(
        key,
        {
            "kept": [described(one) for one in (*restored, *kept) if one.forgotten_at is None],
            "forgotten": [
                *forgotten,
                *(
                    described(one)
                    for one in replaced
                    if (one.kind, one.subject, person_in(one.companion)) not in restated
                ),
            ],
            "this_stay": here_only,
            "until": desk.stay.departs_on.isoformat() if here_only else None,
            # Nobody's by name: kept as the guest's own, which is the safe side; they may correct it.
            "owner_unclear": any(
                said.kind is PreferenceKind.ALLERGY and said.companion is None and not said.own
                for said in statements
            ),
            "held_in": [dict(dish.name) for dish in told.held_in],
            "kitchen_told": told.in_time or used,
            "under_way": told.under_way,
        },
    )


def _allergy_told_before(desk: Desk) -> str:
    """Return the guest's words just before that told of an allergy or a food not eaten: "and milk too" goes on."""
    turns = [*reversed(turns_before(desk)), *earlier_turns(desk, JUST_NOW)[:_FEW]]
    told = (turn.text for turn in turns if turn.intent != "emergency")
    return next(
        (one for one in told if allergens_in(one) and (tells_what_must_not(one) or diets_in(one))), ""
    )


def _kept(desk: Desk, statements: Sequence[Statement], *, here_only: bool) -> list[Preference]:
    stay, guest = desk.stay, desk.guest
    if stay is None or guest is None:
        return []
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
            words=said.words,
            companion=said.companion,
            stay_id=stay.id if here_only else None,
            valid_until=stay.departs_on if here_only else None,
            created_at=desk.now,
        )
        for position, said in enumerate(statements)
    ]
    desk.session.add_all(kept)
    desk.session.flush()
    return kept


def _next_position(desk: Desk) -> int:
    highest: int | None = desk.session.scalar(
        select(func.max(Preference.position)).where(
            Preference.message_id == desk.turn.message_id, Preference.ordinal == desk.turn.ordinal
        )
    )
    return 0 if highest is None else highest + 1
