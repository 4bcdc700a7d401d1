"""A Telegram in memory, on loopback: for tests, and for newcomers who have no token yet."""

from bot.fake_telegram.calls import Call
from bot.fake_telegram.fake import FakeTelegram, create_fake
from bot.fake_telegram.flood import FloodLimits
from bot.fake_telegram.phone import Guest, Phone
from bot.fake_telegram.serving import serving

__all__ = ["Call", "FakeTelegram", "FloodLimits", "Guest", "Phone", "create_fake", "serving"]
