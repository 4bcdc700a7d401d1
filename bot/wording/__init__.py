"""Reply key + facts + locale -> text and buttons. The words themselves live in `content/`."""

from bot.wording.content import Content, WordingError
from bot.wording.voice import Spoken, SpokenButton, Voice

__all__ = ["Content", "Spoken", "SpokenButton", "Voice", "WordingError"]
