"""What was noted as the guest's own is somebody else's: "it's for my son, not me", «это не у меня, а у дочки»."""

import re
from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns, last_message, told_last
from hotel.desk.hearing import heard, hears, labels_in, without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.preferences import described
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.whose import OTHER, companion_before, companion_in, is_by_default, name_of
from hotel.desk.sent.people import person_in, same_person
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.clauses import sentences_in
from hotel.records import Preference, PreferenceKind

NOTED = ("preference_remembered", "noted_only_now")
"""Replies that tell of something noted."""
_FEW_WORDS = 12
_TWO = 2
_KINDS = (PreferenceKind.ALLERGY, PreferenceKind.DIET)


def took_everything(desk: Desk) -> bool:
    """Note for whom it is, and go on with what is said besides; say whether that was all."""
    turn = desk.turn
    if desk.stay is None or turn.choice_value is not None or turn.intent == "emergency":
        return False
    said = [one for one in sentences_in(turn.text) if _says_whose(desk, one)]
    moved = _anothers(desk, turn.text)
    said = (
        [one for one in sentences_in(turn.text) if labels_in("companions", one)]
        if moved is not None
        else said
    )
    mine = [moved[0]] if moved is not None else _noted_lately(desk) if said else []
    companion = moved[1] if moved is not None else _whose(desk, said[0]) if said else None
    if companion is None or not mine:
        return False
    rest = " ".join(one for one in sentences_in(turn.text) if one not in said).strip()
    if rest and (named := _with_name(companion, rest)) is not None:
        companion, rest = named, ""
    own = [one for one in mine if one.companion or is_by_default(one)] or mine
    for preference in own:
        if _is_noted_of(desk, preference, companion):
            preference.forgotten_at = desk.now
        for same in _hardly_named_before(desk, preference):
            same.forgotten_at = desk.now
        preference.companion = companion
    desk.session.flush()
    _say(desk, own)
    desk.turn = turn.model_copy(update={"text": rest or turn.text})
    return not rest


def _anothers(desk: Desk, text: str) -> tuple[Preference, str] | None:
    """Return what was just noted of somebody, and whose it is instead: "not my wife's, my sister's"."""
    people = labels_in("companions", text)
    just = any(told_last(desk, key, JUST_NOW) for key in NOTED)
    if len(people) != _TWO or not just or not hears("not_anothers", text) or allergens_in(text):
        return None
    messages = {turn.message_id for turn in last_message(desk, JUST_NOW)}
    known = [one for one in remembered(desk, *_KINDS) if one.message_id in messages]
    noted = next((one for one in known if person_in(one.companion) in people), None)
    if noted is None:
        return None
    whose = next(one for one in people if one != person_in(noted.companion))
    return noted, heard(f"companions.{whose}", text) or whose


def _says_whose(desk: Desk, sentence: str) -> bool:
    """Say whether `sentence` tells whose it is and nothing more: a new allergy in it is one of its own to note."""
    if _whose(desk, sentence) is None or len(sentence.split()) > _FEW_WORDS:
        return False
    if allergens_in(sentence) or diets_in(sentence) or hears("must_not", sentence):
        return False
    just = any(told_last(desk, key, JUST_NOW) for key in NOTED)
    return hears("not_mine", sentence) or (just and hears("is_theirs", sentence))


def _whose(desk: Desk, sentence: str) -> str | None:
    """Return whose it is by `sentence`, also by "hers" of somebody who was named before."""
    return companion_in(sentence) or (companion_before(desk) if hears("of_another", sentence) else None)


def _with_name(companion: str, rest: str) -> str | None:
    """Return `companion` with the name that is all that `rest` tells of them: "Mia, she's 4"; None where it tells more."""
    words = [
        one for one in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", rest) if without("only_who", one).strip()
    ]
    if len(words) != 1 or name_of(companion) is not None:
        return None
    return f"{companion} {words[0].capitalize()}"


def _hardly_named_before(desk: Desk, preference: Preference) -> list[Preference]:
    """Return the same as `preference`, noted of somebody who was not named: "one of them is allergic to nuts"."""
    return [
        one
        for one in remembered(desk, preference.kind)
        if one is not preference
        and one.subject is not None
        and one.subject == preference.subject
        and one.companion is not None
        and _is_hardly_named(one.companion)
    ]


def _is_hardly_named(companion: str) -> bool:
    """Say whether it may be anybody who is with the guest: "one of them", "the little one"."""
    return person_in(companion) in {None, "child", OTHER} and name_of(companion) is None


def _is_noted_of(desk: Desk, preference: Preference, companion: str) -> bool:
    """Say whether the same is noted of `companion` already."""
    return any(
        one is not preference
        and (one.kind, one.subject) == (preference.kind, preference.subject)
        and same_person(one.companion, companion)
        for one in remembered(desk)
    )


def _noted_lately(desk: Desk) -> list[Preference]:
    """Return what of the guest's own was noted in the message before, or a little earlier for want of a name."""
    own = [
        one for one in remembered(desk, *_KINDS) if one.companion is None or _is_hardly_named(one.companion)
    ]
    messages = {turn.message_id for turn in earlier_turns(desk, JUST_NOW)}
    return [one for one in own if one.message_id in messages]


def _say(desk: Desk, moved: Sequence[Preference]) -> None:
    desk.say("preference_remembered", {"kept": [described(one) for one in moved], **_NOTHING_MORE})


_NOTHING_MORE: dict[str, Fact] = {
    "forgotten": [],
    "this_stay": False,
    "until": None,
    "owner_unclear": False,
    "held_in": [],
    "kitchen_told": False,
    "under_way": False,
}
