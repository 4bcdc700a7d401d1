"""A dish asked for in place of its like in the order: "then the white", said of red wine; «лучше белое»."""

from dataclasses import replace

from hotel.desk.desk import Desk
from hotel.desk.drafting.choices_named import words_of_names
from hotel.desk.hearing import hears
from hotel.reading.found import Edit, EditAction
from hotel.records import MenuItem, Named, ServiceRequest


def put_in_place(desk: Desk, request: ServiceRequest, edit: Edit[Named]) -> Edit[Named]:
    """Return `edit`; where it only adds a dish that the words want rather, one that takes the place of its only like."""
    line, dish = edit.line, edit.line.mention.entry if edit.line is not None else None
    if edit.action is not EditAction.ADD or line is None or not isinstance(dish, MenuItem):
        return edit
    held = dict.fromkeys(one.item for one in request.lines if one.item is not None)
    if line.quantity is not None or dish in held or not hears("rather_this", desk.turn.text):
        return edit
    wanted = _words_of(dish)
    shared = {one: len(wanted & _words_of(one)) for one in held}
    most = max(shared.values(), default=0)
    alike = [one for one, count in shared.items() if count == most > 0]
    return replace(edit, action=EditAction.REPLACE, target=alike[0]) if len(alike) == 1 else edit


def _words_of(dish: MenuItem) -> frozenset[str]:
    return words_of_names([*dish.name.values(), *dish.synonyms])
