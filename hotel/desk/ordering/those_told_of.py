"""What was just told of is ordered without its name: "one of those for him and fries", "four of those then"."""

from collections.abc import Mapping

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, KINDS, THINGS
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.hearing import heard, hears
from hotel.desk.house.prices import SURE
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.just_shown import just_shown, shown_by
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named
from hotel.reading.number_words import raw_numbers
from hotel.records import MenuItem, Named, Thing

_DOUBTFUL = 0.6
"""Below this "order it for half past five" is hardly the taxi that it was taken for."""


def put_names(desk: Desk) -> bool:
    """Put the name of the only dish told of in the words; take the only thing of the house told of as asked for."""
    turn = desk.turn
    stands = heard("stands_for_dish", turn.text)
    if turn.choice_value is not None or not _may_order(desk):
        return False
    dishes = shown_by(desk, turns_before(desk)) or just_shown(desk)
    if stands is not None and turn.intent == DISHES and len(dishes) == 1:
        desk.turn = turn.model_copy(update={"text": _named(desk, stands, dishes[0])})
        return False
    ordering = next(
        (one for one in sentences_in(turn.text) if (stands or "\0") in one or hears("orders_it", one)), ""
    )
    things = _things_told(desk, ordering) if ordering and not dishes else []
    if len(things) != 1:
        return False
    desk.turn = turn.model_copy(update={"text": _named(desk, stands, things[0]), "intent": THINGS})
    take(desk)
    return True


def _may_order(desk: Desk) -> bool:
    intent, text = desk.turn.intent, desk.turn.text
    if intent in {DISHES, THINGS}:
        return True
    return intent in KINDS and desk.turn.confidence < _DOUBTFUL and not kind_named(intent, text)


def _named(desk: Desk, stands: str | None, entry: Named) -> str:
    """Return the words with the name of `entry` where they point at it, else with its name before them."""
    names = entry.name or {}
    name = names.get(desk.turn.locale) or next(iter(names.values()))
    if stands is None:
        return f"{name}: {desk.turn.text}"
    number = next((str(raw.value) for raw in raw_numbers(stands)), "")
    return desk.turn.text.replace(stands, f"{number} {name}".strip(), 1)


def _things_told(desk: Desk, ordering: str) -> list[Thing]:
    """Return the things that the answer before told the house gives, where the words `ordering` them name none."""
    things = desk.catalogue(Thing)
    if things.find(ordering) or desk.catalogue(MenuItem).find(ordering):
        return []
    turns = turns_before(desk) or last_message(desk, JUST_NOW)
    told = [reply.facts.get("first") for turn in turns for reply in turn.replies if reply.key == "hotel_fact"]
    texts = [str(text) for one in told if isinstance(one, Mapping) for text in one.values()]
    return list(dict.fromkeys(one.entry for text in texts for one in things.find(text) if one.score >= SURE))
