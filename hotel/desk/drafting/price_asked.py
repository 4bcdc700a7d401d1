"""A price asked for in the breath of the wish: "flowers, please. how much?" is answered before the next question."""

from hotel.desk.describing import facts_of, money
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.missing import missing
from hotel.desk.hearing import labels_in
from hotel.desk.talking.bare_words import bare
from hotel.reading.clauses import sentences_in
from hotel.records import ServiceRequest


def tell_price_asked(desk: Desk, request: ServiceRequest) -> None:
    """Tell what `request` costs so far, where that is asked and no read-back will show it."""
    asked = any("price" in labels_in("goes_on", bare(one)) for one in sentences_in(desk.turn.text))
    price = price_of(desk, request) if asked and request.lines else None
    if price is not None and missing(desk, request):
        desk.say("price_of_it", facts_of(desk, request) | {"total": money(desk, price)})
