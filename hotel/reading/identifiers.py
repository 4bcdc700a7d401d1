"""What names a room, a car, a guest or a card: the readers of all identifiers in one place."""

from hotel.reading.cards import mask_card_numbers
from hotel.reading.identity import Identity, identity_in, names_code
from hotel.reading.plates import phone_spans, plate_spans, plates_in
from hotel.reading.rooms_said import room_number_spans, room_numbers_in

__all__ = [
    "Identity",
    "identity_in",
    "mask_card_numbers",
    "names_code",
    "phone_spans",
    "plate_spans",
    "plates_in",
    "room_number_spans",
    "room_numbers_in",
]
