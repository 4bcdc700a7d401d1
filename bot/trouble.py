"""What a person must put right before Bellhop can go on."""


class TroubleError(Exception):
    """Something is missing or wrong; each line says what it is and what to do. Shown without a traceback."""

    def __init__(self, *lines: str) -> None:
        """Keep the `lines` to show."""
        super().__init__("\n".join(lines))
        self.lines = lines
