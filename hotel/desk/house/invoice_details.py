"""For whom an invoice is to be made, told after it was asked for: it goes to reception, whatever it was taken for."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears
from hotel.desk.house.invoices import invoice_asked_for, tells_for_whom
from hotel.desk.sent.words_for_request import give_to_department

_ALWAYS = frozenset({"emergency", "complain"})
_ASKS_OF_IT = frozenset({"ask_bill", "ask_request_status", "inform", "nlu_fallback", "repeat"})


def took_everything(desk: Desk) -> bool:
    """Put the whole of the message on the invoice that is to be made; say whether that is all these words ask for."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent in _ALWAYS:
        return False
    if not tells_for_whom(turn.whole_text):
        return _told_what_stands(desk)
    invoice = invoice_asked_for(desk)
    if invoice is None or invoice.message_id == turn.message_id:
        return False
    of_it = turn.intent not in KINDS or turn.of == 1 or tells_for_whom(turn.text)
    if turn.whole_text not in (invoice.note or ""):
        with desk.heard_as(text=turn.whole_text):
            give_to_department(desk, invoice)
        desk.say("invoice_noted", facts_of(desk, invoice) | {"said": turn.whole_text})
    return of_it


def _told_what_stands(desk: Desk) -> bool:
    """Tell who asks what will be on the invoice, and where it goes, what is noted: a question is no detail of it."""
    turn = desk.turn
    asks = turn.intent in _ASKS_OF_IT and "?" in turn.whole_text and hears("of_invoice", turn.text)
    invoice = invoice_asked_for(desk) if asks else None
    if invoice is None or invoice.message_id == turn.message_id:
        return False
    desk.say("invoice_stands", facts_of(desk, invoice))
    return True
