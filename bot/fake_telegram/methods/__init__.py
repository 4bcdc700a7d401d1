"""The methods of the Bot API the fake knows."""

from bot.fake_telegram.methods import answering, editing, pictures, presenting, receiving, sending
from bot.fake_telegram.methods.base import Answer, Method, Running, Upload
from bot.fake_telegram.methods.receiving import GetUpdates, allow

__all__ = ["METHODS", "Answer", "GetUpdates", "Method", "Upload", "allow"]

_ALL: tuple[type[GetUpdates | Running], ...] = (
    *(receiving.GetUpdates, receiving.SetWebhook, receiving.DeleteWebhook, receiving.GetWebhookInfo),
    *(sending.SendMessage, sending.SendLocation, pictures.SendPhoto, pictures.SendMediaGroup),
    *(editing.EditMessageText, editing.EditMessageCaption, editing.EditMessageReplyMarkup),
    *(editing.DeleteMessage, answering.AnswerCallbackQuery, answering.SendChatAction),
    *(answering.SetMessageReaction, answering.GetFile, answering.GetChat),
    *(presenting.SetMyCommands, presenting.GetMyCommands, presenting.DeleteMyCommands),
    *(presenting.SetChatMenuButton, presenting.GetChatMenuButton, presenting.GetMe),
    *(presenting.SetMyName, presenting.SetMyDescription, presenting.SetMyShortDescription),
    *(presenting.LogOut, presenting.Close),
)
METHODS = {method.__name__.lower(): method for method in _ALL}
"""By name in lower case: Telegram does not tell cases apart."""
