"""The one path from a guest's message to replies. Channels import from here."""

from bot.front_desk.desk import FrontDesk
from bot.front_desk.messages import GuestMessage
from bot.front_desk.outbox import Outbox

__all__ = ["FrontDesk", "GuestMessage", "Outbox"]
