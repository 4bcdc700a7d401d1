"""A question of what is in the cake of an occasion that is arranged: no recipe of the menu tells of it."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import names_held
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.ordering.other_houses import dishes_of_this_house
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.allergens import allergens_in, diets_in
from hotel.records import RequestState, ServiceRequest


def told_of_occasion(desk: Desk) -> bool:
    """Offer to ask, and pass over nobody who must not have something; say whether such a question was asked."""
    text = desk.turn.text
    arranged = _asked_about(desk) if allergens_in(text) or diets_in(text) else None
    if arranged is None:
        return False
    offer_to_ask(desk)
    if not tells_what_must_not(desk.turn.whole_text):
        return_to_draft(desk)
    elif arranged.state is RequestState.DRAFT:
        arranged.add_note(text)
        drafts.read_back(desk, arranged)
    else:
        pass_on(desk, arranged)
    return True


def _asked_about(desk: Desk) -> ServiceRequest | None:
    """Return the occasion that all is part of what the words name; a "honey cake" is one of the menu."""
    found = dishes_of_this_house(desk)
    words = [mention.within(desk.turn.text) for mention in found if mention.rivals]
    if not words or len(words) < len([one for one in found if not allergens_in(one.within(desk.turn.text))]):
        return None
    arranged = [one for one in (*drafts.drafts(desk), *open_requests(desk)) if one.intent == OCCASION]
    return next((one for one in arranged if all(names_held(one, part) for part in words)), None)
