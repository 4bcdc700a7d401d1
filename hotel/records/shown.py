"""What a message to a guest shows beside its text, in words already."""

from pydantic import BaseModel, ConfigDict


class ShownButton(BaseModel):
    """A button as the guest sees it."""

    model_config = ConfigDict(frozen=True)
    token: str
    label: str


class ShownCard(BaseModel):
    """A dish or a room, with its picture."""

    model_config = ConfigDict(frozen=True)
    title: str
    text: str = ""
    price: str | None = None
    picture: str | None = None
    """The path of the picture at the gateway."""
    button: ShownButton | None = None


class ShownStep(BaseModel):
    """One step of a request's way."""

    model_config = ConfigDict(frozen=True)
    label: str
    reached: bool
    current: bool


class ShownLine(BaseModel):
    """One line of an order."""

    model_config = ConfigDict(frozen=True)
    quantity: int
    name: str
    price: str | None = None


class ShownOrder(BaseModel):
    """A request in full, as it stands."""

    model_config = ConfigDict(frozen=True)
    number: int
    title: str
    state: str
    label: str
    """The state in words."""
    steps: tuple[ShownStep, ...] = ()
    """The way it goes if nothing comes between; empty where it has left that way."""
    lines: tuple[ShownLine, ...] = ()
    details: tuple[str, ...] = ()
    """What else was asked for or must be known, line by line: where to, how many people, an allergy."""
    total: str | None = None
    when: str | None = None
    room: str | None = None
