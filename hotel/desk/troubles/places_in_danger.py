"""Where in the house a danger is, if in no guest's room: in the restaurant, at the pool."""

from hotel.desk.hearing import labels_in
from hotel.facts import Fact
from hotel.records import Complaint


def places_in_danger(complaint: Complaint) -> list[Fact]:
    """Return the places of the house that the guest's words of an emergency name, in the order they were said."""
    if complaint.emergency_kind is None:
        return []
    said = [one.text for one in complaint.remarks if one.by == "guest"]
    return list[Fact](dict.fromkeys(place for text in said for place in labels_in("danger_places", text)))
