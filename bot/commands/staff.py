"""`staff`: what members of staff do with a request, a dish, a room or a conversation."""

from typing import Annotated

import typer

from bot.commands.at_the_desk import SOMEBODY, By, Minutes, Number, Words, act, of_a_record, take_over
from bot.commands.complaints import app as complaints
from bot.commands.opening import open_records
from bot.commands.staff_photos import photo
from bot.commands.stays import find_stays
from bot.trouble import TroubleError
from hotel import staff_desk
from hotel.records import ServiceRequest

app = typer.Typer(help="Act as a member of staff.", no_args_is_help=True)
app.add_typer(complaints, name="complaint")
app.command()(photo)

Slug = Annotated[str, typer.Argument(metavar="SLUG", help="The short name in the hotel's files.")]
RoomNumber = Annotated[str, typer.Argument(metavar="ROOM")]
ConversationNumber = Annotated[int, typer.Argument(metavar="CONVERSATION", min=1, callback=of_a_record)]


@app.command()
def take(number: Number, *, by: By = SOMEBODY, minutes: Minutes = None) -> None:
    """Take a request."""
    take_over(ServiceRequest, staff_desk.take, number, by, minutes)


@app.command()
def approve(number: Number, *, by: By = SOMEBODY) -> None:
    """Agree to what only staff can promise: a late check-out, another night, a table."""
    act(staff_desk.approve, number, by)


@app.command()
def way(number: Number, *, by: By = SOMEBODY) -> None:
    """Mark a request as on its way."""
    act(staff_desk.on_the_way, number, by)


@app.command()
def done(number: Number, *, by: By = SOMEBODY) -> None:
    """Mark a request as done."""
    act(staff_desk.done, number, by)


@app.command()
def decline(number: Number, reason: Words, *, by: By = SOMEBODY) -> None:
    """Decline a request, with the reason that the guest will read."""
    act(staff_desk.decline, number, by, reason)


@app.command()
def say(number: Number, text: Words, *, by: By = SOMEBODY) -> None:
    """Tell the guest something about a request."""
    act(staff_desk.say, number, by, text)


@app.command("sold-out")
def sold_out(slug: Slug) -> None:
    """Take a dish, a thing or a service off the offer."""
    hotel = open_records().hotel
    act(lambda session, _clock: staff_desk.sold_out(session, hotel.id, slug))


@app.command("back-on")
def back_on(slug: Slug) -> None:
    """Put a dish, a thing or a service back on the offer."""
    hotel = open_records().hotel
    act(lambda session, _clock: staff_desk.back_on(session, hotel.id, slug))


@app.command()
def move(
    room: RoomNumber, to: Annotated[str, typer.Argument(metavar="TO_ROOM")], *, by: By = SOMEBODY
) -> None:
    """Move the guest of a room to another room."""
    act(staff_desk.move_room, _stay_in(room), to, by)


@app.command("check-out")
def check_out(room: RoomNumber, *, by: By = SOMEBODY) -> None:
    """Check out the guest of a room: from then on nothing of theirs reaches the room or the bill."""
    act(staff_desk.check_out, _stay_in(room), by)


def _stay_in(room: str) -> int:
    records = open_records()
    with records.database.session() as session:
        stays = [stay.id for stay in find_stays(session, records, room) if stay.room.number == room]
    if not stays:
        raise TroubleError(f"nobody is in house in room {room}")
    return stays[0]


@app.command()
def write(number: ConversationNumber, text: Words, *, by: By = SOMEBODY) -> None:
    """Write to a guest as a person; the bot is silent from then on, until `hand-back`."""
    act(staff_desk.write, number, by, text)


@app.command("hand-back")
def hand_back(number: ConversationNumber) -> None:
    """Let the bot answer a conversation again."""
    act(staff_desk.hand_back, number)
