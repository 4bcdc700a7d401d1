"""Links that open a chat with a bot (https://core.telegram.org/bots/features#deep-linking)."""

import re
from urllib.parse import parse_qs, urlsplit

_HOSTS = {"t.me", "telegram.me", "www.t.me"}
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def start_payload(link: str, username: str) -> str:
    """Return what the link carries to the bot, "" if nothing.

    Raises:
        ValueError: it leads to somebody else, or carries what no link may.
    """
    parts = urlsplit(link if "://" in link else f"https://{link}")
    query = parse_qs(parts.query, keep_blank_values=True)
    if parts.scheme == "tg" and parts.netloc == "resolve":
        name = query.get("domain", [""])[0]
    elif parts.scheme in {"http", "https"} and parts.netloc.lower() in _HOSTS:
        name = parts.path.strip("/")
    else:
        raise ValueError("not a t.me link")
    if name.lower() != username.lower():
        raise ValueError(f"the link leads to @{name}, this bot is @{username}")
    payload = query.get("start", [""])[0]
    if payload and not _PAYLOAD.fullmatch(payload):
        raise ValueError("the start parameter has 1 to 64 of A-Z, a-z, 0-9, _ and -")
    return payload
