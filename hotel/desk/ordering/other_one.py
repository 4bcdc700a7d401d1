"""The other one of two dishes of a kind: "no, the tomato one", where the order holds the chicken soup."""

from collections.abc import Sequence

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.ordering.line_choices import make_it
from hotel.reading.catalogue import Catalogue
from hotel.reading.parts.rivals import meant_by, shares_word
from hotel.records import MenuItem, ServiceRequest


def took_other_one(desk: Desk, request: ServiceRequest, menu: Sequence[MenuItem]) -> bool:
    """Let a dish become the other of its kind that the words point at; say whether they do."""
    text = desk.turn.text
    if not is_short(text, PHRASE) or not hears("the_other_one", text) or Catalogue(menu).find(text):
        return False
    held = {line.item for line in request.lines}
    for line in reversed(request.lines):
        kind = [] if line.item is None else [one for one in menu if shares_word(one, line.item)]
        meant = meant_by(text, kind) if len(kind) > 1 else None
        if meant is not None and meant not in held:
            make_it(request, line, meant)
            return True
    return False
