"""What guests ask the hotel to do: collected, read back where it costs, sent to the department."""

from hotel.desk import room_control, room_service, taking
from hotel.desk.desk import Handler
from hotel.desk.kinds import KINDS

HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(KINDS, taking.take),
    "order_usual": room_service.order_usual,
    "control_room": room_control.control_room,
}
