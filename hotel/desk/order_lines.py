"""The lines of an order, of things to bring, of services to arrange: put in, changed and taken out by the guest's words."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from hotel.desk.desk import Desk
from hotel.reading.allergens import allergens_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.edits import edits_in
from hotel.reading.found import Edit, EditAction, OrderLine
from hotel.reading.kind_words import kind_named
from hotel.reading.orders import options_in
from hotel.records import (
    ItemOption,
    MenuItem,
    Named,
    Need,
    Question,
    RequestLine,
    Service,
    ServiceRequest,
    Thing,
)


def fill_dishes(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the dishes of `request` as the words say."""
    menu = desk.offered(MenuItem)
    present = [line.item for line in request.lines if line.item is not None]
    edits = edits_in(desk.turn.text, Catalogue(menu), present)
    changed = [_apply(desk, request, edit, asked) for edit in edits]
    loose = options_in(desk.turn.text, present or menu)
    changed += [_choose(request, slug) for slug in loose]
    return any(changed)


def fill_things(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the things to bring as the words say."""
    return _fill(desk, request, asked, desk.offered(Thing))


def fill_services(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the priced services (flowers, a shirt to wash) as the words say."""
    mine = [
        service for service in desk.offered(Service) if service.intent == request.intent and service.available
    ]
    return _fill(desk, request, asked, mine)


def _fill[N: Named](desk: Desk, request: ServiceRequest, asked: Need | None, offered: Sequence[N]) -> bool:
    held = {_entry(line) for line in request.lines}
    edits = edits_in(desk.turn.text, Catalogue(offered), [entry for entry in offered if entry in held])
    return any([_apply(desk, request, edit, asked) for edit in edits])


def _apply[N: Named](desk: Desk, request: ServiceRequest, edit: Edit[N], asked: Need | None) -> bool:
    line = _line_of(desk, request, edit.target)
    match edit.action:
        case EditAction.ADD if edit.line is not None:
            _add(request, edit.line)
        case EditAction.REPLACE if edit.line is not None and line is not None:
            edit_line = edit.line
            request.lines.remove(line)
            _add(request, edit_line, quantity=line.quantity if edit_line.quantity is None else None)
        case EditAction.REMOVE if line is not None:
            request.lines.remove(line)
        case EditAction.SET_QUANTITY if line is not None and edit.quantity:
            if edit.target is None and asked is None:
                return False
            line.quantity, line.quantity_said, line.quantity_open = edit.quantity, True, False
        case EditAction.REFINE if line is not None and edit.line is not None:
            _refine(request, line, edit.line, edit.quantity)
        case _:
            return False
    _warn_of_allergy(desk, request)
    return True


def _entry(line: RequestLine) -> Named | None:
    return line.item or line.thing or line.service


def _line_of(desk: Desk, request: ServiceRequest, target: Named | None) -> RequestLine | None:
    """Return the line that is meant: the named one, the one a number was last asked for, or the last."""
    if target is not None:
        return next((line for line in request.lines if _entry(line) is target), None)
    asked_for = desk.last_asked_line(request)
    return next(
        (line for line in request.lines if line.id == asked_for), request.lines[-1] if request.lines else None
    )


def _add[N: Named](request: ServiceRequest, words: OrderLine[N], quantity: int | None = None) -> None:
    entry = words.mention.entry
    said = words.quantity if words.quantity is not None else quantity
    line = RequestLine(
        position=len(request.lines),
        name=entry.name,
        quantity=said or 1,
        price=Decimal(0),
        quantity_said=said is not None,
        quantity_open=said is None and words.plural,
        options=list(words.options),
        wishes=list(words.wishes),
    )
    if isinstance(entry, MenuItem):
        line.item, line.price = entry, entry.price
        line.options += [s for s in request.loose_options if _belongs(entry, s) and s not in line.options]
        request.loose_options = [slug for slug in request.loose_options if not _belongs(entry, slug)]
    elif isinstance(entry, Thing):
        line.thing = entry
    elif isinstance(entry, Service):
        line.service, line.price = entry, entry.price or line.price
    request.lines.append(line)


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
        )
        request.lines.append(line)
    line.wishes = line.wishes + [wish for wish in words.wishes if wish not in line.wishes]
    line.options = _merged(line, words.options)


def _choose(request: ServiceRequest, slug: str) -> bool:
    """Take a choice said without its dish: for the line that has such an option, or for a dish still to come."""
    for line in request.lines:
        if line.item is not None and _belongs(line.item, slug):
            if slug in line.options:
                return False
            line.options = _merged(line, (slug,))
            return True
    if slug in request.loose_options:
        return False
    request.loose_options = [*request.loose_options, slug]
    return True


def _merged(line: RequestLine, slugs: Sequence[str]) -> list[str]:
    """Return the line's choices with `slugs` in place of what was chosen before for the same option."""
    options = line.item.options if line.item else []
    replaced = {c.slug for o in options if any(s in _slugs(o) for s in slugs) for c in o.choices}
    return [slug for slug in line.options if slug not in replaced] + list(slugs)


def _slugs(option: ItemOption) -> set[str]:
    return {choice.slug for choice in option.choices}


def _belongs(item: MenuItem, slug: str) -> bool:
    return any(slug in _slugs(option) for option in item.options)


def _warn_of_allergy(desk: Desk, request: ServiceRequest) -> None:
    """Keep an allergy said with an order on that order; whose it is for always is asked, not assumed."""
    words = desk.turn.text
    if "аллерг" in words.lower() or "allerg" in words.lower():
        request.allergy_warning = ", ".join(allergens_in(words)) or words


def names(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names what `request` is about: its kind ("the taxi") or something it holds ("the soup")."""
    held: list[Named] = [entry for line in request.lines if (entry := _entry(line)) is not None]
    held += [entry for entry in (request.place, request.service) if entry is not None]
    return bool(held and Catalogue(held).find(text)) or kind_named(request.intent, text)


def take_value(request: ServiceRequest, question: Question | None, value: str) -> None:
    """Put the answer that a pressed button carries where its question wanted it."""
    line = next(
        (one for one in request.lines if question and str(one.id) == (question.subject or "").split(":")[0]),
        None,
    )
    need = question.need if question else None
    if need is Need.PARTY_SIZE:
        request.party_size = int(value)
    elif need is Need.DAY:
        request.wanted_at, request.wanted_or = datetime.fromisoformat(value), None
    elif need is Need.QUANTITY and line is not None:
        line.quantity, line.quantity_said, line.quantity_open = int(value), True, False
    elif need is Need.OPTION and line is not None:
        line.options = _merged(line, (value,))
