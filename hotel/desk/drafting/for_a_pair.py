"""Two who want the same treatment together get the one for a pair: "a massage for both of us, at the same time"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.choices_named import services_for, words_of_names
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.records import Service, ServiceRequest

_PAIR = 2


def put_for_pair(desk: Desk, request: ServiceRequest) -> None:
    """Take the treatment for a pair in place of the plainest of its kind, where two want it together."""
    if request.service is None or request.party_size not in {None, _PAIR}:
        return
    if any(one.service is request.service and one is not request for one in open_requests(desk)):
        return  # one of the two has theirs already: "and my wife would like one too, same time"
    pair = _for_pair(desk, request, request.service)
    if pair is not None and hears("together", desk.turn.text):
        request.service, request.party_size = pair, _PAIR


def _for_pair(desk: Desk, request: ServiceRequest, single: Service) -> Service | None:
    """Return what two get together that one gets as `single`, for no more than twice its price."""
    alike = [
        one
        for one in services_for(desk, request)
        if one.minutes == single.minutes and one.price is not None and _words(one) & _words(single)
    ]
    singles = [one for one in alike if one.largest_party != _PAIR]
    pairs = [one for one in alike if one.largest_party == _PAIR]
    plainest = min(singles, key=lambda one: one.price or 0, default=None)
    if plainest is not single or len(pairs) != 1 or single.price is None:
        return None
    return pairs[0] if (pairs[0].price or 0) <= _PAIR * single.price else None


def _words(service: Service) -> frozenset[str]:
    return words_of_names([*service.name.values(), *service.synonyms])
