"""A yes to "I can show you the menu", said where an order still lacks its dishes."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.earlier import told_last
from hotel.desk.hearing import without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.diets_kept import diets_kept
from hotel.desk.ordering.menu_pages import Wanted, show_chapters
from hotel.desk.ordering.order_obstacles import delivery
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.reading.consent import is_only_yes
from hotel.records import Need


def took_everything(desk: Desk) -> bool:
    """Show the menu of the order's hour to a mere yes, or "yes, show me"; say whether that was said."""
    text = desk.turn.text
    if not is_only_yes(text) and not is_only_yes(without("yes_to_menu", text)):
        return False
    asked = draft_just_asked(desk, Need.ITEMS)
    if asked is None or not told_last(desk, "ask_items", JUST_NOW):
        return False
    _, order = asked
    if order.intent != DISHES or order.lines:
        return False
    return show_chapters(desk, Wanted(delivery(desk, order), diets_kept(desk), frozenset()))
