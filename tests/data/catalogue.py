"""The labels of record: the intents, topics and categories of the service catalogue."""


def _labels(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


INTENTS = _labels(
    # requests to the hotel
    "order_room_service ask_menu order_usual change_request cancel_request ask_request_status request_item "
    "request_cleaning do_not_disturb request_laundry report_fault report_lost_item request_luggage_help "
    "request_wake_up_call request_parking arrange_occasion "
    # concierge
    "book_taxi book_restaurant book_spa book_excursion ask_recommendation ask_directions "
    # front desk and the stay
    "book_room change_booking announce_arrival request_early_check_in request_late_check_out extend_stay "
    "change_room check_out ask_bill show_virtual_tour control_room ask_about_guest ask_loyalty ask_offers "
    "ask_hotel "
    # complaints, feedback, preferences
    "complain emergency give_praise rate_stay state_preference ask_preferences forget_preferences "
    # talk
    "greet goodbye thank affirm deny inform cancel ask_capabilities repeat bot_challenge ask_human "
    "change_language chitchat out_of_scope"
)
TOPICS = _labels(
    "wifi breakfast check_in_time check_out_time pool gym spa restaurant bar room_service_hours parking pets "
    "smoking children accessibility location airport_transfer payment deposit city_tax currency_exchange "
    "luggage_storage quiet_hours visitors meeting_rooms business_centre laundry_service room_amenities "
    "room_types minibar safe sockets first_aid beach entertainment cancellation_policy documents"
)
CATEGORIES = _labels(
    "noise cleanliness staff food waiting billing room smell temperature pests safety wifi facilities booking "
    "other"
)

DIVIDED = {"ask_hotel": TOPICS, "complain": CATEGORIES}
"""The intents whose messages are labelled with a part: `ask_hotel/wifi`, `complain/noise`."""

LABELS = frozenset(
    {intent for intent in INTENTS if intent not in DIVIDED}
    | {f"{intent}/{part}" for intent, parts in DIVIDED.items() for part in parts}
)
"""Every label that a training message may have."""
