"""The menu that was kept to the guest's own diet is said to be; who asks for all of it gets all of it."""

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.safety import diets_of
from hotel.desk.memory.whose import is_own
from hotel.desk.ordering.menu_pages import CHAPTERS, chapter_named, chapters_of
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.moments import moments_in
from hotel.records import MenuCategory
from hotel.turn import Button, Reply

KEPT = "menu_kept_to_diet"
_BY_DIET = frozenset({"menu", "menu_empty", "menu_chapters", "menu_page", "dishes_suggested"})
_OBJECTS = frozenset(
    {"state_preference", "forget_preferences", "ask_preferences", "complain", "deny", "inform", "chitchat"}
    | {"bot_challenge", "nlu_fallback", "ask_hotel", "ask_capabilities", "out_of_scope", "change_request"}
)
"""Intents that "why only vegan?" may be taken for."""


def objects_to_diet(desk: Desk) -> bool:
    """Say whether "why only vegan?" is said to a menu that was just kept to a diet: that is nothing to note."""
    text = desk.turn.text
    if desk.turn.intent not in _OBJECTS or allergens_in(text) or not hears("beyond_diet", text):
        return False
    return _was_kept(desk) or (bool(diets_in(text)) and not is_own(text))


def diets_asked(desk: Desk) -> frozenset[str]:
    """Return the diets that dishes are asked by: "not only vegan" asks by none."""
    text = desk.turn.text
    return frozenset() if hears("beyond_diet", text) else frozenset(diets_in(text))


def asks_for_whole(desk: Desk) -> bool:
    """Say whether all is asked for: by the button, or by asking the same again once it was kept to a diet."""
    text = desk.turn.text
    if desk.turn.choice_value is not None:
        return desk.turn.choice_value == CHAPTERS
    if not _was_kept(desk) or diets_asked(desk) or allergens_in(text):
        return False
    if any(moment.has_hour for moment in moments_in(text, desk.local_now)):
        return False
    chapter = chapter_named(desk)
    return _chapter_shown(desk) == (None if chapter is None else dict(chapter.name))


def chapter_meant(desk: Desk) -> MenuCategory | None:
    """Return the chapter that is named, or that was just shown and is only to be narrowed: "something without nuts"."""
    text = desk.turn.text
    chapter, shown = chapter_named(desk), _chapter_shown(desk)
    narrows = bool(diets_asked(desk) or allergens_in(text)) and shown is not None
    if chapter is not None or not narrows or desk.turn.choice_value is not None or hears("whole_menu", text):
        return chapter
    if hears("asks_for_drinks", text) or any(one.has_hour for one in moments_in(text, desk.local_now)):
        return None
    return next((one for one in chapters_of(desk) if dict(one.name) == shown), None)


def narrows_chapter(desk: Desk) -> bool:
    """Say whether the words name no chapter and only narrow the one that was just shown."""
    return chapter_named(desk) is None and chapter_meant(desk) is not None


def tell_kept(desk: Desk, kept: frozenset[str]) -> None:
    """Say that what was just shown is kept to what is remembered of the guest, with a way to all of it."""
    shown = any(reply.key in _BY_DIET and reply.facts.get("diets") for reply in desk.replies)
    if shown and kept and not diets_asked(desk) and desk.turn.choice_value is None:
        desk.say(KEPT, {"diets": sorted(kept)}, (Button("whole_menu", "ask_menu", value=CHAPTERS),))


def _was_kept(desk: Desk) -> bool:
    return bool(diets_of(desk)) and any(reply.key == KEPT for reply in _told(desk))


def _chapter_shown(desk: Desk) -> Fact:
    return next((reply.facts["chapter"] for reply in _told(desk) if reply.key == "menu_page"), None)


def _told(desk: Desk) -> list[Reply]:
    return [reply for turn in last_message(desk, JUST_NOW) for reply in turn.replies]
