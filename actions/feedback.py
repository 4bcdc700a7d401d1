"""What guests suffer from, praise, like and must not eat."""

from hotel.desk.desk import Handler
from hotel.desk.memory import forgetting, praise, preferences, ratings
from hotel.desk.troubles import complaints, doubted_alarms

HANDLERS: dict[str, Handler] = {
    "complain": complaints.complain,
    "emergency": doubted_alarms.alarm,
    "give_praise": praise.give_praise,
    "rate_stay": ratings.rate_stay,
    "state_preference": preferences.state_preference,
    "ask_preferences": preferences.ask_preferences,
    "forget_preferences": forgetting.forget_preferences,
}
