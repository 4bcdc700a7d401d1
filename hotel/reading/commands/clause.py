"""One clause of a command: which devices it names, and which way they are to change."""

from dataclasses import dataclass

from hotel.reading.found import Direction
from hotel.reading.lexicons import listed, mapped
from hotel.reading.tokens import Said, Token

_STRONGEST_FIRST = ({Direction.UP, Direction.DOWN}, {Direction.ON, Direction.OFF}, {Direction.SET})


@dataclass(frozen=True, slots=True)
class Clause:
    """The words `first` up to, not with, `last` of a text."""

    line: Said
    first: int
    last: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return self.line.tokens[self.first : self.last]

    def says(self, path: str) -> bool:
        """Say whether a phrase of a list stands in it."""
        phrases = listed(path)
        return any(phrases.length_at(self.line, index) for index in range(self.first, self.last))

    @property
    def devices(self) -> list[str]:
        """The devices it names, each once."""
        found: list[str] = []
        index = self.first
        while index < self.last:
            device = device_at(self.line, index)
            if device is not None and device[0] not in found:
                found.append(device[0])
            index += device[1] if device else 1
        return found

    @property
    def direction(self) -> Direction | None:
        """The direction of the strongest word: up and down before on and off, those before a bare "set"."""
        verbs = mapped("devices.verb")
        found = [
            Direction(hit[0])
            for index in range(self.first, self.last)
            if (hit := verbs.at(self.line, index)) is not None and not self._is_part_of_longer(index, hit[1])
        ]
        strong = (next((one for one in found if one in pair), None) for pair in _STRONGEST_FIRST)
        return next((one for one in strong if one is not None), None)

    def has_verb(self, direction: Direction) -> bool:
        """Say whether a verb of such a direction stands in it."""
        verbs = mapped("devices.verb")
        hits = (verbs.at(self.line, index) for index in range(self.first, self.last))
        return any(hit is not None and hit[0] == direction for hit in hits)

    @property
    def warmth(self) -> str | None:
        """The colour of light it names first."""
        colours = mapped("devices.warmth")
        hits = (colours.at(self.line, index) for index in range(self.first, self.last))
        return next((hit[0] for hit in hits if hit is not None), None)

    def _is_part_of_longer(self, index: int, length: int) -> bool:
        """Say whether "on" stands inside "turn on", where it was read already."""
        verbs = mapped("devices.verb")
        return any(
            (hit := verbs.at(self.line, at)) is not None and at + hit[1] >= index + length and hit[1] > length
            for at in range(max(self.first, index - 2), index)
        )


def device_at(line: Said, index: int) -> tuple[str, int] | None:
    """Return the device named at a word, and its length; one that the house cannot set keeps the guest's word."""
    found = mapped("devices.device").at(line, index)
    if found is not None:
        return found
    length = listed("devices.other").length_at(line, index)
    return (line.words(index, index + length).lower(), length) if length else None
