"""Dishes ordered in one breath with a question of the menu: "a burger and one soup, and what soft drinks are there?"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.hearing import hears
from hotel.desk.ordering.menu_pages import chapters_of
from hotel.desk.ordering.room_service import ask_menu
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.records import MenuItem


def took_everything(desk: Desk) -> bool:
    """Show the part of the menu that is asked for, and take the dishes named before; say whether both were said."""
    whole = desk.turn
    if whole.intent != "ask_menu" or desk.stay is None or is_pressed(desk):
        return False
    at = next(
        (one.start for one in clauses_in(whole.text) if _asks_for_list(desk, one.within(whole.text))), 0
    )
    ordered, asked = whole.text[:at].strip(" ,.;"), whole.text[at:]
    if not ordered or "?" in ordered or not _orders(desk, ordered):
        return False
    desk.turn = whole.model_copy(update={"text": asked})
    ask_menu(desk)
    desk.turn = whole.model_copy(update={"text": ordered})
    take_as_order(desk)
    return True


def _asks_for_list(desk: Desk, clause: str) -> bool:
    """Say whether `clause` asks what there is of a chapter or to drink, or of what is on no list: gluten-free bread."""
    if not hears("asks_what_there_is", clause):
        return False
    of_chapter = hears("asks_for_drinks", clause) or bool(Catalogue(chapters_of(desk)).find(clause))
    return of_chapter or not desk.catalogue(MenuItem).find(clause)


def _orders(desk: Desk, words: str) -> bool:
    """Say whether `words` name dishes and ask nothing of them."""
    return bool(desk.catalogue(MenuItem).find(words)) and not hears("asks_what_there_is", words)
