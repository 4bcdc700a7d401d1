"""Another treatment besides the one that is being booked: "and the sauna afterwards", «и сауну потом»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.choices_named import services_for
from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.records import ServiceRequest


def is_another_service(desk: Desk, draft: ServiceRequest) -> bool:
    """Say whether the words add another service to the one that `draft` holds, in whose place it does not come."""
    text = desk.turn.text
    if draft.service is None or not hears("service_besides", text) or hears("instead_of_it", text):
        return False
    named = [one.entry for one in Catalogue(services_for(desk, draft)).find(text)]
    return bool(named) and draft.service not in named
