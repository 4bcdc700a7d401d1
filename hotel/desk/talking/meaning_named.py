"""Of "did you mean one of these?" one is named in words: "the first one, till 2", "order to the room, yes"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.reading.consent import consent_in, is_only_yes
from hotel.reading.kind_words import kind_named
from hotel.records import HandledTurn, Need

_PLACES = ("first", "second", "third")


def took_everything(desk: Desk) -> bool:
    """Serve what was not understood as the request that is named, with what is said besides; say whether one was."""
    turn = desk.turn
    unclear = next((one for one in reversed(last_message(desk, JUST_NOW)) if _meanings(one)), None)
    asked = desk.open_question(Need.MEANING)
    if unclear is None or asked is None:
        return False
    meanings = _meanings(unclear)
    at = next((place for place, word in enumerate(_PLACES) if hears(f"picks.{word}", turn.text)), None)
    if at is not None:
        meant = meanings[at] if at < len(meanings) else None
        besides = turn.text.partition(",")[2].strip()
    else:
        meant = _sounding_like(desk, meanings)
        besides = turn.text
    if meant not in KINDS:
        return False
    desk.close(asked)
    text = f"{unclear.text} {besides}".strip()
    desk.turn = turn.model_copy(update={"intent": meant, "text": text, "whole_text": text})
    take(desk)
    return True


def _sounding_like(desk: Desk, meanings: list[str]) -> str | None:
    """Return which of `meanings` the words name, or may be taken for, however unsure that would be by itself."""
    heard = desk.turn
    if is_only_yes(heard.text) or consent_in(heard.text).no:
        return None
    named = [one for one in meanings if kind_named(one, heard.text)]
    if len(named) == 1:
        return named[0]
    return next(
        (one for one in (heard.intent, *heard.alternatives, *heard.otherwise) if one in meanings), None
    )


def _meanings(turn: HandledTurn) -> list[str]:
    """Return what the buttons of "did you mean one of these?" would do, in their order."""
    asked = [reply for reply in turn.replies if reply.key.startswith("unsure")]
    return [button.intent for reply in asked for button in reply.buttons]
