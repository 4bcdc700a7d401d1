"""What must be there before the house can open; each lack is one line that says what to do."""

import socket
from collections.abc import Iterator

from bot.settings import PREFIX, Settings
from bot.supervisor.plans import RASA_PYTHON, ROOT
from bot.trouble import TroubleError


def check_environments() -> None:
    """Check that Rasa's environment is built; ours is, or this would not run.

    Raises:
        TroubleError: it is not.
    """
    if not RASA_PYTHON.exists():
        missing = RASA_PYTHON.relative_to(ROOT)
        raise TroubleError(f"{missing} is missing (Rasa's own Python 3.10): build it with `make envs`")


def check_ports(settings: Settings) -> None:
    """Check that every port is free.

    Raises:
        TroubleError: with a line for each that is taken.
    """
    taken = list(_taken(settings))
    if taken:
        raise TroubleError(*taken)


def _taken(settings: Settings) -> Iterator[str]:
    wanted = (
        ("WEB_PORT", settings.host, settings.web_port),
        ("RASA_PORT", "127.0.0.1", settings.rasa_port),
        ("ACTIONS_PORT", "127.0.0.1", settings.actions_port),
    )
    for name, host, port in wanted:
        reason = _why_not(host, port)
        if reason is not None:
            yield f"cannot listen on {host}:{port} ({reason}): free it, or set {PREFIX}{name} to another port"


def _why_not(host: str, port: int) -> str | None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as refused:
            return refused.strerror or str(refused)
    return None


def free_port() -> int:
    """Return a port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
