"""What can go wrong when staff act: each a sentence that a person can act on."""


class StaffDeskError(Exception):
    """A step of staff that cannot be done."""


class NoSuchRecordError(StaffDeskError):
    """There is nothing of that number or name."""

    def __init__(self, what: str, which: int | str) -> None:
        super().__init__(f"there is no {what} {which}")
        self.what, self.which = what, which


class WrongStateError(StaffDeskError):
    """The record is not in a state that allows the step."""

    def __init__(self, what: str, which: int | str, state: str, step: str) -> None:
        super().__init__(f"{what} {which} is {state} and cannot {step}")
        self.what, self.which, self.state = what, which, state


class UnusableError(StaffDeskError):
    """What was typed cannot be used."""

    def __init__(self, what: str, wanted: str) -> None:
        super().__init__(f"{what} must be {wanted}")
        self.what = what
