"""A message for somebody who may stay here: reception has it, and whether there is such a guest stays untold."""

import re
from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns
from hotel.desk.guests.about_guests import REFUSED, ask_about_guest
from hotel.desk.hearing import hears, without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_held import speaks_of
from hotel.reading.clauses import sentences_in
from hotel.records import HandledTurn

_WANTED, _ASKS = "message_wanted", "ask_about_guest"
_SPOKEN_OF = timedelta(hours=1)
_SAYS_NOTHING = 2
"""So few words beside "leave a message" are no message yet."""
_NO_MESSAGE = frozenset(
    {"emergency", "ask_about_guest", "cancel", "deny", "greet", "thank", "goodbye", "ask_human"}
)


def took_everything(desk: Desk) -> bool:
    """Take the message that was offered to be passed on, or ask for its words; say whether one is left."""
    surely_danger = desk.turn.intent == "emergency" and not desk.turn.alternatives
    text, leaves = desk.turn.text, hears("leaves_message", desk.turn.text)
    no_message = not leaves and desk.turn.intent in _NO_MESSAGE
    if desk.turn.choice_value is not None or surely_danger or no_message:
        return False
    if leaves and desk.turn.intent == _ASKS and not _speaks_of_held(desk):
        return _asked_and_left(desk)
    # "Tell her" can mean nobody but who was asked about, however much was spoken of since.
    earlier = earlier_turns(desk, _SPOKEN_OF if leaves and hears("message_for_them", text) else JUST_NOW)
    about = [turn for turn in earlier if _is_about_guest(turn)]
    if not about:
        return False
    if leaves:
        if len(re.findall(r"\w+", without("leaves_message", text))) <= _SAYS_NOTHING:
            desk.say(_WANTED)
            return True
    elif not any(reply.key == _WANTED for reply in earlier[0].replies):
        return False
    _pass_on(desk, about[-1].text)
    return True


def _asked_and_left(desk: Desk) -> bool:
    """Refuse to tell of a guest, and pass on what is left for them in the same breath; say whether that was all."""
    rest = re.findall(r"\w+", without("leaves_message", desk.turn.text))
    if len(rest) <= _SAYS_NOTHING:
        return False
    ask_about_guest(desk)
    left = [one for one in sentences_in(desk.turn.text) if hears("leaves_message", one)]
    _pass_on(desk, desk.turn.text, words=" ".join(left))
    return True


def _speaks_of_held(desk: Desk) -> bool:
    """Say whether the words are for those who see to something of the guest's own: "tell who looks for the scarf"."""
    return any(speaks_of(one, desk.turn.text) for one in open_requests(desk))


def _is_about_guest(turn: HandledTurn) -> bool:
    return any(reply.key.startswith(REFUSED) for reply in turn.replies)


def _pass_on(desk: Desk, asked: str, *, words: str = "") -> None:
    said = words or desk.turn.whole_text
    facts = {"words": said, "asked": asked, "channel": desk.channel}
    desk.notify_department("reception", "message_for_guest", facts=dict(facts))
    desk.say("message_passed_on", {"said": said})
