"""What a guest has the hotel forget: what they name, and nothing else."""

from hotel.desk.desk import Desk
from hotel.desk.guests import erasure
from hotel.desk.guests.asking_who import ask_who
from hotel.desk.hearing import heard, hears, same_words
from hotel.desk.memory import protests
from hotel.desk.memory.let_go import go_on_with_order, let_go
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.preferences import described, remember
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.shown_just_now import told_just_now
from hotel.desk.memory.statements import slugs_in
from hotel.desk.memory.tastes import tells_taste
from hotel.desk.sent.people import person_in, same_person
from hotel.desk.talking.spoken_of import spoken_of
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_denied_in, diets_in
from hotel.reading.pieces import pieces_of
from hotel.records import Preference, PreferenceKind

_OF_KIND = {PreferenceKind.ALLERGY: "allergy", PreferenceKind.DIET: "diet"}
"""Kind -> the list of words that name the kind alone: "forget my allergies"."""


def forget_preferences(desk: Desk) -> None:
    """Forget what is named; "delete my data" is asked about once, of a visitor as well."""
    text = desk.turn.text
    fresh = heard("new_fact", text)
    start = text.find(fresh) if fresh is not None else 0
    dropped, spared = _apart(text[:start] or text)
    if hears("erase_all", text) and not spared:
        erasure.ask(desk)
        return
    if ask_who(desk) or protests.took_everything(desk):
        return
    shown = [] if spared or fresh is not None else told_just_now(desk, text)
    if len(shown) > 1:
        several: list[Fact] = [described(one) for one in shown]
        desk.say("which_to_forget", {"preferences": several})
        return
    meant = shown or _meant(desk, dropped, spared)
    let_go(desk, meant)
    forgotten: list[Fact] = [described(one) for one in meant]
    if fresh is not None:  # "I'm no longer vegan, I eat fish now": the correction carries a new fact
        remember(desk, text[start:].strip(" ,;.-—"), "preference_corrected", forgotten)
    elif meant:
        desk.say("preferences_forgotten", {"forgotten": forgotten})
        go_on_with_order(desk)
    elif _tells_something(text) and not hears("forgetting", text):
        remember(desk, text)  # "I'm vegetarian, by the way" asks to forget nothing
    elif _speaks_of_other(desk, text):
        if desk.turn.of == 1:  # else the rest of the message has its answer
            desk.say("as_you_wish")
    else:
        known: list[Fact] = [described(one) for one in remembered(desk)]
        desk.say("nothing_to_forget", {"preferences": known})


def _speaks_of_other(desk: Desk, text: str) -> bool:
    """Say whether "forget the wine" only passes over something that was spoken of: of the memory it says nothing."""
    return not hears("of_memory", text) and (desk.turn.of > 1 or spoken_of(desk) is not None)


def _tells_something(text: str) -> bool:
    """Say whether `text` tells of a diet or an allergy, or asks to keep a taste."""
    return (
        bool(diets_in(text)) or tells_what_must_not(text) or (tells_taste(text) and hears("note_frame", text))
    )


def _apart(text: str) -> tuple[str, str]:
    """Return what `text` has forgotten, and what it keeps: "forget the tea | but keep my nut allergy"."""
    pieces = [piece.within(text) for piece in pieces_of(text)]
    return (
        ", ".join(piece for piece in pieces if not _keeps(piece)),
        ", ".join(piece for piece in pieces if _keeps(piece)),
    )


def _keeps(piece: str) -> bool:
    return hears("keeps", piece) or hears("forgets_nothing", piece)


def _meant(desk: Desk, dropped: str, spared: str) -> list[Preference]:
    known = remembered(desk)
    kept = _about(desk, known, spared) if spared else []
    if spared and hears("erase_all", dropped):
        return [one for one in known if one not in kept]
    # Else an allergy stays, whatever the words were taken for: "off this order" forgets nothing.
    plainly = hears("forgetting", dropped) and not hears("of_one_order", dropped)
    return [
        one
        for one in _about(desk, known, dropped)
        if one not in kept and (plainly or one.kind is not PreferenceKind.ALLERGY)
    ]


def _about(desk: Desk, known: list[Preference], text: str) -> list[Preference]:
    """Return those of `known` that `text` means, in whichever language either was said."""
    named = person_in(text)
    diets = {*diets_in(text), *diets_denied_in(text)}
    subjects = {*allergens_in(text), *diets, *slugs_in(desk, text)}
    found = [one for one in known if _is_about(desk, one, text, subjects)]
    if named is not None:
        theirs = [one for one in known if person_in(one.companion) == named]
        if not subjects and hears("no_such_person", text):  # "I have no daughter": nothing is known of her
            return theirs
        return [one for one in theirs if one in found]
    own = [one for one in found if same_person(one.companion, None)]
    return own or found


def _is_about(desk: Desk, preference: Preference, text: str, subjects: set[str]) -> bool:
    kind = _OF_KIND.get(preference.kind)
    if not subjects and kind is not None and hears(kind, text):
        return True
    if preference.subject is None or (kind is None and not subjects):
        return same_words(text, preference.words)
    tastes = slugs_in(desk, preference.words) if kind is None else []
    return bool(subjects & {preference.subject, *tastes})
