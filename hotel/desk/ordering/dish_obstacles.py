"""A dish that the guest, or somebody of the room, must not eat or does not: it is said before anything is sent."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.hearing import hears
from hotel.desk.memory.safety import Danger, add_allergies, contained, dangers_in
from hotel.desk.memory.told_with_order import dangers_to_order, diets_for_order
from hotel.desk.ordering.diets import broken_by
from hotel.desk.ordering.dish_in_question import (
    ALLERGEN,
    DIET,
    Word,
    is_in_question,
    subject_of,
    was_asked,
    word_on,
)
from hotel.desk.ordering.eaters import Eater, eaters_in, eaters_of, is_only_for
from hotel.desk.ordering.menu import served_now
from hotel.desk.ordering.order_obstacles import delivery, kept
from hotel.desk.sent.people import person_in
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in
from hotel.records import MenuItem, Need, RequestLine, ServiceRequest
from hotel.turn import Button


def allergy(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Stop at what somebody of the room is allergic to; the kitchen is told, and who insists speaks with a person."""
    for line, dish in _dishes(request):
        eaters = eaters_of(desk, dish, request.words)
        for danger in dangers_to_order(desk, request, dish, line.options):
            is_own = danger.companion is None or is_only_for(desk, dish, request.words, danger.companion)
            check = _for_another if _is_anothers(danger, eaters) else _own if is_own else _theirs
            if line in request.lines and (found := check(desk, request, line, dish, danger)) is not None:
                return found
    return None


def diet(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask kindly about dishes that do not suit the guest's own diet, once."""
    unfit: list[tuple[MenuItem, list[str]]] = []
    for line, dish in _dishes(request):
        broken = broken_by(dish, diets_for_order(desk, request), line.options, _left_out_of(line))
        if not broken or _is_anothers(Danger((), None), eaters_of(desk, dish, request.words)):
            continue
        if is_in_question(desk, request, dish, DIET):
            word = word_on(desk, dish)
            if word in {Word.NO, Word.OTHER_DISH} and eaters_in(desk.turn.text) != {Eater.OTHER}:
                request.lines.remove(line)
            elif word is Word.NOTHING and not eaters_in(desk.turn.text):
                unfit.append((dish, broken))
        elif not was_asked(desk, request, DIET, dish):
            unfit.append((dish, broken))
    return _unfit(desk, request, unfit) if unfit else None


def _left_out_of(line: RequestLine) -> list[str]:
    """Return what the kitchen is told to leave out of `line`; a diet may do with that, an allergy does not."""
    return [slug for wish in line.wishes if hears("is_without", wish) for slug in allergens_in(wish)]


def _unfit(desk: Desk, request: ServiceRequest, unfit: list[tuple[MenuItem, list[str]]]) -> Obstacle:
    dishes = [dish for dish, _ in unfit]
    diets = frozenset(diet for _, broken in unfit for diet in broken)
    facts: dict[str, Fact] = {
        "items": [dict(dish.name) for dish in dishes],
        "description": dict(dishes[0].description) if len(dishes) == 1 else None,
        "diets": sorted(diets),
        "instead": served_now(desk, delivery(desk, request), limit=4, diets=diets),
    }
    buttons = (
        Button("order_all_the_same", "affirm", request_id=request.id),
        Button("leave_out", "deny", request_id=request.id),
    )
    return Obstacle("not_of_diet", Need.ITEMS, facts, buttons, subject=subject_of(DIET, *dishes))


def _dishes(request: ServiceRequest) -> list[tuple[RequestLine, MenuItem]]:
    return [(line, line.item) for line in request.lines if line.item is not None]


def _is_anothers(danger: Danger, eaters: frozenset[Eater]) -> bool:
    """Say whether the dish is not for the one in danger: of companions only the guest is surely another."""
    if danger.companion is None:
        return bool(eaters) and Eater.GUEST not in eaters
    return eaters == {Eater.GUEST}


def _for_another(
    desk: Desk, request: ServiceRequest, line: RequestLine, dish: MenuItem, danger: Danger
) -> Obstacle | None:
    del desk, line, dish
    add_allergies(request, danger.allergens)
    return None


def _own(
    desk: Desk, request: ServiceRequest, line: RequestLine, dish: MenuItem, danger: Danger
) -> Obstacle | None:
    """Take out what the one it is for is allergic to; ordered once more, a person speaks with them about it."""
    if was_asked(desk, request, ALLERGEN, dish):
        return _with_person(request, line, danger)
    for same in [one for one in request.lines if one.item is dish and _holds(one, dish, danger)]:
        request.lines.remove(same)  # all of it: what is left would pass for ordered once more
    facts = _facts(line, danger) | {
        "kept": kept(request),
        "instead": served_now(desk, delivery(desk, request), limit=4),
    }
    human = Button("human", "ask_human", request_id=request.id)
    return Obstacle("allergen_in_item", Need.ITEMS, facts, (human,), subject=subject_of(ALLERGEN, dish))


def _holds(line: RequestLine, dish: MenuItem, danger: Danger) -> bool:
    return not contained(dish, line.options).isdisjoint(danger.allergens)


def _theirs(
    desk: Desk, request: ServiceRequest, line: RequestLine, dish: MenuItem, danger: Danger
) -> Obstacle | None:
    """Ask whether a dish is for the companion who is allergic to it; if not, the kitchen is told and it goes on."""
    if is_in_question(desk, request, dish, ALLERGEN):
        said, word = desk.turn.text, word_on(desk, dish)
        eaters = eaters_of(desk, dish, said) or eaters_in(said)
        if Eater.OTHER in eaters or (word is Word.INSISTS and not eaters):
            return _with_person(request, line, danger)
        pressed = desk.turn.choice_request_id is not None  # a bare yes says not which of three ways
        if eaters or (word is Word.YES and pressed):
            add_allergies(request, danger.allergens)
            return None
        if word in {Word.NO, Word.OTHER_DISH}:
            request.lines.remove(line)
            return None
    elif was_asked(desk, request, ALLERGEN, dish) and set(danger.allergens) <= _told(request):
        return None
    facts = _facts(line, danger) | {
        "others": [_danger(one) for one in dangers_in(desk, dish, line.options) if one != danger],
        "instead": served_now(desk, delivery(desk, request), limit=4),
    }
    buttons = (
        Button("for_another", "affirm", request_id=request.id),
        Button("leave_out", "deny", request_id=request.id),
        Button("human", "ask_human", request_id=request.id),
    )
    return Obstacle("allergen_of_companion", Need.ITEMS, facts, buttons, subject=subject_of(ALLERGEN, dish))


def _with_person(request: ServiceRequest, line: RequestLine, danger: Danger) -> Obstacle:
    add_allergies(request, danger.allergens)
    return Obstacle("kitchen_will_speak", Need.ITEMS, _facts(line, danger), notice="allergen_insisted")


def _told(request: ServiceRequest) -> set[str]:
    return set(request.allergies_told)


def _facts(line: RequestLine, danger: Danger) -> dict[str, Fact]:
    return {"item": dict(line.name)} | _danger(danger)


def _danger(danger: Danger) -> dict[str, Fact]:
    return {
        "allergens": list[Fact](danger.allergens),
        "companion": danger.companion,
        "whose": person_in(danger.companion),
    }
