"""Of "did you mean one of these?" the first is named in words: "the first one, till 2"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.records import HandledTurn

_PLACES = ("first", "second", "third")


def took_everything(desk: Desk) -> bool:
    """Serve what was not understood as the request that is named by its place, with what is said besides."""
    turn = desk.turn
    at = next((place for place, word in enumerate(_PLACES) if hears(f"picks.{word}", turn.text)), None)
    unclear = next((one for one in reversed(last_message(desk, JUST_NOW)) if _meanings(one)), None)
    meanings = _meanings(unclear) if unclear is not None else []
    if at is None or unclear is None or at >= len(meanings) or meanings[at] not in KINDS:
        return False
    text = f"{unclear.text} {turn.text.partition(',')[2].strip()}".strip()
    desk.turn = turn.model_copy(update={"intent": meanings[at], "text": text, "whole_text": text})
    take(desk)
    return True


def _meanings(turn: HandledTurn) -> list[str]:
    """Return what the buttons of "did you mean one of these?" would do, in their order."""
    asked = [reply for reply in turn.replies if reply.key.startswith("unsure")]
    return [button.intent for reply in asked for button in reply.buttons]
