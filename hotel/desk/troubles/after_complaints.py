"""What a guest says after a complaint, a repair or a delivery, whatever it was taken for."""

from hotel.desk.desk import Desk
from hotel.desk.sent import notes_for_comers, visit_words, word_of_receipt, words_of_cleaning
from hotel.desk.troubles import (
    added_after,
    answer_to_cure,
    charge_wishes,
    news_of_complaint,
    remarks_on_staff,
    repair_in_vain,
    visited_in_vain,
    word_of_cure,
    wrong_amount,
)

_IN_ORDER = (
    visited_in_vain.took_everything,
    answer_to_cure.took_everything,
    repair_in_vain.took_everything,
    charge_wishes.took_everything,
    added_after.took_everything,
    word_of_cure.took_everything,
    word_of_receipt.took_everything,
    wrong_amount.took_everything,
    remarks_on_staff.took_everything,
    news_of_complaint.took_everything,
    notes_for_comers.took_everything,
    words_of_cleaning.took_everything,
    visit_words.took_everything,
)


def took_everything(desk: Desk) -> bool:
    """Serve the words as being about what is open, where they are; say whether nothing else is left to serve."""
    if desk.turn.intent == "emergency":
        return False
    return any(took(desk) for took in _IN_ORDER)
