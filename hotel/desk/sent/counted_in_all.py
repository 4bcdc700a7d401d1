"""How many there are to be of what stands: "three are needed", «беруши — две пары», "the third shirt goes too".

A number said of a thing that stands counts all of it, unless the words want more: nobody's towels are doubled by a
correction. What the same words want besides is left to be served.
"""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import LAUNDRY
from hotel.desk.drafting.naming import entry_of, names_anything
from hotel.desk.hearing import hears
from hotel.desk.ordering.laundry_words import told_of_laundry
from hotel.desk.ordering.line_amounts import make_total
from hotel.desk.ordering.lines_made import put_line
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import call_off, weigh
from hotel.desk.sent.count_said import INTENTS, Count, count_said, may_change
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import sentences_in
from hotel.records import Named, Need, ServiceRequest


def took_everything(desk: Desk) -> bool:
    """Let what stands be what the words count; say whether they do nothing else."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent not in INTENTS or desk.open_question(Need.SCALE) is not None:
        return False
    counts: list[Count] = []
    rest: list[str] = []
    sentences = sentences_in(turn.text)
    for sentence in sentences:
        with desk.heard_as(text=sentence):
            said = count_said(desk, alone=len(sentences) == 1)
        if said is None:
            rest.append(sentence)
        else:
            counts.append(said)
    if not counts:
        return False
    left = " ".join(rest)
    for request in {one.request.id: one.request for one in counts}.values():
        _change(desk, request, [one for one in counts if one.request is request], left)
    asks_more = counts[0].request.intent != LAUNDRY and names_anything(desk, left)
    if asks_more:
        desk.turn = turn.model_copy(update={"text": left})
    return not asks_more


def _change(desk: Desk, request: ServiceRequest, counts: Sequence[Count], left: str) -> None:
    """Put the numbers into `request`; of a laundry the rest of the words tells what is done with it."""
    if hears("in_total", desk.turn.text):
        named = [entry for one in counts for entry in one.numbers]
        for other in open_requests(desk):
            if other is not request and other.intent == request.intent and may_change(desk, other):
                _take_out(desk, other, named)
    amendment = amendments.at_hand(desk, request)
    for one in counts:
        for entry, number in one.numbers.items():
            _set(desk, amendment, entry, number, one)
    if desk.turn.text not in amendment.words:
        amendment.add_words(desk.turn.text)
    if request.intent == LAUNDRY and (told := told_of_laundry(left)):
        with desk.heard_as(text=told):
            fill(desk, amendment)
    weigh(desk, request, amendment, found=True)


def _set(desk: Desk, amendment: ServiceRequest, entry: Named, number: int, count: Count) -> None:
    """Let there be `number` of `entry` in `amendment`, whether it holds it or not."""
    alike = [line for line in amendment.lines if entry_of(line) is entry]
    if alike:
        make_total(amendment, alike, number)
        return
    words = next(one for one in count.lines if one.mention.entry is entry)
    put_line(desk, amendment, words, quantity=number)


def _take_out(desk: Desk, request: ServiceRequest, named: Sequence[Named]) -> None:
    """Take what is counted elsewhere now out of `request`; nothing left, it is called off."""
    if not any(entry_of(line) in named for line in request.lines):
        return
    if all(entry_of(line) in named for line in request.lines):
        call_off(desk, request)
        return
    amendment = amendments.begin(desk, request)
    for line in [one for one in amendment.lines if entry_of(one) in named]:
        amendment.lines.remove(line)
    weigh(desk, request, amendment, found=True)
