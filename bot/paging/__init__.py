"""The loop that delivers notices to staff and news to guests."""

from bot.paging.pager import Pager

__all__ = ["Pager"]
