"""What a step breaks: the process of the gateway, where it says so."""

import asyncio
import re

from benchmark.house import part
from benchmark.processes import Server
from benchmark.talks.passing_time import Time
from benchmark.talks.script import length
from bot.supervisor.asking import answers

_KILLED = re.compile(r"is killed (?P<later>.+?) later and started again after (?P<down>[\d hmins]+)")
_MAIL = re.compile(r"SMTP|webhook", re.IGNORECASE)
_LOOK_SECONDS = 0.1


async def break_something(words: str, server: Server, url: str, clock: Time) -> tuple[list[str], list[str]]:
    """Break what `words` say; return what was done, and what this house has no part for."""
    done, left = [], []
    if killed := _KILLED.search(words):
        await clock.pass_(length(killed["later"]))
        await _kill(server, url)
        done.append("the gateway was killed; the supervisor started it again")
        await clock.pass_(length(killed["down"]))
    if _MAIL.search(words):
        left.append("mail and webhook: this house tells staff in its log only")
    if not done and not left:
        left.append(f"a fault that nobody here can bring about: {words}")
    return done, left


async def _kill(server: Server, url: str) -> None:
    """Kill the gateway at `url`, and wait until another one answers."""
    before = part(server, "gateway")
    assert before is not None
    before.kill()
    while not await asyncio.to_thread(_is_back, server, before.pid, url):  # noqa: ASYNC110 -- another process sets no Event of ours
        await asyncio.sleep(_LOOK_SECONDS)


def _is_back(server: Server, killed: int, url: str) -> bool:
    now = part(server, "gateway")
    return now is not None and now.pid != killed and answers(f"{url}/health")
