"""A place that a guest shows on the map: where a taxi is to go, or where it is to fetch them."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.points import FROM, POINT, TO, put
from hotel.desk.talking.reminding import return_to_draft
from hotel.records import Need
from hotel.turn import Button


def take_point(desk: Desk) -> None:
    """Take the point in the turn's words for the taxi that is being ordered; with none, offer one, or a person."""
    found = POINT.fullmatch(desk.turn.text)
    if found is None:
        desk.say("place_unreadable", buttons=(Button("human", "ask_human"),))
        return
    point = f"{found[1]}, {found[2]}"
    taxi = next((one for one in drafts.drafts(desk) if one.intent == "book_taxi"), None)
    if taxi is None:
        buttons = (
            Button("taxi_there", "book_taxi", value=f"{TO}@{point}"),
            Button("taxi_from_there", "book_taxi", value=f"{FROM}@{point}"),
            Button("human", "ask_human"),
        )
        desk.say("place_shown", buttons=buttons)
        return
    asked = any(q.request_id == taxi.id and q.need is Need.PLACE for q in desk.questions)
    known = taxi.place is not None or taxi.place_said is not None
    put(desk, taxi, point, to=asked or not known)
    drafts.advance(desk, taxi)
    if not desk.replies:
        return_to_draft(desk)
