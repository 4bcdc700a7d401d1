"""What nobody asked for is taken off what was sent, and the rest stays: "who said anything about an iron?"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import faults_named, faults_of
from hotel.desk.drafting.naming import entry_of
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.words_for_request import pass_on
from hotel.reading.catalogue import Catalogue
from hotel.records import FaultObject, RequestLine, RequestState, ServiceRequest

_TOO_LATE = frozenset({RequestState.DRAFT, RequestState.ON_THE_WAY})


def take_line_back(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Take off the lines that `text` names, where others are left; say whether it names such.

    Of a repair those who come read which of its things need no mending.
    """
    if request.state in _TOO_LATE or not request.is_open:
        return False
    mended = faults_of(request, desk.offered(FaultObject))
    if any(one not in faults_named(desk, text) for one in mended) and faults_named(desk, text):
        pass_on(desk, request)
        return True
    named = [one.position for one in request.lines if _is_named(one, text)]
    if not named or len(named) == len(request.lines):
        return False
    amendment = amendments.begin(desk, request)
    amendment.lines = [one for one in amendment.lines if one.position not in named]
    weigh(desk, request, amendment, found=True)
    return True


def _is_named(line: RequestLine, text: str) -> bool:
    entry = entry_of(line)
    return entry is not None and bool(Catalogue([entry]).find(text))
