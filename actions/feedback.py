"""What guests suffer from, praise, like and must not eat."""

from hotel.desk import complaints, doubted_alarms, feedback, preferences
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    "complain": complaints.complain,
    "emergency": doubted_alarms.alarm,
    "give_praise": feedback.give_praise,
    "rate_stay": feedback.rate_stay,
    "state_preference": preferences.state_preference,
    "ask_preferences": preferences.ask_preferences,
    "forget_preferences": preferences.forget_preferences,
}
