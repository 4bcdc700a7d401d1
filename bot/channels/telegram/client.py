"""The library as an API client: one for calls, one for the long poll, so that neither waits for the other."""

import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import RetryAfter
from telegram.request import HTTPXRequest

_AT_ONCE = 24
_SECONDS = 10.0
"""How long a call may take: well below the lease of a message that is being sent."""


@contextlib.asynccontextmanager
async def a_bot(token: str, api_url: str) -> AsyncIterator[Bot]:
    """Give a client that is closed at the end; nothing is asked of Telegram before its first call."""
    calls, polls = _request(api_url, _AT_ONCE), _request(api_url, 1)
    bot = Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=calls,
        get_updates_request=polls,
    )
    try:
        yield bot
    finally:
        await calls.shutdown()
        await polls.shutdown()


def _request(api_url: str, connections: int) -> HTTPXRequest:
    here = urlsplit(api_url).hostname in {"127.0.0.1", "localhost", "::1"}
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=_SECONDS / 2,
        read_timeout=_SECONDS,
        write_timeout=_SECONDS,
        pool_timeout=_SECONDS,
        httpx_kwargs={"trust_env": not here},  # no proxy of the environment leads to this machine itself
    )


def pause_of(limit: RetryAfter) -> timedelta:
    """Return how long Telegram wants to be left alone."""
    after = limit.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)
