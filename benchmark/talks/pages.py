"""What staff were told so far, from the file that the house writes it to."""

from datetime import datetime
from pathlib import Path

from hotel.records import Property


def pages(file: Path, hotel: Property) -> list[str]:
    """Return every page, each with its hour in `hotel`."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [_at_hotel_time(line, hotel) for line in lines]


def _at_hotel_time(line: str, hotel: Property) -> str:
    day, clock, rest = line.split(" ", 2)
    return f"{hotel.local(datetime.fromisoformat(f'{day} {clock}')):%H:%M:%S} {rest}"
