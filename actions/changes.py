"""What was asked already: changed, cancelled, asked about."""

from hotel.desk import changes
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    "change_request": changes.change_request,
    "cancel_request": changes.cancel_request,
    "ask_request_status": changes.ask_request_status,
}
