"""What was asked already: changed, cancelled, asked about."""

from hotel.desk.desk import Handler
from hotel.desk.sent import cancelling, changing, status

HANDLERS: dict[str, Handler] = {
    "change_request": changing.change_request,
    "cancel_request": cancelling.cancel_request,
    "ask_request_status": status.ask_request_status,
}
