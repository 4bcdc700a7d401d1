"""Nothing was to be forgotten: "why did you remove it? don't", «что значит больше не помним?» brings back what is gone."""

from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard_all, hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.preferences import remember
from hotel.desk.memory.safety import remembered
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.people import same_person
from hotel.reading.allergens import allergens_in, diets_in
from hotel.records import Preference


def took_everything(desk: Desk) -> bool:
    """Bring back what was forgotten a moment ago, and note what is told besides; say whether the words protest."""
    text = desk.turn.text
    rest = _without_protest(text)
    if rest == text or hears("forgetting", rest):
        return False
    back = _forgotten_just_now(desk, [*allergens_in(text), *diets_in(text)])
    for preference in back:
        preference.forgotten_at = None
    desk.session.flush()
    tells = tells_what_must_not(rest) or diets_in(rest)
    if back or tells:
        remember(desk, rest if tells else "", restored=back)
    elif hears("of_memory", text):
        return False
    else:  # "don't forget: without fish" speaks of what is arranged
        said = rest.strip(" ,.:;-—")
        desk.turn = desk.turn.model_copy(update={"intent": "change_request", "text": said or text})
        change_request(desk)
    return True


def _without_protest(text: str) -> str:
    rest = text
    for said in heard_all("forgets_nothing", text):
        rest = rest.replace(said, " ", 1)
    return rest


def _forgotten_just_now(desk: Desk, named: Sequence[str]) -> list[Preference]:
    """Return what was taken off a moment ago and is not known in other words, of what is `named` if anything is."""
    if desk.guest is None:
        return []
    gone = desk.session.scalars(
        select(Preference)
        .where(Preference.guest_id == desk.guest.id, Preference.forgotten_at >= desk.now - JUST_NOW)
        .order_by(Preference.id.desc())
    )
    held = remembered(desk)
    found: list[Preference] = []
    for one in gone:
        known = any(
            other.kind is one.kind
            and other.subject == one.subject
            and same_person(other.companion, one.companion)
            for other in (*held, *found)
        )
        if not known and (not named or one.subject in named):
            found.append(one)
    return found
