"""`staff complaint`: what members of staff do with a complaint. Only the guest's word closes one."""

import typer

from bot.commands.at_the_desk import SOMEBODY, By, Minutes, Number, Words, act, take_over
from hotel import staff_desk
from hotel.records import Complaint

app = typer.Typer(help="Act on a complaint or an emergency.", no_args_is_help=True)


@app.command()
def take(number: Number, *, by: By = SOMEBODY, minutes: Minutes = None) -> None:
    """Take a complaint: it climbs no further, unless the promised minutes pass."""
    take_over(Complaint, staff_desk.complaint_take, number, by, minutes)


@app.command()
def say(number: Number, text: Words, *, by: By = SOMEBODY) -> None:
    """Tell the guest something about a complaint."""
    act(staff_desk.complaint_say, number, by, text)


@app.command()
def offer(number: Number, text: Words, *, by: By = SOMEBODY) -> None:
    """Offer the guest something to put it right."""
    act(staff_desk.complaint_offer, number, by, text)


@app.command()
def done(number: Number, *, by: By = SOMEBODY) -> None:
    """Say that it is put right; the guest is asked whether it is."""
    act(staff_desk.complaint_done, number, by)


@app.command()
def escalate(number: Number, *, by: By = SOMEBODY) -> None:
    """Give it to the next level now."""
    act(staff_desk.escalate, number, by)


@app.command("false-alarm")
def false_alarm(number: Number, *, by: By = SOMEBODY) -> None:
    """Declare an emergency a false alarm."""
    act(staff_desk.false_alarm, number, by)
