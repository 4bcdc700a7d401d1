"""The lines of an order, of things to bring, of services to arrange: put in, changed and taken out by the guest's words."""

from collections.abc import Sequence
from decimal import Decimal

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears
from hotel.desk.line_choices import belongs, choose_loose, make_it, merged, settle_rivals
from hotel.desk.menu_pages import ITEM
from hotel.desk.naming import entry_of
from hotel.desk.remembering import wishes_for_item
from hotel.desk.rooms_named import for_own_room
from hotel.desk.things_told import note_size, unlisted_in, wanted_part
from hotel.reading.allergens import allergens_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.edits import edits_in
from hotel.reading.found import Edit, EditAction, OrderLine
from hotel.reading.ingredients import mended
from hotel.records import MenuItem, Named, Need, RequestLine, Service, ServiceRequest, Thing


def fill_dishes(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the dishes of `request` as the words say; say whether they spoke of any."""
    menu = desk.offered(MenuItem)
    pressed = next((one for one in menu if desk.turn.choice_value == f"{ITEM}{one.slug}"), None)
    if pressed is not None:
        _put_dish(desk, request, pressed)
        return True
    if settle_rivals(desk, request, menu):
        choose_loose(desk, request, menu)
        return True
    found = _fill(desk, request, asked, menu)
    loose = choose_loose(desk, request, menu)
    return found or loose or _warn_of_allergy(desk, request)


def fill_things(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the things to bring as the words say; say whether they spoke of any.

    What no list has is passed on in the guest's words, in the note.
    """
    offered = desk.offered(Thing)
    wanted = wanted_part(desk.turn.text, offered)
    found = _fill(desk, request, asked, offered, wanted)
    sized = note_size(request, wanted)
    return _note_unlisted(desk, request, asked, unlisted_in(wanted, offered)) or found or sized


def _note_unlisted(desk: Desk, request: ServiceRequest, asked: Need | None, unlisted: Sequence[str]) -> bool:
    """Keep what is asked for and on no list in the note: staff know whether the house has it."""
    asks = desk.turn.intent == request.intent or (asked is Need.ITEMS and desk.turn.intent == "inform")
    if not asks or desk.turn.choice_value is not None:
        return False
    noted = request.note or ""
    fresh = [words for words in unlisted if words not in noted]
    request.note = "; ".join(filter(None, (noted, *fresh))) or None
    return bool(fresh)


def fill_services(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the priced services (flowers, a shirt to wash) as the words say; say whether they spoke of any."""
    offered = desk.offered(Service)
    shoes = heard("shoe_care", desk.turn.text)
    if shoes is not None and shoes not in (request.note or ""):
        request.note = "; ".join(filter(None, (request.note, shoes)))
    return _fill(desk, request, asked, [s for s in offered if s.intent == request.intent and s.available])


def takes_some_off(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words take off fewer of something than `request` holds: "cancel one of the sandwiches"."""
    held = [(entry, line.quantity) for line in request.lines if (entry := entry_of(line)) is not None]
    entries = [entry for entry, _ in held]
    edits = edits_in(desk.turn.text, Catalogue(entries), entries) if entries else []
    fewer = [edit for edit in edits if edit.action is EditAction.REMOVE and edit.quantity is not None]
    return any(
        edit.target is entry and (edit.quantity or 0) < number for edit in fewer for entry, number in held
    )


def _fill[N: Named](
    desk: Desk,
    request: ServiceRequest,
    asked: Need | None,
    offered: Sequence[N],
    text: str | None = None,
) -> bool:
    """Apply what `text` (by default all of the words) changes in the lines."""
    held = {entry_of(line) for line in request.lines}
    present = [entry for entry in offered if entry in held]
    here = for_own_room(desk, text or desk.turn.text, offered)
    edits = edits_in(here, Catalogue(offered), present)
    done = [_apply(desk, request, edit, asked) for edit in edits]
    if any(done):
        _warn_of_allergy(desk, request)
    return any(done)


def _apply[N: Named](desk: Desk, request: ServiceRequest, edit: Edit[N], asked: Need | None) -> bool:
    line = _line_of(desk, request, edit.target)
    match edit.action:
        case EditAction.ADD if edit.line is not None:
            _add(desk, request, edit.line)
        case EditAction.REPLACE if edit.line is not None and line is not None:
            request.lines.remove(line)
            _add(desk, request, edit.line, quantity=line.quantity if edit.line.quantity is None else None)
        case EditAction.REMOVE if line is not None:
            if edit.quantity is not None and edit.quantity < line.quantity:
                line.quantity -= edit.quantity
            else:
                request.lines.remove(line)
        case EditAction.SET_QUANTITY if line is not None and edit.quantity:
            if edit.target is None and asked is None:
                return False
            line.quantity, line.quantity_said, line.quantity_open = edit.quantity, True, False
            line.quantity_confirmed = False
        case EditAction.REFINE if line is not None and edit.line is not None:
            _refine(request, line, edit.line, edit.quantity)
        case _:
            return False
    return True


def _line_of(desk: Desk, request: ServiceRequest, target: Named | None) -> RequestLine | None:
    """Return the line that is meant: the named one, the one a number was last asked for, or the last."""
    if target is not None:
        return next((line for line in request.lines if entry_of(line) is target), None)
    asked_for = desk.last_asked_line(request)
    last = request.lines[-1] if request.lines else None
    return next((line for line in request.lines if line.id == asked_for), last)


def _add[N: Named](
    desk: Desk, request: ServiceRequest, words: OrderLine[N], quantity: int | None = None
) -> None:
    entry = words.mention.entry
    said = words.quantity if words.quantity is not None else quantity
    line = _more_of_the_same(request, words)
    if line is not None:
        line.quantity += said or 1
        return
    line = RequestLine(
        position=len(request.lines),
        name=entry.name,
        quantity=said or 1,
        price=Decimal(0),
        quantity_said=said is not None,
        quantity_open=said is None and words.plural,
        options=list(words.options),
        wishes=_wishes(words),
        rivals=[],
    )
    if isinstance(entry, MenuItem):
        make_it(request, line, entry)
        rivals = [one.slug for one in words.mention.rivals if isinstance(one, MenuItem)]
        line.rivals = [entry.slug, *rivals] if rivals else []
        line.wishes += [wish for wish in wishes_for_item(desk, entry) if wish not in line.wishes]
    elif isinstance(entry, Thing):
        line.thing = entry
    elif isinstance(entry, Service):
        line.service, line.price = entry, entry.price or line.price
    request.lines.append(line)


def _wishes[N: Named](words: OrderLine[N]) -> list[str]:
    """Return the wishes as staff read them; of dishes, with their ingredients spelt right."""
    dish = isinstance(words.mention.entry, MenuItem)
    return [mended(wish) if dish else wish for wish in words.wishes]


def _put_dish(desk: Desk, request: ServiceRequest, dish: MenuItem) -> None:
    """Put one of the dish whose button was pressed into the order; pressed again, one more."""
    for line in request.lines:
        if line.item is dish and not line.rivals:
            line.quantity, line.quantity_said = line.quantity + 1, True
            return
    line = RequestLine(
        position=len(request.lines),
        name=dish.name,
        quantity=1,
        quantity_said=True,
        price=dish.price,
        options=[],
        wishes=wishes_for_item(desk, dish),
        rivals=[],
    )
    make_it(request, line, dish)
    request.lines.append(line)


def _more_of_the_same[N: Named](request: ServiceRequest, words: OrderLine[N]) -> RequestLine | None:
    """Return the line that "another cola" adds to: one of the same thing, had in the same way."""
    if words.mention.rivals:
        return None
    for line in request.lines:
        same_way = not words.wishes and (not words.options or list(words.options) == line.options)
        if entry_of(line) is words.mention.entry and same_way and not line.wishes:
            return line
    return None


def _refine[N: Named](
    request: ServiceRequest, line: RequestLine, words: OrderLine[N], quantity: int | None
) -> None:
    """Put wishes on a line, or on `quantity` of its pieces: those become a line of their own."""
    if quantity is not None and quantity < line.quantity:
        line.quantity -= quantity
        line = RequestLine(
            position=len(request.lines),
            item=line.item,
            thing=line.thing,
            service=line.service,
            name=line.name,
            quantity=quantity,
            quantity_said=True,
            price=line.price,
            options=list(line.options),
            wishes=list(line.wishes),
            rivals=list(line.rivals),
        )
        request.lines.append(line)
    line.wishes = line.wishes + [wish for wish in _wishes(words) if wish not in line.wishes]
    line.options = merged(line, [s for s in words.options if line.item is None or belongs(line.item, s)])


def _warn_of_allergy(desk: Desk, request: ServiceRequest) -> bool:
    """Keep an allergy said with an order on that order; whose it is for always is asked, not assumed."""
    words = desk.turn.text
    if not hears("allergy", words):
        return False
    known = request.allergy_warning.split(", ") if request.allergy_warning else []
    request.allergy_warning = ", ".join(dict.fromkeys([*known, *(allergens_in(words) or [words])]))
    return True
