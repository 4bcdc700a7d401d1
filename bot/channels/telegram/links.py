"""Links that open a chat with the bot (https://core.telegram.org/bots/features#deep-linking)."""


def start_link(bot: str, token: str) -> str:
    """Return the link that opens the chat with `bot` (its name) and hands it `token`."""
    return f"https://t.me/{bot}?start={token}"
