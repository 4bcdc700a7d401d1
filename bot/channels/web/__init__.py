"""The web channel: messages come in as JSON, what is told goes out as server-sent events."""

from bot.channels.web import config, events, messages, photos, reading, sessions

__all__ = ["config", "events", "messages", "photos", "reading", "routers", "sessions"]

routers = tuple(part.router for part in (config, messages, reading, events, photos, sessions))
