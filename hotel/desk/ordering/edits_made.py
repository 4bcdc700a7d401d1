"""What the guest's words change in the lines of a request, done."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import hears, labels_in
from hotel.desk.ordering.dish_in_question import is_in_question
from hotel.desk.ordering.for_people import goes_with, number_for_people
from hotel.desk.ordering.had_so import has_so, have_it_so
from hotel.desk.ordering.line_amounts import make_total, more_of
from hotel.desk.ordering.line_choices import merged
from hotel.desk.ordering.line_in_row import line_in_row
from hotel.desk.ordering.lines_made import put_line
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.ordering.rather_this import put_in_place
from hotel.desk.ordering.taken_off import put_back
from hotel.desk.ordering.with_food import without_lent
from hotel.reading.catalogue import Catalogue
from hotel.reading.changed_items import says_back
from hotel.reading.found import Edit, EditAction, OrderLine
from hotel.reading.tokens import said
from hotel.records import Named, Need, Question, RequestLine, ServiceRequest, Thing


def make_edit(desk: Desk, request: ServiceRequest, told: Edit[Named], asked: Need | None) -> bool:
    """Do the edit that was `told` in `request`; say whether there was anything to do it with."""
    edit = put_in_place(desk, request, told)
    line = _line_of(desk, request, edit.target)
    match edit.action:
        case EditAction.ADD if edit.line is not None:
            _add(desk, request, edit.line, edit.line.quantity)
        case EditAction.REPLACE if edit.line is not None and line is not None:
            _replace(desk, request, edit, edit.line, line)
        case EditAction.REPLACE if edit.line is not None:
            _come_in(desk, request, edit.line)
        case EditAction.REMOVE if line is not None:
            _take_out(request, edit)
        case EditAction.SET_QUANTITY if line is not None and edit.quantity:
            if edit.target is None and asked is None and not _counts_all(desk, request):
                return False
            make_total(request, _counted(desk, request, edit, line), edit.quantity)
        case EditAction.REFINE if line is not None and edit.line is not None:
            have_it_so(desk, request, edit, line)
        case EditAction.KEEP if edit.line is not None:
            return put_back(desk, request, edit.line.mention.entry)
        case EditAction.RESTATE if line is not None:
            _restate(desk, request, edit)
        case _:
            return False
    return True


def _line_of(desk: Desk, request: ServiceRequest, target: Named | None) -> RequestLine | None:
    """Return the line that is meant: the named one, the one a number was last asked for, or the last."""
    if target is not None:
        return next(iter(_lines_of(request, target)), None)
    placed = line_in_row(request, next(iter(labels_in("places", desk.turn.text)), None))
    if placed is not None and not any(line.rivals for line in request.lines):
        return placed
    last = request.lines[-1] if request.lines else None
    return _asked_for(desk, request) or last


def _asked_for(desk: Desk, request: ServiceRequest) -> RequestLine | None:
    """Return the line that a number was last asked for: "no, I said three" means that one."""
    subject = desk.session.scalars(
        select(Question.subject)
        .where(Question.request_id == request.id, Question.need == Need.QUANTITY)
        .order_by(Question.id.desc())
    ).first()
    return next((line for line in request.lines if str(line.id) == subject), None)


def _lines_of(request: ServiceRequest, entry: Named | None) -> list[RequestLine]:
    return [line for line in request.lines if entry_of(line) is entry]


def _counts_all(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether a bare number can only count what `request` holds: "I ordered two", where all is of one kind."""
    return desk.turn.intent == "change_request" and len({entry_of(line) for line in request.lines}) == 1


def _counted[N: Named](
    desk: Desk, request: ServiceRequest, edit: Edit[N], line: RequestLine
) -> list[RequestLine]:
    """Return the lines that a number counts together: all of what is named; of a bare "two" all of one kind."""
    if edit.target is not None:
        return _lines_of(request, edit.target)
    alike = _lines_of(request, entry_of(line))
    alone = len(alike) == len(request.lines) and _asked_for(desk, request) is None
    return alike if alone else [line]


def _add[N: Named](
    desk: Desk,
    request: ServiceRequest,
    words: OrderLine[N],
    quantity: int | None,
    position: int | None = None,
) -> None:
    same = _more_of_the_same(request, words)
    entry = words.mention.entry
    wants_back = same is None and quantity is None and not words.wishes and says_back(said(desk.turn.text))
    if wants_back and put_back(desk, request, entry):
        return
    if same is not None and quantity is None and _is_there_for_all(desk, request):
        return
    if quantity is None:
        quantity = _told_otherwise(desk, words.mention.entry)
    if same is None:
        put_line(desk, request, words, quantity=quantity, position=position)
    elif not is_in_question(desk, request, words.mention.entry):
        more_of(same, quantity)


def _is_there_for_all(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether what is there already and named once more is no second one: nobody prepares two sets of petals."""
    return request.intent == OCCASION and not hears("one_more", desk.turn.text)


def _told_otherwise(desk: Desk, entry: Named) -> int | None:
    """Return how many of `entry` are meant where no number stands with it."""
    if not isinstance(entry, Thing):
        return number_for_people(without_lent(desk, desk.turn.text), entry)  # "a soup, cutlery for two"
    told = number_for_people(desk.turn.text, entry)
    if told is not None:
        return told
    return goes_with(desk.turn.text, entry, desk.offered(Thing))


def _more_of_the_same[N: Named](request: ServiceRequest, words: OrderLine[N]) -> RequestLine | None:
    """Return the line that "another cola" adds to: one of the same thing, had in the same way."""
    if words.mention.rivals:
        return None
    for line in _lines_of(request, words.mention.entry):
        same_way = not words.wishes and (not words.options or list(words.options) == line.options)
        if same_way and not line.wishes:
            return line
    return None


def _replace[N: Named](
    desk: Desk, request: ServiceRequest, edit: Edit[N], words: OrderLine[N], out: RequestLine
) -> None:
    """Put what comes instead in the place of `out`, or of some of it.

    Named in the same breath, that one stays: "a club and … instead".
    """
    if _named_besides(desk, entry_of(out)):
        _add(desk, request, words, words.quantity)
        return
    number = out.quantity
    if edit.quantity is not None:
        number = edit.quantity
        _take_out(request, edit)
    else:
        request.lines.remove(out)
    if _is_in_already(request, words) and edit.quantity is None:
        return
    said = words.quantity if words.quantity is not None or words.plural else number
    _add(desk, request, words, said, out.position + (out in request.lines))


def _come_in[N: Named](desk: Desk, request: ServiceRequest, words: OrderLine[N]) -> None:
    """Put in what comes instead of something that is not there, or no longer."""
    if not _is_in_already(request, words):
        _add(desk, request, words, words.quantity)


def _is_in_already[N: Named](request: ServiceRequest, words: OrderLine[N]) -> bool:
    """Say whether what comes instead came in before: "the pasta instead of the steak", said once more."""
    return words.quantity is None and _more_of_the_same(request, words) is not None


def _named_besides(desk: Desk, entry: Named | None) -> bool:
    """Say whether the rest of the message names `entry`, and these words do not."""
    turn = desk.turn
    if entry is None or turn.text not in turn.whole_text:
        return False
    catalogue, rest = Catalogue([entry]), turn.whole_text.replace(turn.text, " ", 1)
    return bool(catalogue.find(rest)) and not catalogue.find(turn.text)


def _take_out[N: Named](request: ServiceRequest, edit: Edit[N]) -> None:
    """Take out as many as were said, the last ones first, or those had as said; without a number all of them."""
    held = _lines_of(request, edit.target) if edit.target is not None else request.lines[-1:]
    if edit.line is not None and edit.action is EditAction.REMOVE:
        held = [line for line in held if has_so(line, edit.line)] or held
    number = sum(line.quantity for line in held)
    if edit.quantity is not None and edit.quantity < number:
        make_total(request, held, number - edit.quantity)
        return
    for line in held:
        request.lines.remove(line)


def _restate[N: Named](desk: Desk, request: ServiceRequest, edit: Edit[N]) -> None:
    """Let there be of one thing what the words list, each in its way; the choices made before hold on."""
    before = _lines_of(request, edit.target)
    for line in before:
        request.lines.remove(line)
    places = [line.position for line in before]
    for number, words in enumerate(edit.lines):
        place = places[number] if number < len(places) else None
        line = put_line(desk, request, words, quantity=words.quantity, position=place)
        own, line.options = line.options, list(before[0].options)
        line.options = merged(line, own)
