"""Two treatments told in one breath, one for each: "a massage for me, the sauna for my husband", «и массаж, и сауну»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears, labels_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.records import Service, ServiceRequest

_SPA = "book_spa"
_TWO = 2


def took_apart(desk: Desk) -> bool:
    """Take each as a booking of its own, the draft there is being the first; say whether several are told.

    What one says of its hour, its day or the name holds for the other too.
    """
    whole = desk.turn
    draft = drafts.draft_of(desk, _SPA) if whole.intent == _SPA else None
    parts = _parts(desk)
    if len(parts) < _TWO:
        return False
    begun = [one for one in drafts.drafts(desk) if one.intent == _SPA]
    requests: list[ServiceRequest] = []
    for service, words in parts:
        held = next((one for one in begun if one.service is service and one not in requests), None)
        first = draft if not requests and draft not in requests and held is None else None
        desk.turn = whole.model_copy(update={"text": words})
        request = held or first or drafts.begin(desk, KINDS[_SPA])
        request.service = service
        fill(desk, request)
        request.service = service
        if labels_in("whose", words) or request.party_size is None or len(parts) == request.party_size:
            request.party_size = 1
        requests.append(request)
    desk.turn = whole
    _share(requests)
    for request in requests:
        drafts.advance(desk, request)
    return True


def _parts(desk: Desk) -> list[tuple[Service, str]]:
    """Return the treatments that clauses of their own name, with the words of each; none where one is to be chosen."""
    turn = desk.turn
    if turn.intent != _SPA or turn.choice_value is not None or "?" in turn.text:
        return []
    if hears("instead_of_it", turn.text) or hears("leaves_choice", turn.text):
        return []
    offered = [one for one in desk.offered(Service) if one.intent == _SPA and one.available]
    found: list[tuple[Service, str]] = []
    for clause in clauses_in(turn.text):
        words = clause.within(turn.text)
        named = {mention.entry.id: mention.entry for mention in Catalogue(offered).find(words)}
        if len(named) == 1:
            found.append((next(iter(named.values())), words))
        elif named:
            return []
    different = len({one.id for one, _ in found}) == len(found)
    return found if different and not any(_chooses(words) for _, words in found) else []


def _chooses(words: str) -> bool:
    return hears("no_second", words)


def _share(requests: list[ServiceRequest]) -> None:
    """Let the hour, the day and the name that one of them has hold for those that have none."""
    timed = next((one for one in requests if one.wanted_at is not None), None)
    dated = next((one for one in requests if one.wanted_day is not None), None)
    named = next((one.guest_name for one in requests if one.guest_name is not None), None)
    for one in requests:
        if one.wanted_at is None and timed is not None:
            one.wanted_at, one.wanted_until, one.wanted_day = timed.wanted_at, timed.wanted_until, None
        elif one.wanted_at is None and one.wanted_day is None and dated is not None:
            one.wanted_day = dated.wanted_day
        one.guest_name = one.guest_name or named
