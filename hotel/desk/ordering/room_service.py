"""Room service beyond the order itself: the menu, and the guest's own usual."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.guests.not_staying import who_facts
from hotel.desk.hearing import heard_all, hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.must_not_of import others_must_not
from hotel.desk.memory.safety import unsafe_for
from hotel.desk.ordering.diets import said_by, told_by_menu
from hotel.desk.ordering.diets_explained import explain
from hotel.desk.ordering.diets_kept import diets_kept
from hotel.desk.ordering.foods_without import told_of_foods
from hotel.desk.ordering.just_shown import meant_by_mention
from hotel.desk.ordering.left_aside import is_left_aside, left_aside
from hotel.desk.ordering.lines_made import put_dish
from hotel.desk.ordering.menu import hours_of, item_facts, moment_asked, served_at, served_now
from hotel.desk.ordering.menu_lists import show_kind, show_list
from hotel.desk.ordering.menu_pages import ITEM, Wanted, chapter_named, leaf, show_chapters, show_page
from hotel.desk.ordering.occasions_cake import told_of_occasion
from hotel.desk.ordering.other_houses import dishes_of_this_house, told_not_had
from hotel.desk.ordering.restaurants_menu import told_of_restaurant
from hotel.desk.ordering.whole_menu import asks_for_whole, chapter_meant, diets_asked, tell_kept
from hotel.desk.sent.changes import takes_as_change
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.found import Mention
from hotel.reading.lexicons import listed
from hotel.reading.tokens import said
from hotel.records import MenuItem, Need, ServiceRequest, UsualLine
from hotel.turn import Button


def ask_menu(desk: Desk) -> None:
    """Show what is served at the moment asked about, filtered by what was asked; or tell about one dish."""
    if tells_what_must_not(desk.turn.text) and "?" not in desk.turn.text and takes_as_change(desk):
        return  # "the burger without sesame, my wife is allergic": no question, and it cannot wait
    kept = frozenset[str]() if asks_for_whole(desk) else diets_kept(desk)
    if leaf(desk, Wanted(desk.local_now, kept, frozenset())):
        return
    _show(desk, kept)
    tell_kept(desk, kept)


def _show(desk: Desk, kept: frozenset[str]) -> None:
    moment = moment_asked(desk)
    if told_of_restaurant(desk) or told_of_occasion(desk) or told_of_foods(desk, moment, kept):
        return
    asked = _dishes_named(desk)
    diets = diets_asked(desk) | kept
    if _is_kind(desk) and show_kind(desk, moment, diets, asked):
        return
    if asked:
        _tell_dishes(desk, asked, moment)
        return
    excepted = left_aside(desk)
    if not excepted and told_not_had(desk, moment):
        return
    other = others_must_not(desk)
    avoided = set(allergens_in(desk.turn.text)) - said_by(diets)
    if other is not None and (other.allergens or other.diets):
        diets |= other.diets
        avoided |= other.allergens - said_by(diets)
        wanted = Wanted(moment, told_by_menu(desk, diets), frozenset(avoided))
        if chapter_meant(desk) is None or not _show_by_chapters(desk, wanted):
            show_list(desk, moment, diets, avoided)
    elif excepted or not _show_by_chapters(
        desk, Wanted(moment, told_by_menu(desk, diets), frozenset(avoided))
    ):
        show_list(desk, moment, diets, avoided, excepted)


def _tell_dishes(desk: Desk, asked: Sequence[MenuItem], moment: datetime) -> None:
    """Tell about the dishes asked about; one that can be had then has a button that orders it."""
    for item in asked[:4]:
        served = served_at(desk, item, moment)
        hours = hours_of(desk, item)
        facts = item_facts(desk, item) | {
            "opens": hours.opens.isoformat("minutes") if hours else None,
            "closes": hours.closes.isoformat("minutes") if hours else None,
            "instead": [] if served and not item.sold_out else _instead_of(desk, item, moment),
            "description": dict(item.description),
            "served": served,
            "sold_out": item.sold_out,
            "asked_allergens": list(allergens_in(desk.turn.text)),
            "unsafe": unsafe_for(desk, item, ()) is not None,
            "minutes": item.minutes + desk.property.policies.delivery_minutes,
            "verified": desk.stay is not None,
        }
        can_be_had = served and not item.sold_out
        order = Button(
            "order_this", "order_room_service", {"name": facts["name"]}, value=f"{ITEM}{item.slug}"
        )
        desk.say("dish", facts, (order,) if can_be_had and len(asked) == 1 else ())


def _instead_of(desk: Desk, item: MenuItem, moment: datetime) -> list[Fact]:
    """Return what can be had instead: drinks for a drink, dishes for a dish."""
    return served_now(desk, moment, limit=6, drinks="drink" in item.category)


def _show_by_chapters(desk: Desk, wanted: Wanted) -> bool:
    """Show the chapter that is named, or all of them; say whether this was asked for."""
    chapter = chapter_meant(desk)
    if chapter is not None:
        show_page(desk, chapter, wanted)
        explain(desk, diets_asked(desk))
        return True
    in_words = diets_asked(desk) or allergens_in(desk.turn.text)
    return not in_words and show_chapters(desk, wanted)


def _dishes_named(desk: Desk) -> list[MenuItem]:
    """Return the dishes asked about; "veggie" is a diet, though a dish is called so too."""
    named = _mentions(desk)
    if all(mention.rivals for mention in named) and chapter_named(desk) is not None:
        return []  # "what soups do you have": the chapter, and none of its dishes
    return [item for mention in named for item in meant_by_mention(desk, mention)]


def _mentions(desk: Desk) -> list[Mention[MenuItem]]:
    text = desk.turn.text
    named = [mention for mention in dishes_of_this_house(desk) if not diets_in(mention.within(text))]
    return [one for one in named if not is_left_aside(text, one) and not _is_barred(text, one)]


def _is_barred(text: str, mention: Mention[MenuItem]) -> bool:
    """Say whether a food is named behind a "without": "what is there without fish" asks for no salmon."""
    before = said(text[: mention.start])
    behind = any(end == len(before.tokens) for _, end, _ in listed("wishes.without").find(before))
    return behind and bool(allergens_in(mention.within(text)))


def _is_kind(desk: Desk) -> bool:
    """Say whether the one word for dishes may mean several: "coffee drinks?"."""
    named = _mentions(desk)
    return len(named) == 1 and bool(named[0].rivals)


def order_usual(desk: Desk) -> None:
    """Offer this guest's own usual order, to be confirmed; the rest of the words may change it this once."""
    if desk.guest is None:
        desk.ask(Need.IDENTITY)
        desk.say("identity_needed", who_facts(desk, "order_usual"))
        return
    order = next((one for one in drafts.drafts(desk) if one.intent == DISHES), None)
    if order is not None and not hears("as_usual", desk.turn.text):
        _go_on_with(desk, order)
        return
    usual = usual_of(desk)
    if not usual:
        desk.say("no_usual", buttons=(Button("menu", "ask_menu"),))
        return
    request = _waiting(desk, usual) or _begin(desk, usual)
    whole = desk.turn
    rest = whole.text
    for usual_words in heard_all("as_usual", rest):
        rest = rest.replace(usual_words, " ")
    with desk.heard_as(text=rest):  # "as usual" itself says nothing of how the coffee is had
        fill(desk, request)
    drafts.advance(desk, request)


def usual_of(desk: Desk) -> Sequence[UsualLine]:
    """Return what this guest usually orders; nothing where that is not known."""
    if desk.guest is None:
        return []
    mine = select(UsualLine).where(UsualLine.guest_id == desk.guest.id)
    return desk.session.scalars(mine.order_by(UsualLine.id)).all()


def _go_on_with(desk: Desk, order: ServiceRequest) -> None:
    """Go on with the order that is being made: "all of it in one order" asks for no usual beside it."""
    if not any(one.asked_in == desk.turn.message_id for one in desk.questions):
        fill(desk, order)
        drafts.advance(desk, order)


def _waiting(desk: Desk, usual: Sequence[UsualLine]) -> ServiceRequest | None:
    """Return the order that waits for a yes and holds the usual already: said twice, it is wanted once."""
    items = {line.item_id for line in usual}
    mine = [one for one in drafts.drafts(desk) if one.intent == DISHES and one.amends_id is None]
    return next((one for one in mine if items <= {line.item_id for line in one.lines}), None)


def _begin(desk: Desk, usual: Sequence[UsualLine]) -> ServiceRequest:
    request = drafts.begin(desk, KINDS[DISHES])
    for line in usual:
        put_dish(desk, request, desk.session.get_one(MenuItem, line.item_id), line.quantity, line.options)
    return request
