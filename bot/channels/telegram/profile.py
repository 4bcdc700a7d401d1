"""What Telegram shows of the bot, set at each start: commands in every language, the menu button, descriptions."""

from collections.abc import Mapping

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, MenuButtonCommands

from bot.channels.telegram.words import TelegramWords

_EVERY_OTHER_LANGUAGE = ""


async def set_profile(bot: Bot, words: Mapping[str, TelegramWords], default_locale: str) -> None:
    """Tell Telegram the bot's words; apps in a language without words show the hotel's own.

    Raises:
        TelegramError: it does not answer, or does not like them.
    """
    default = words.get(default_locale) or next(iter(words.values()))
    for language, spoken in {_EVERY_OTHER_LANGUAGE: default, **words}.items():
        commands = [BotCommand(name, what) for name, what in spoken.commands]
        await bot.set_my_commands(commands, BotCommandScopeAllPrivateChats(), language)
        await bot.set_my_description(spoken.about, language)
        await bot.set_my_short_description(spoken.short, language)
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
