"""The ways to reach staff, one file each."""

from bot.paging.media.medium import DeliveryError, Medium, Page

__all__ = ["DeliveryError", "Medium", "Page"]
