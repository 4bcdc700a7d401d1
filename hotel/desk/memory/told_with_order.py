"""An allergy or a diet told with a dish ("the carbonara, coeliac here") holds for that order, remembered or not."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.barred_foods import without_barred
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.safety import Danger, contained, dangers_in, diets_of, forgotten_since
from hotel.desk.memory.statements import statements_in
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.pieces import pieces_of
from hotel.records import MenuItem, Named, PreferenceKind, ServiceRequest


def dangers_to_order(
    desk: Desk, request: ServiceRequest, item: MenuItem, options: Sequence[str]
) -> list[Danger]:
    """Return what in `item` somebody must not have: as remembered, and as the words of `request` tell.

    What was said in another message goes on about nothing of this one.
    "One without sesame, a friend is allergic" says itself which dish is whose: that is the kitchen's to know.
    """
    known = dangers_in(desk, item, options)
    left_out = {allergen for line in request.lines for wish in line.wishes for allergen in allergens_in(wish)}
    taken_back = forgotten_since(desk, request.created_at)
    held = contained(item, options) - {allergen for danger in known for allergen in danger.allergens}
    told = [
        Danger((one.subject,), one.companion)
        for message in request.messages_said
        for one in statements_in(desk, message)
        if one.kind is PreferenceKind.ALLERGY and one.subject is not None and one.subject in held - left_out
        if one.subject not in taken_back
    ]
    return [*known, *told]


def diets_for_order(desk: Desk, request: ServiceRequest) -> frozenset[str]:
    """Return the diets the guest keeps: as remembered, and as said of themselves beside the dishes of `request`."""
    menu = desk.catalogue(MenuItem)
    pieces = [piece.within(request.words) for piece in pieces_of(request.words)]
    own = [one for one in pieces if hears("own", one) and not hears("companion", one) and not menu.find(one)]
    return diets_of(desk) | {diet for one in own for diet in diets_in(one)}


def without_what_must_not[N: Named](text: str, offered: Sequence[N]) -> str:
    """Return `text` without the clauses that only tell of an allergy or the like, where the others name a dish.

    Whose an allergy is ("she's the one with nuts") is never a wish for a dish.
    """
    entries = Catalogue(offered)
    text = left = without_barred(text, entries.find(text))
    of_person = hears("whose_allergy", text)
    for one in reversed(clauses_in(text)):
        words = one.within(text)
        tells = hears("must_not", words) or hears("whose_allergy", words)
        if tells or (tells_what_must_not(words) and not entries.find(words)):
            left = left[: one.start] + left[one.end :]
    return left if left != text and (of_person or entries.find(left)) else text
