"""What time it is, and what day: told from the hotel's own clock; what is asked besides is served."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import heard, hears, labels_in, without
from hotel.desk.sent.words_held import tells_detail
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of


def took_everything(desk: Desk) -> bool:
    """Tell the hour and the day; say whether the words ask for nothing else."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent == "emergency":
        return False
    if not hears("asks_the_time", turn.text) or _asks_how_long(desk):
        return False
    desk.say("time_now", {"now": desk.local_now.isoformat()})
    rest = without("asks_the_time", turn.text).strip(" ,.;?!")
    if not (tells_detail(rest) or names_anything(desk, rest) or labels_in("topics", rest)):
        return True
    desk.turn = turn.model_copy(update={"text": rest})
    return False


def _asks_how_long(desk: Desk) -> bool:
    """Say whether something else takes that time: "the massage - what time?", «а сколько времени?» of what is spoken of."""
    text = desk.turn.text
    before = text.partition(heard("asks_the_time", text) or text)[0]
    of_named = names_anything(desk, before) or bool(labels_in("topics", before))
    return of_named or (not hears("of_the_clock", text) and request_spoken_of(desk) is not None)
