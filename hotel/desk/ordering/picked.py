"""Words that choose among the dishes just shown: "the second", "both", "that one", "and one for my husband"."""

from collections.abc import Sequence

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.just_shown import just_listed, just_shown
from hotel.desk.ordering.lines_made import put_dish
from hotel.desk.ordering.order_at_hand import keep_words
from hotel.desk.talking.just_asked import is_just_asked
from hotel.reading.consent import is_only_yes
from hotel.reading.lexicons import words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.tokens import said
from hotel.records import MenuItem, Need, ServiceRequest

_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_FIRST_ONES = {"first_two": 2, "first_three": 3}
_FEW = 4
"""So many at most are all ordered at a word, or asked about."""
_ALL = {"both": 2, "all": _FEW}
_MAY_BE_OPEN = frozenset({Need.ITEMS, Need.CONFIRM})


def took_everything(desk: Desk) -> bool:
    """Order what the words choose of the dishes just shown; say whether they do nothing else."""
    if desk.turn.choice_value is not None or desk.turn.intent == "emergency" or not is_short(desk.turn.text):
        return False
    picks, number = _picks_in(desk.turn.text), None
    if picks is None:
        return False
    question = desk.open_question()
    if question is not None and question.need not in _MAY_BE_OPEN and is_just_asked(desk, question):
        return False
    if "that" in picks or not picks:
        number = next((raw.value for raw in raw_numbers(desk.turn.text)), None)
    chosen = _chosen(desk, picks, number)
    if not chosen:
        return False
    order(desk, chosen, number or 1, of_one_kind=len(picks) == 1 and picks[0] == "that")
    return True


def order(desk: Desk, dishes: Sequence[MenuItem], number: int, *, of_one_kind: bool = False) -> None:
    """Put `dishes` into the order, each so many times; `of_one_kind` asks which of them is meant."""
    desk.turn = desk.turn.model_copy(update={"intent": DISHES})
    request = drafts.draft_of(desk, DISHES) or drafts.begin(desk, KINDS[DISHES])
    for dish in dishes[:1] if of_one_kind else dishes:
        _put(desk, request, dish, number)
    if of_one_kind and len(dishes) > 1:
        request.lines[-1].rivals = [dish.slug for dish in dishes]
    keep_words(desk, request)
    drafts.advance(desk, request)


def _put(desk: Desk, request: ServiceRequest, dish: MenuItem, number: int) -> None:
    same = next((line for line in request.lines if line.item is dish and not line.rivals), None)
    if same is None:
        put_dish(desk, request, dish, number)
        return
    same.quantity, same.quantity_said = same.quantity + number, True


def _chosen(desk: Desk, picks: Sequence[str], number: int | None) -> list[MenuItem]:
    listed, told = just_listed(desk), just_shown(desk)
    if not picks:
        agreed = number is not None or (is_only_yes(desk.turn.text) and _is_offered(desk))
        return told if agreed and len(told) == 1 else []
    found: list[MenuItem] = []
    for pick in picks:
        if pick in _PLACES:
            found += listed[_PLACES[pick] :][:1] if len(listed) > 1 else []
        elif pick in _FIRST_ONES:
            found += listed[: _FIRST_ONES[pick]] if len(listed) > 1 else []
        elif pick in _ALL:
            found += listed if 1 < len(listed) <= _ALL[pick] else []
        else:
            found += told if len(told) == 1 else listed if len(listed) <= _FEW else []
    return list(dict.fromkeys(found))


def _is_offered(desk: Desk) -> bool:
    """Say whether the answer before asked "shall I order it?" of a dish, and nothing besides."""
    told = any(told_last(desk, key, JUST_NOW) for key in ("dish", "dish_minutes", "dish_told"))
    return told and not told_last(desk, "back_to", JUST_NOW)


def _picks_in(text: str) -> list[str] | None:
    """Return how `text` chooses, in the order said; None where it says anything besides."""
    picks = labels_in("picks", text)
    rest = text
    for pick in sorted(picks, key=list(_ORDER).index):
        if not hears(f"picks.{pick}", rest):
            picks.remove(pick)  # its words are part of a longer one's
        rest = without(f"picks.{pick}", rest)
    rest = without("picks_beside", rest)
    counted = {i for raw in raw_numbers(rest) for i in range(raw.first, raw.last)}
    left = [
        token
        for index, token in enumerate(said(rest).tokens)
        if index not in counted and token.norm not in words_of("numbers.piece")
    ]
    return None if left else picks


_ORDER = (*_FIRST_ONES, "another", *_PLACES, *_ALL, "that")
"""The longer words before those that are part of them."""
