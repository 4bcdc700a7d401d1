"""A dish of the list just shown, by a word of its name: "the chicken one and a tea", «куриный», "the cheese one"."""

from collections.abc import Sequence

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import last_message
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.just_shown import just_listed
from hotel.desk.ordering.menu_pages import Wanted, chapter_named, show_page
from hotel.desk.talking.reminding import return_to_draft
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Span
from hotel.reading.lexicons import listed
from hotel.reading.number_words import raw_numbers
from hotel.reading.orders import stands_for_dish
from hotel.reading.parts.rivals import meant_by, named_by, words_of_item
from hotel.reading.tokens import Said, said
from hotel.reading.wishes import is_small
from hotel.records import MenuCategory, MenuItem
from hotel.turn import Reply

_MAY_CHOOSE = frozenset(
    {
        DISHES,
        THINGS,
        "inform",
        "affirm",
        "change_request",
        "nlu_fallback",
        "out_of_scope",
        "chitchat",
        "repeat",
    }
)
_FEW = 4
_WISHES = ("wishes.without", "wishes.extra", "wishes.less", "small.not", "edits.remove")


def took_everything(desk: Desk) -> bool:
    """Put the names of such dishes in the words; say whether they were ordered here, taken for something else."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent not in _MAY_CHOOSE:
        return False
    dishes = just_listed(desk)
    if len(dishes) < _SEVERAL:
        return False
    if turn.intent != DISHES and _shows_chapter(desk):
        return True
    text = _with_names(turn.text, dishes, turn.locale)
    if text == turn.text:
        return False
    desk.turn = turn.model_copy(update={"text": text, "intent": DISHES})
    if turn.intent == DISHES:
        return False
    take(desk)
    return True


_SEVERAL = 2


def _shows_chapter(desk: Desk) -> bool:
    """Show the chapter that the words narrow the list to, chosen as the list was: "just desserts"; say whether they do."""
    chapter = chapter_named(desk)
    listed = next(
        (one for turn in last_message(desk, JUST_NOW) for one in turn.replies if _is_list(one)), None
    )
    if chapter is None or listed is None or not _names_only(desk.turn.text, chapter):
        return False
    diets, avoided = (frozenset(map(str, _told(listed, fact))) for fact in ("diets", "avoided"))
    show_page(desk, chapter, Wanted(desk.local_now, diets, avoided))
    return_to_draft(desk)
    return True


def _is_list(reply: Reply) -> bool:
    return reply.key in {"menu", "menu_page", "menu_chapters"}


def _told(reply: Reply, fact: str) -> Sequence[Fact]:
    told = reply.facts.get(fact)
    return told if isinstance(told, Sequence) and not isinstance(told, str) else ()


def _names_only(text: str, chapter: MenuCategory) -> bool:
    """Say whether `text` is hardly more than the name of `chapter`, and counts nothing of it."""
    return bool(Catalogue([chapter]).find(text)) and is_short(text, _FEW) and not raw_numbers(text)


def _with_names(text: str, dishes: Sequence[MenuItem], locale: str) -> str:
    for clause in reversed(clauses_in(text)):
        words = clause.within(text)
        pointed = None if text[clause.end :].lstrip().startswith("?") else _points_at(words, dishes)
        if pointed is not None:
            dish, place = pointed
            name = dish.name.get(locale) or next(iter(dish.name.values()))
            start, end = clause.start + place.start, clause.start + place.end
            text = f"{text[:start]}{name}{text[end:]}"
    return text


def _points_at(clause: str, dishes: Sequence[MenuItem]) -> tuple[MenuItem, Span] | None:
    """Return the one of `dishes` that `clause` has a word of its own for and no word besides, and where."""
    line = said(clause)
    dish = named_by(clause, dishes) or meant_by(clause, dishes)
    if dish is None or any(listed(path).find(line) for path in _WISHES):
        return None
    counted = {i for number in raw_numbers(clause) for i in range(number.first, number.last)}
    telling = [i for i, token in enumerate(line.tokens) if i not in counted and not is_small(token)]
    if not telling or not all(line.tokens[i].any_of(words_of_item(dish)) for i in telling):
        return None
    return dish, Span(line.tokens[telling[0]].start, line.tokens[_end(line, telling[-1])].end)


def _end(line: Said, last: int) -> int:
    """Return the last word of the name: "one" of "the chicken one" is part of it."""
    goes_on = last + 1 < len(line.tokens) and not line.breaks[last + 1]
    return last + 1 if goes_on and stands_for_dish(line.tokens[last + 1].norm) else last
