"""A line of an order, of things to bring, of services to arrange: made of the guest's words, or of a button."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.remembering import choices_for_item, wishes_for_item
from hotel.desk.ordering.just_shown import just_shown
from hotel.desk.ordering.line_choices import belongs, denied, make_it, merged
from hotel.facts import Fact
from hotel.reading.found import OrderLine
from hotel.reading.ingredients import mended
from hotel.reading.lexicons import listed
from hotel.reading.opposites import settled
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import MenuItem, Named, RequestLine, Service, ServiceRequest, Thing

_SOME = 2
"""So many are brought of a free thing that was asked for in the plural, without a number: "extra pillows"."""


def put_line[N: Named](
    desk: Desk,
    request: ServiceRequest,
    words: OrderLine[N],
    *,
    quantity: int | None,
    position: int | None = None,
) -> RequestLine:
    """Put what `words` ask for into `request`; `position` is the place of a line that it takes. Return its line."""
    line = _put(request, words.mention.entry, quantity, position)
    line.quantity_open = quantity is None and words.plural
    line.options, line.wishes = list(words.options), settled(wishes_of(words))
    entry = words.mention.entry
    if isinstance(entry, MenuItem):
        meant = _talked_of(desk, words)
        dish = meant or entry
        make_it(request, line, dish)
        rivals = [one.slug for one in words.mention.rivals if isinstance(one, MenuItem)]
        line.rivals = [dish.slug, *rivals] if rivals and meant is None else []
        _have_it_as_liked(desk, line, dish)
    elif isinstance(entry, Thing):
        line.wishes = [one for one in line.wishes if not (_leaves_out_other(desk, one) or _says_nothing(one))]
        line.quantity = min(_SOME, entry.limit) if line.quantity_open else line.quantity
    return line


def _says_nothing(wish: str) -> bool:
    """Say whether "extra sets of" only counts: the number says it."""
    words = said(wish)
    more = {at for first, last, _ in listed("wishes.extra").find(words) for at in range(first, last)}
    return bool(more) and all(at in more or is_small(one) for at, one in enumerate(words.tokens))


def _leaves_out_other(desk: Desk, wish: str) -> bool:
    """Say whether "no cot", said beside the towels, only tells which other thing is not wanted."""
    return hears("leaves_out", wish) and bool(desk.catalogue(Thing).find(wish))


def _talked_of[N: Named](desk: Desk, words: OrderLine[N]) -> MenuItem | None:
    """Return which of several dishes is meant, where the answer before told of just one: "one soup too"."""
    if not words.mention.rivals:
        return None
    several = (words.mention.entry, *words.mention.rivals)
    told = [item for item in just_shown(desk) if item in several]
    return told[0] if len(told) == 1 else None


def put_dish(
    desk: Desk, request: ServiceRequest, dish: MenuItem, quantity: int = 1, options: Sequence[str] = ()
) -> None:
    """Put a dish into `request`, as this guest likes it."""
    line = _put(request, dish, quantity, None)
    line.options = list(options)
    make_it(request, line, dish)
    _have_it_as_liked(desk, line, dish)


def put_back_line(request: ServiceRequest, entry: Named, former: Mapping[str, Fact]) -> None:
    """Put `entry` into `request` with the number, the choices and the wishes that were told of it."""
    number, wishes, chosen = former.get("quantity"), former.get("wishes"), former.get("options")
    line = _put(request, entry, number if isinstance(number, int) else None, None)
    line.wishes = [str(wish) for wish in wishes] if isinstance(wishes, list) else []
    if isinstance(entry, MenuItem) and isinstance(chosen, list):
        choices = [choice for option in entry.options for choice in option.choices]
        line.options = [choice.slug for choice in choices if dict(choice.name) in chosen]


def _have_it_as_liked(desk: Desk, line: RequestLine, dish: MenuItem) -> None:
    """Put on `line` how the guest likes `dish`; what was chosen now counts before that."""
    line.wishes = line.wishes + [wish for wish in wishes_for_item(desk, dish) if wish not in line.wishes]
    liked = choices_for_item(desk, dish)
    for option in dish.options:
        slugs = [choice.slug for choice in option.choices]
        if not any(slug in line.options for slug in slugs):
            without = denied(line, line.wishes)
            line.options = line.options + [s for s in liked if s in slugs and s not in without][:1]


def split_off(request: ServiceRequest, line: RequestLine, quantity: int) -> RequestLine:
    """Take `quantity` pieces off `line` and return them as a line of their own, next to it."""
    line.quantity -= quantity
    for other in request.lines:
        other.position += other.position > line.position
    pieces = _put(request, line.item or line.thing or line.service, quantity, line.position + 1)
    request.lines.sort(key=lambda one: one.position)
    pieces.name, pieces.price = line.name, line.price
    pieces.options, pieces.wishes, pieces.rivals = list(line.options), list(line.wishes), list(line.rivals)
    return pieces


def refine[N: Named](line: RequestLine, words: OrderLine[N]) -> None:
    """Put the wishes and choices of `words` on `line`."""
    wished, chosen = wishes_of(words), own_choices(line, words.options)
    kept = [wish for wish in line.wishes if denied(line, [wish]).isdisjoint(chosen)]
    line.wishes = settled([*kept, *wished])
    line.options = [slug for slug in merged(line, chosen) if slug not in denied(line, wished)]


def own_choices(line: RequestLine, slugs: Sequence[str]) -> list[str]:
    """Return those of `slugs` that what `line` holds leaves to choose."""
    return [slug for slug in slugs if line.item is None or belongs(line.item, slug)]


def wishes_of[N: Named](words: OrderLine[N]) -> list[str]:
    """Return the wishes as staff read them; of dishes, with their ingredients spelt right."""
    dish = isinstance(words.mention.entry, MenuItem)
    return [mended(wish) if dish else wish for wish in words.wishes]


def _put(
    request: ServiceRequest, entry: Named | None, quantity: int | None, position: int | None
) -> RequestLine:
    last = max((line.position for line in request.lines), default=-1)
    line = RequestLine(
        position=last + 1 if position is None else position,
        item=entry if isinstance(entry, MenuItem) else None,
        thing=entry if isinstance(entry, Thing) else None,
        service=entry if isinstance(entry, Service) else None,
        name=entry.name if entry is not None else {},
        quantity=1 if quantity is None else quantity,
        quantity_said=quantity is not None,
        quantity_open=False,
        price=(entry.price if isinstance(entry, MenuItem | Service) else None) or Decimal(0),
        options=[],
        wishes=[],
        rivals=[],
    )
    request.lines.append(line)
    return line
