"""What guests ask the hotel to do: collected, read back where it costs, sent to the department."""

from hotel.desk.desk import Handler
from hotel.desk.drafting import taking
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.house import room_control
from hotel.desk.ordering import room_service

HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(KINDS, taking.take),
    "order_usual": room_service.order_usual,
    "control_room": room_control.control_room,
}
