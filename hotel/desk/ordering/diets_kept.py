"""Whether dishes are named by the guest's own diet alone: not where several eat, nor after the whole menu was asked for."""

from collections.abc import Iterator
from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns
from hotel.desk.hearing import hears
from hotel.desk.memory.must_not_of import others_must_not
from hotel.desk.memory.safety import diets_of, remembered
from hotel.desk.memory.whose import companion_in, is_own
from hotel.reading.parties import party_size_in
from hotel.records import HandledTurn, PreferenceKind

_MEAL = timedelta(hours=1)
"""So long it is one meal that is spoken of."""
_VISIT = timedelta(hours=2)
_OF_MEAL = frozenset({"order_room_service", "ask_menu", "ask_recommendation", "book_restaurant"})
_MENU = frozenset({"menu", "menu_chapters", "menu_page"})


def diets_kept(desk: Desk) -> frozenset[str]:
    """Return the guest's own diets, where what is shown or offered is to be kept to them."""
    text, own = desk.turn.text, diets_of(desk)
    if not own or hears("for_children", text) or others_must_not(desk) is not None:
        return frozenset()
    if hears("whole_menu", text) or hears("beyond_diet", text) or _is_of_several(text):
        return frozenset()
    whole = several_eat(desk) or _whole_was_shown(desk)
    return frozenset() if whole and not is_own(text) else own  # "and what is there for me?"


def several_eat(desk: Desk) -> bool:
    """Say whether the guest speaks of a meal for more than themselves: "there are two of us", "for the kids"."""
    of_meal = (turn.text for turn in earlier_turns(desk, _MEAL) if turn.intent in _OF_MEAL)
    return any(_is_of_several(words) for words in (desk.turn.text, desk.turn.whole_text, *of_meal))


def _is_of_several(words: str) -> bool:
    return (party_size_in(words) or 1) > 1 or hears("for_children", words) or companion_in(words) is not None


def _whole_was_shown(desk: Desk) -> bool:
    """Say whether the menu was shown last without the diet, though it was known already."""
    shown = next(_menus_shown(desk), None)
    if shown is None or shown[1]:
        return False
    own = [one for one in remembered(desk, PreferenceKind.DIET) if one.companion is None]
    return all(one.created_at <= shown[0].handled_at for one in own)


def _menus_shown(desk: Desk) -> Iterator[tuple[HandledTurn, object]]:
    """Yield the turns that showed the menu, the latest first, each with the diets it was kept to."""
    for turn in earlier_turns(desk, _VISIT):
        for reply in turn.replies:
            if reply.key in _MENU:
                yield turn, reply.facts.get("diets")
