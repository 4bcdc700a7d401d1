"""The lines of an order, of things to bring, of services to arrange: put in, changed and taken out by the guest's words."""

from collections import Counter
from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import entries_held, entry_of
from hotel.desk.drafting.rooms_named import for_own_room
from hotel.desk.hearing import heard
from hotel.desk.memory.barred_foods import allergens_told
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.safety import add_allergies
from hotel.desk.memory.statements import told_of_allergy
from hotel.desk.memory.told_with_order import without_what_must_not
from hotel.desk.ordering.edits_made import make_edit
from hotel.desk.ordering.feathers import spare_feathers
from hotel.desk.ordering.for_people import without_people
from hotel.desk.ordering.half_named import spelt_out
from hotel.desk.ordering.in_case_gone import note_terms
from hotel.desk.ordering.ironing import garments_in, iron, only_ironed
from hotel.desk.ordering.laundry_words import without_deed, without_express, without_given_up
from hotel.desk.ordering.line_choices import choose_loose
from hotel.desk.ordering.lines_made import put_dish
from hotel.desk.ordering.menu_pages import ITEM
from hotel.desk.ordering.occasion_words import (
    note_kinds,
    without_disliked,
    without_inscription,
    without_their_kind,
)
from hotel.desk.ordering.one_without import tell_apart
from hotel.desk.ordering.other_one import took_other_one
from hotel.desk.ordering.portions_counted import count_portions
from hotel.desk.ordering.rivals_settled import settle_rivals
from hotel.desk.ordering.taken_off import put_all_back
from hotel.desk.ordering.things_told import note_diet, note_size, unlisted_in, wanted_part, without_diet
from hotel.desk.ordering.washed_and_ironed import do_otherwise, fill_both
from hotel.desk.ordering.ways_counted import count_ways
from hotel.desk.ordering.with_food import lent_beside, without_lent
from hotel.desk.sent.wondering import without_wondering
from hotel.reading.catalogue import Catalogue
from hotel.reading.consent import consent_in
from hotel.reading.edits import edits_in
from hotel.reading.found import Edit, EditAction
from hotel.records import MenuItem, Named, Need, Service, ServiceRequest, Thing

_MANY = 99
"""No more of one thing are told apart by reading."""


def fill_dishes(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the dishes of `request` as the words say; say whether they spoke of any."""
    menu = desk.offered(MenuItem)
    pressed = next((one for one in menu if desk.turn.choice_value == f"{ITEM}{one.slug}"), None)
    if pressed is not None:
        _press_dish(desk, request, pressed)
        return True
    rest = settle_rivals(desk, request, menu)
    if rest is not None:
        _fill(desk, request, None, menu, rest)
        choose_loose(desk, request, menu)
        tell_apart(request, desk.turn.text)
        return True
    if took_other_one(desk, request, menu):
        return True
    if count_portions(request, desk.turn.text, menu):
        return True
    lent = [words for words in lent_beside(desk, desk.turn.text) if words not in (request.note or "")]
    lent = [words for words in lent if not consent_in(words).stop]  # "no need for cutlery"
    request.add_note(*lent)
    unconditional = note_terms(request, desk.turn.text, menu)
    here = desk.turn.text if unconditional is None else unconditional
    wanted = without_lent(desk, without_what_must_not(here, menu))
    found = _fill(desk, request, asked, menu, wanted)
    loose = choose_loose(desk, request, menu)
    apart = tell_apart(request, desk.turn.text) or count_ways(request, desk.turn.text)
    noted = unconditional is not None or bool(lent)
    return found or loose or apart or noted or _warn_of_allergy(desk, request)


def fill_things(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the things to bring as the words say; say whether they spoke of any.

    What no list has is passed on in the guest's words, in the note.
    """
    offered = desk.offered(Thing)
    wanted = wanted_part(spelt_out(request, desk.turn.text, offered), offered)
    found = _fill(desk, request, asked, offered, without_diet(request, wanted))
    spare_feathers(desk, request)
    sized = note_size(request, wanted)
    kept_to = note_diet(request, wanted)
    return _note_unlisted(desk, request, asked, unlisted_in(wanted, offered)) or found or sized or kept_to


def _note_unlisted(desk: Desk, request: ServiceRequest, asked: Need | None, unlisted: Sequence[str]) -> bool:
    """Keep what is asked for and on no list in the note: staff know whether the house has it."""
    asks = desk.turn.intent == request.intent or (asked is Need.ITEMS and desk.turn.intent == "inform")
    if not asks or desk.turn.choice_value is not None:
        return False
    noted = request.note or ""
    fresh = [words for words in unlisted if words not in noted]
    request.add_note(*fresh)
    return bool(fresh)


def fill_services(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Change the priced services (flowers, a shirt to wash) as the words say; say whether they spoke of any."""
    offered = desk.offered(Service)
    shoes = heard("shoe_care", desk.turn.text)
    noted = shoes is not None and shoes not in (request.note or "")
    if shoes is not None and noted:
        request.add_note(shoes)
    arranged = [one for one in offered if one.intent == request.intent and one.available]
    held, ironed = len(request.lines), only_ironed(desk, request)
    unhurried = without_express(request, desk.turn.text)
    settled = unhurried != desk.turn.text
    if fill_both(request, desk.turn.text, arranged) or do_otherwise(request, desk.turn.text, arranged):
        return True
    text = without_given_up(request, without_deed(unhurried, arranged), arranged)
    text = without_their_kind(
        request, without_disliked(request, without_inscription(request, text), arranged)
    )
    found = (
        _fill(desk, request, asked, garments_in(desk, request, arranged), text) or len(request.lines) < held
    )
    told = note_kinds(desk, request)
    if ironed:
        iron(desk, request, arranged)
    return found or noted or told or settled


def takes_some_off(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words take off fewer of something than `request` holds: "cancel one of the sandwiches"."""
    held = [(entry, line.quantity) for line in request.lines if (entry := entry_of(line)) is not None]
    fewer = [one for one in _edits_of_held(desk, request) if one.action is EditAction.REMOVE and one.quantity]
    return any(
        edit.target is entry and (edit.quantity or 0) < number for edit in fewer for entry, number in held
    )


def takes_out(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words take something out of `request` or put another thing in its place."""
    held = {entry_of(line) for line in request.lines}
    return any(
        (edit.action is EditAction.REMOVE and edit.target is not None)
        or (edit.action is EditAction.REPLACE and held & {edit.target, edit.line and edit.line.mention.entry})
        for edit in _edits_of_held(desk, request)
    )


def only_wishes(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words name no dish and say how one of `request` is to be: "without jam for my husband"."""
    edits = _edits_of_held(desk, request)
    return bool(edits) and all(
        one.action is EditAction.REFINE and one.line is not None and not one.line.mention.score
        for one in edits
    )


def _edits_of_held(desk: Desk, request: ServiceRequest) -> list[Edit[Named]]:
    """Return what the words change in what `request` holds; another dish of the menu may come in its place."""
    held = entries_held(request)
    known = [*held, *(dish for dish in desk.offered(MenuItem) if dish not in held)]
    return edits_in(desk.turn.text, Catalogue(known), held) if held else []


def _fill[N: Named](
    desk: Desk,
    request: ServiceRequest,
    asked: Need | None,
    offered: Sequence[N],
    text: str | None = None,
) -> bool:
    """Apply what `text` (by default all of the words) changes in the lines."""
    held = Counter({entry: _number_of(request, entry) for entry in map(entry_of, request.lines)})
    present = [entry for entry in offered for _ in range(min(held[entry], _MANY))]
    words = without_wondering(desk.turn.text if text is None else text, offered)
    here = without_people(for_own_room(desk, words, offered))
    edits = edits_in(here, catalogue_for(offered), present)
    back = put_all_back(desk, request, offered, edits)
    done = [back, *(make_edit(desk, request, edit, asked) for edit in edits)]
    if any(done):
        _warn_of_allergy(desk, request)
    return any(done)


def catalogue_for[N: Named](offered: Sequence[N]) -> Catalogue[N]:
    """Return where the names of `offered` are found; what is arranged was shown as a list, and has short names too."""
    return Catalogue(offered, short=any(isinstance(one, Service) for one in offered))


def _number_of(request: ServiceRequest, entry: Named | None) -> int:
    return sum(line.quantity for line in request.lines if entry_of(line) is entry)


def _press_dish(desk: Desk, request: ServiceRequest, dish: MenuItem) -> None:
    """Put one of the dish whose button was pressed into the order; pressed again, one more."""
    for line in request.lines:
        if line.item is dish and not line.rivals:
            line.quantity, line.quantity_said = line.quantity + 1, True
            return
    put_dish(desk, request, dish)


def _warn_of_allergy(desk: Desk, request: ServiceRequest) -> bool:
    """Keep an allergy said with an order on that order; whose it is for always is asked, not assumed."""
    words = desk.turn.text
    if not tells_what_must_not(words):
        return False
    add_allergies(request, allergens_told(desk, words) or [told_of_allergy(words)])
    return True
