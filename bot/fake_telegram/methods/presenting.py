"""Methods about the bot itself: who it is, its commands, its menu button."""

import re
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from bot.fake_telegram.errors import bad_request, too_many
from bot.fake_telegram.methods.base import Json, Method
from bot.fake_telegram.profile import CommandScope, MenuButton
from bot.fake_telegram.wire import BotCommand, User
from bot.fake_telegram.world import World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")  # https://core.telegram.org/bots/api#botcommand
_LONGEST_DESCRIPTION = 256
_MOST_COMMANDS = 100
_CLOSE_AGAIN_AFTER = 600  # seconds: https://core.telegram.org/bots/api#close


class Me(User):
    can_join_groups: bool = True
    can_read_all_group_messages: bool = False
    supports_inline_queries: bool = False
    can_connect_to_business: bool = False
    has_main_web_app: bool = False


class GetMe(Method):
    def run(self, world: World) -> Me:
        return Me(**world.bot.model_dump())


class _Commands(Method):
    scope: Json[CommandScope | None] = None
    language_code: Annotated[str, Field(pattern=r"^([a-z]{2})?$")] = ""

    def key(self) -> tuple[str, str]:
        return (self.scope or CommandScope()).key(), self.language_code


class SetMyCommands(_Commands):
    commands: Json[list[BotCommand]]

    def run(self, world: World) -> bool:
        if len(self.commands) > _MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for one in self.commands:
            if not _COMMAND.fullmatch(one.command):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(one.description.strip()) <= _LONGEST_DESCRIPTION:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        world.profile.commands[self.key()] = self.commands
        world.changes.ring()
        return True


class GetMyCommands(_Commands):
    def run(self, world: World) -> Sequence[BotCommand]:
        return world.profile.commands.get(self.key(), [])


class DeleteMyCommands(_Commands):
    def run(self, world: World) -> bool:
        world.profile.commands.pop(self.key(), None)
        return True


class _MenuButton(Method):
    chat_id: int = 0


class SetChatMenuButton(_MenuButton):
    menu_button: Json[MenuButton | None] = None

    def run(self, world: World) -> bool:
        world.profile.menu_buttons[self.chat_id] = self.menu_button or MenuButton()
        return True


class GetChatMenuButton(_MenuButton):
    def run(self, world: World) -> MenuButton:
        buttons = world.profile.menu_buttons
        return buttons.get(self.chat_id) or buttons.get(0) or MenuButton()


class _Texts(Method):
    language_code: Annotated[str, Field(pattern=r"^([a-z]{2})?$")] = ""


class SetMyName(_Texts):
    name: Annotated[str, Field(max_length=64)] = ""

    def run(self, world: World) -> bool:
        world.profile.names[self.language_code] = self.name
        return True


class SetMyDescription(_Texts):
    description: Annotated[str, Field(max_length=512)] = ""

    def run(self, world: World) -> bool:
        world.profile.descriptions[self.language_code] = self.description
        return True


class SetMyShortDescription(_Texts):
    short_description: Annotated[str, Field(max_length=120)] = ""

    def run(self, world: World) -> bool:
        world.profile.short_descriptions[self.language_code] = self.short_description
        return True


class LogOut(Method):
    """Moving to another server: there is none."""

    def run(self, world: World) -> bool:  # noqa: ARG002 - refused in any world
        raise too_many(_CLOSE_AGAIN_AFTER)


class Close(LogOut):
    pass
