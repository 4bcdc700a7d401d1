"""Room service beyond the order itself: the menu, and the guest's own usual."""

from sqlalchemy import select

from hotel.desk import drafts
from hotel.desk.desk import Desk
from hotel.desk.filling import fill
from hotel.desk.kinds import KINDS
from hotel.desk.menu import item_facts, menu_at, served_at
from hotel.desk.safety import diets_of, unsafe_for
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.moments import moments_in
from hotel.records import MenuItem, Need, RequestLine, UsualLine
from hotel.turn import Button


def ask_menu(desk: Desk) -> None:
    """Show what is served at the moment asked about, filtered by what was asked; or tell about one dish."""
    asked = [mention.entry for mention in Catalogue(desk.offered(MenuItem)).find(desk.turn.text)]
    moment = next((m.at for m in moments_in(desk.turn.text, desk.local_now) if m.has_hour), desk.local_now)
    if asked:
        for item in asked[:3]:
            facts = item_facts(desk, item) | {
                "description": dict(item.description),
                "served": served_at(desk, item, moment),
                "sold_out": item.sold_out,
                "asked_allergens": list(allergens_in(desk.turn.text)),
                "unsafe": unsafe_for(desk, item, ()) is not None,
                "minutes": item.minutes + desk.property.policies.delivery_minutes,
            }
            desk.say("dish", facts)
        return
    diets = frozenset(diets_in(desk.turn.text)) | diets_of(desk)
    avoided = set(allergens_in(desk.turn.text))
    items = [
        item for item in menu_at(desk, moment, diets=diets, safe=True) if not avoided & set(item.allergens)
    ]
    desk.say(
        "menu" if items else "menu_empty",
        {
            "time": moment.isoformat(),
            "now": moment == desk.local_now,
            "diets": sorted(diets),
            "avoided": sorted(avoided),
            "items": [item_facts(desk, item) for item in items],
        },
    )


def order_usual(desk: Desk) -> None:
    """Offer this guest's own usual order, to be confirmed; the rest of the words may change it this once."""
    if desk.guest is None:
        desk.ask(Need.IDENTITY)
        desk.say("identity_needed", {"intent": "order_usual"})
        return
    usual = desk.session.scalars(
        select(UsualLine).where(UsualLine.guest_id == desk.guest.id).order_by(UsualLine.id)
    ).all()
    if not usual:
        desk.say("no_usual", buttons=(Button("menu", "ask_menu"),))
        return
    request = drafts.begin(desk, KINDS["order_room_service"])
    for position, line in enumerate(usual):
        item = desk.session.get_one(MenuItem, line.item_id)
        request.lines.append(
            RequestLine(
                position=position,
                item=item,
                name=item.name,
                quantity=line.quantity,
                quantity_said=True,
                price=item.price,
                options=list(line.options),
                wishes=[],
            )
        )
    fill(desk, request)
    drafts.advance(desk, request)
