"""What guests suffer from, praise, like and must not eat."""

from hotel.desk import complaints, emergencies, feedback, preferences
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    "complain": complaints.complain,
    "emergency": emergencies.emergency,
    "give_praise": feedback.give_praise,
    "rate_stay": feedback.rate_stay,
    "state_preference": preferences.state_preference,
    "ask_preferences": preferences.ask_preferences,
    "forget_preferences": preferences.forget_preferences,
}
