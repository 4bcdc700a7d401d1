"""The other one of two dishes of a kind: "no, the tomato one", where the order holds the chicken soup."""

from collections.abc import Sequence

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.ordering.line_choices import make_it
from hotel.desk.ordering.rivals_settled import have_it_as_said
from hotel.reading.catalogue import Catalogue
from hotel.reading.parts.rivals import meant_by, pointed_at, shares_word
from hotel.records import MenuItem, ServiceRequest

_TWO = 2


def took_other_one(desk: Desk, request: ServiceRequest, menu: Sequence[MenuItem]) -> bool:
    """Let a dish become the other of its kind that the words point at; say whether they do."""
    text = desk.turn.text
    changes = desk.turn.intent == "change_request" or hears("the_other_one", text)
    if not is_short(text) or not changes or Catalogue(menu).find(text):
        return False
    held = {line.item for line in request.lines}
    for line in reversed(request.lines):
        kind = [] if line.item is None else [one for one in menu if shares_word(one, line.item)]
        if len(kind) < _TWO:
            continue
        pointed = {one for one in (meant_by(text, kind), *pointed_at(text, kind)) if one is not None} - held
        if len(pointed) == 1:
            (meant,) = pointed
            make_it(request, line, meant)
            have_it_as_said(line, text, meant, kind)
            return True
    return False
