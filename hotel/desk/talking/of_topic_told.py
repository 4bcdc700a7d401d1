"""A question taken for a topic that its words do not name is of the one just told: "or is it too deep?"."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.narrower import own_detail, words_asked, words_of
from hotel.desk.sent.overview import held
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.spoken_of import topic_spoken_of
from hotel.records import Fact

WHO_COMES = frozenset({"children", "pets", "accessibility"})
"""Topics of who comes along: they are asked of what is spoken of."""
_MOST_WORDS = 14


def told_of_topic(desk: Desk) -> bool:
    """Tell a detail of the topic just told where it alone has what is asked; say whether it was that."""
    turn = desk.turn
    fact = fact_of(desk, topic_spoken_of(desk))
    if fact is None or not is_short(turn.text, _MOST_WORDS) or own_detail(desk, fact) is None:
        return False
    if turn.intent == "ask_request_status":
        of_topic = not held(desk)  # so that nothing else can be meant
    else:
        of_topic = turn.intent == "ask_hotel" and turn.topic in WHO_COMES and not _names_another(desk, fact)
    if not of_topic:
        return False
    say_fact(desk, fact, whole=False)
    return_to_draft(desk)
    return True


def asked_of_topic(desk: Desk) -> list[str]:
    """Return what of price and hours is asked in words that have nothing of the topic which they were taken for."""
    turn = desk.turn
    if turn.intent != "ask_hotel" or labels_in("topics", turn.text) or names_anything(desk, turn.text):
        return []
    understood = fact_of(desk, turn.topic)
    if understood is None or _speaks_of(understood, turn.text):
        return []
    signs = (("price", "asking.price"), ("hours", "asks_hours"))
    return [label for label, sign in signs if hears(sign, turn.text)]


def _names_another(desk: Desk, fact: Fact) -> bool:
    """Say whether the words name a topic of the house, besides who comes along: "and at breakfast?"."""
    return bool({*labels_in("topics", desk.turn.text)} - WHO_COMES - {fact.topic})


def _speaks_of(fact: Fact, text: str) -> bool:
    """Say whether `text` has a word that tells of `fact`."""
    details = [one for detail in fact.details for one in (*detail.keywords, *detail.text.values())]
    told = words_of((*fact.text.values(), *details))
    return any(not told.isdisjoint(forms) for forms in words_asked(text))
