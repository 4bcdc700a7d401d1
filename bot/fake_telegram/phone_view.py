"""What the page in the browser shows of a chat, as it travels."""

from pydantic import BaseModel, JsonValue

from bot.fake_telegram.phone import Guest
from bot.fake_telegram.wire import BotCommand
from bot.fake_telegram.wire_messages import ReplyKeyboardMarkup
from bot.fake_telegram.world import World


class Answer(BaseModel):
    """What came of a pressed button."""

    query: str
    text: str
    alert: bool


class View(BaseModel):
    """A chat as its person sees it; `version` changes with everything that happens."""

    version: int
    person: str
    bot: str
    username: str
    description: str
    standing: str
    typing: bool
    messages: list[dict[str, JsonValue]]
    reactions: dict[int, list[str]]
    commands: list[BotCommand]
    keyboard: list[list[str]]
    """The labels of the keyboard the bot has put in place of the person's own."""
    answers: list[Answer]


def view(world: World, guest: Guest) -> View:
    """Return what this person sees now."""
    with world.changes.lock:
        language = guest.user.language_code or ""
        profile, until = world.profile, guest.room.typing_until
        return View(
            version=world.changes.version,
            person=guest.user.first_name,
            bot=profile.names.get(language) or profile.names.get("") or profile.name,
            username=world.bot.username or "",
            description=profile.descriptions.get(language) or profile.descriptions.get("", ""),
            standing=guest.room.standing.name.lower(),
            typing=until is not None and until > world.clock.now(),
            messages=[message.on_the_wire() for message in guest.messages],
            reactions=guest.room.reactions,
            commands=profile.commands_for(guest.chat_id, private=True, language=language),
            keyboard=_labels(guest),
            answers=[
                Answer(query=one.id, text=one.answer.text, alert=one.answer.show_alert)
                for one in world.pressed.values()
                if one.user == guest.user and one.answer
            ],
        )


def _labels(guest: Guest) -> list[list[str]]:
    keyboard = guest.room.keyboard
    if not isinstance(keyboard, ReplyKeyboardMarkup):
        return []
    return [[key if isinstance(key, str) else key.text for key in row] for row in keyboard.keyboard]
