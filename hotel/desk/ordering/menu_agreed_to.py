"""A yes to "I can show you the menu", said where an order still lacks its dishes."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.earlier import told_last
from hotel.desk.hearing import without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.safety import diets_of
from hotel.desk.ordering.menu_pages import Wanted, show_chapters
from hotel.desk.ordering.order_obstacles import delivery
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.talking.reminding import draft_asked_about
from hotel.reading.consent import is_only_yes
from hotel.records import Need


def took_everything(desk: Desk) -> bool:
    """Show the menu of the order's hour to a mere yes, or "yes, show me"; say whether that was said."""
    question, text = desk.open_question(), desk.turn.text
    if question is None or question.need is not Need.ITEMS or desk.turn.choice_value is not None:
        return False
    order = draft_asked_about(desk, question)
    asked = told_last(desk, "ask_items", JUST_NOW) and is_just_asked(desk, question)
    if order is None or order.intent != DISHES or order.lines or not asked:
        return False
    agreed = is_only_yes(text) or is_only_yes(without("yes_to_menu", text))
    return agreed and show_chapters(desk, Wanted(delivery(desk, order), diets_of(desk), frozenset()))
