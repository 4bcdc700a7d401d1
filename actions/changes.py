"""What was asked already: changed, cancelled, asked about."""

from hotel.desk import changes, status
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    "change_request": changes.change_request,
    "cancel_request": changes.cancel_request,
    "ask_request_status": status.ask_request_status,
}
