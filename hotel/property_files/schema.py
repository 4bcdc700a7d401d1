"""All files of a property together."""

from collections.abc import Mapping

from pydantic import BaseModel

from hotel.property_files.common import Entry
from hotel.property_files.house import HoursFile, PropertyFile
from hotel.property_files.knowledge import EmergenciesFile, FactsFile, FaultsFile, GuestsFile
from hotel.property_files.menu import MenuFile, ThingsFile
from hotel.property_files.rooms import RoomsFile
from hotel.property_files.services import OffersFile, PlacesFile, ServicesFile
from hotel.property_files.staff import StaffFile


class PropertyFiles(Entry):
    """A property as it stands in its files; each field is the file of that name."""

    property: PropertyFile
    hours: HoursFile
    rooms: RoomsFile
    menu: MenuFile
    things: ThingsFile
    services: ServicesFile
    places: PlacesFile
    facts: FactsFile
    staff: StaffFile
    offers: OffersFile
    faults: FaultsFile
    emergencies: EmergenciesFile
    guests: GuestsFile


FILES: Mapping[str, type[BaseModel]] = {
    "property": PropertyFile,
    "hours": HoursFile,
    "rooms": RoomsFile,
    "menu": MenuFile,
    "things": ThingsFile,
    "services": ServicesFile,
    "places": PlacesFile,
    "facts": FactsFile,
    "staff": StaffFile,
    "offers": OffersFile,
    "faults": FaultsFile,
    "emergencies": EmergenciesFile,
    "guests": GuestsFile,
}
"""File name without `.yml` -> its shape. Guests are demo data: a real property leaves that list empty."""
