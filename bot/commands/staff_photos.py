"""`staff photo`: the photos that guests sent, as files."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import select

from bot.commands.at_the_desk import of_a_record
from bot.commands.opening import open_records
from bot.commands.writing import writing
from bot.trouble import TroubleError
from hotel.records import Conversation, Photo

_Complaint = Annotated[
    int | None,
    typer.Option("--complaint", metavar="NUMBER", help="Those of a complaint.", callback=of_a_record),
]
_Request = Annotated[
    int | None, typer.Option("--request", metavar="NUMBER", help="Those of a request.", callback=of_a_record)
]
_Conversation = Annotated[
    int | None,
    typer.Option("--conversation", metavar="NUMBER", help="All of a conversation.", callback=of_a_record),
]
_To = Annotated[Path, typer.Option("--to", metavar="DIR", help="Where to write them.", file_okay=False)]


def photo(
    *,
    complaint: _Complaint = None,
    request: _Request = None,
    conversation: _Conversation = None,
    to: _To = Path(),
) -> None:
    """Write the photos of a complaint, a request or a conversation into a folder, to be looked at."""
    asked = (
        (Photo.complaint_id, complaint),
        (Photo.request_id, request),
        (Photo.conversation_id, conversation),
    )
    wanted = [column == number for column, number in asked if number is not None]
    if not wanted:
        raise TroubleError("say which photos: --complaint, --request or --conversation, with its number")
    records = open_records()
    with records.database.session() as session:
        found = session.scalars(
            select(Photo)
            .join(Conversation, Conversation.id == Photo.conversation_id)
            .where(Conversation.property_id == records.hotel.id, *wanted)
            .order_by(Photo.received_at, Photo.id)
        ).all()
        pictures = [bytes(one.jpeg) for one in found]
    if not pictures:
        raise TroubleError("there are no such photos")
    name = "-".join(
        f"{kind}-{number}"
        for kind, number in (("complaint", complaint), ("request", request), ("conversation", conversation))
        if number is not None
    )
    with writing(to):
        to.mkdir(parents=True, exist_ok=True)
        for place, jpeg in enumerate(pictures, start=1):
            file = to / f"{name}-{place}.jpg"
            file.write_bytes(jpeg)
            typer.echo(str(file))
