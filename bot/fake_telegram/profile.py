"""What a bot shows of itself before anybody writes: name, descriptions, commands, menu button."""

from dataclasses import dataclass, field
from typing import Literal

from pydantic import JsonValue

from bot.fake_telegram.wire import BotCommand, Wire


class MenuButton(Wire):
    type: Literal["commands", "default", "web_app"] = "default"
    text: str | None = None
    web_app: dict[str, JsonValue] | None = None


class CommandScope(Wire):
    """For whom a list of commands is (https://core.telegram.org/bots/api#botcommandscope)."""

    type: Literal[
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ] = "default"
    chat_id: int | str | None = None
    user_id: int | None = None

    def key(self) -> str:
        """Return what tells this scope from others."""
        return self.model_dump_json()


@dataclass
class Profile:
    """Each text by language, "" standing for all others; commands by scope and language."""

    name: str
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[BotCommand]] = field(default_factory=dict)
    menu_buttons: dict[int, MenuButton] = field(default_factory=dict)
    """By chat; 0 for all others."""

    def commands_for(self, chat_id: int, *, private: bool, language: str) -> list[BotCommand]:
        """Return the commands a person sees, in Telegram's order of looking for them."""
        scopes = [
            CommandScope(type="chat", chat_id=chat_id),
            CommandScope(type="all_private_chats" if private else "all_group_chats"),
            CommandScope(),
        ]
        for scope in scopes:
            for code in (language, ""):
                if found := self.commands.get((scope.key(), code)):
                    return found
        return []
