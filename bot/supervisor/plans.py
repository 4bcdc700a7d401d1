"""The parts of the house: what each is, how it is started and how it shows that it answers."""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
_LEASH = str(Path(__file__).with_name("leash.py"))
RASA_PYTHON = ROOT / ".venv-rasa/bin/python"

RASA_HEALTH = "/webhooks/bellhop/health"
"""Of Rasa's own addresses none says whether the model is loaded; this one of our channel does."""
_RASA_MAY_KNOW = ("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_", "TZ", "TMPDIR", "XDG_", "LD_LIBRARY_PATH")
"""How the names begin that Rasa takes over from us: no token, no secret and no database is its business."""
_RASA_ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SANIC_HOST": "127.0.0.1",
    "TF_CPP_MIN_LOG_LEVEL": "2",
    "CUDA_VISIBLE_DEVICES": "-1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONPATH": ".",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "PYTHONWARNINGS": "ignore",  # its libraries are years old, and warn of it at length
}
# One message is too small to be worth several threads; many messages share the cores better without.
_ONE_THREAD = dict.fromkeys(
    (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "TF_INTRA_OP_PARALLELISM_THREADS",
        "TF_INTER_OP_PARALLELISM_THREADS",
    ),
    "1",
)


@dataclass(frozen=True)
class Plan:
    """How one part is started and watched."""

    name: str
    command: tuple[str, ...]
    health_url: str
    environment: dict[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    """What else must answer before it is open."""
    speaks: bool = False
    """What it writes to standard output is meant for the terminal; its log goes to standard error."""


def rasa(settings: Settings, port: int | None = None) -> Plan:
    """Return the plan of the Rasa server, on another port where it is to serve privately."""
    port = port or settings.rasa_port
    model = str(settings.models_dir / "bellhop.tar.gz")
    command = (
        *(str(RASA_PYTHON), "-m", "rasa", "run", "--model", model),
        *("--port", str(port), "-i", "127.0.0.1"),
        *("--credentials", "credentials.yml", "--endpoints", "endpoints.yml"),
    )
    return Plan(
        "rasa", command, f"http://127.0.0.1:{port}{RASA_HEALTH}", rasa_environment(settings) | _ONE_THREAD
    )


def actions(settings: Settings) -> Plan:
    """Return the plan of the action server."""
    command = (sys.executable, "-m", "actions", "--port", str(settings.actions_port))
    environment = _environment(settings) | {"SANIC_HOST": "127.0.0.1"} | _ONE_THREAD
    return Plan("actions", command, f"{settings.actions_url}/health", environment)


def gateway(settings: Settings) -> Plan:
    """Return the plan of the gateway: channels, front desk and pager."""
    command = (sys.executable, "-m", "bot", "serve")
    environment = _environment(settings) | _ONE_THREAD
    return Plan("gateway", command, f"{settings.web_url}/health", environment, speaks=True)


def house(settings: Settings) -> Plan:
    """Return the plan of the whole house, for a command that needs it only for a while."""
    return Plan(
        "house",
        (sys.executable, "-m", "bot", "run"),
        f"{settings.web_url}/health",
        _environment(settings),
        needs=(f"{settings.rasa_url}{RASA_HEALTH}", f"{settings.actions_url}/health"),
    )


def leashed(command: tuple[str, ...]) -> tuple[str, ...]:
    """Return `command` such that it is killed when this process dies, however it dies."""
    return (sys.executable, "-I", "-S", _LEASH, str(os.getpid()), *command)


def rasa_environment(settings: Settings) -> dict[str, str]:
    """Return the environment in which Rasa trains and runs."""
    ours = {name: value for name, value in os.environ.items() if name.startswith(_RASA_MAY_KNOW)}
    told = {"LOG_LEVEL": settings.log_level.upper(), "BELLHOP_ACTIONS_PORT": str(settings.actions_port)}
    return ours | _RASA_ENVIRONMENT | told | {"PYTHONUNBUFFERED": "1"}


def _environment(settings: Settings) -> dict[str, str]:
    return dict(os.environ) | settings.as_environment() | {"PYTHONUNBUFFERED": "1"}
