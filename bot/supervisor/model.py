"""The trained model: whether it is there and fresh, and training it when it is not."""

import fcntl
import hashlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from bot.settings import Settings
from bot.supervisor.plans import RASA_PYTHON, ROOT, leashed, rasa_environment
from bot.trouble import TroubleError

NAME = "bellhop"
_INPUTS = (
    "config.yml",
    "domain.yml",
    "data",
    "assistant",
    "requirements/rasa.txt",
    "requirements/rasa-nodeps.txt",
)
_OURS = "assistant.training"
_STEP = "Starting to train component '"


class Progress(Protocol):
    """Shows how far something has come."""

    def stage(self, name: str) -> None:
        """Show that `name` is being done now."""


def fingerprint(root: Path = ROOT) -> str:
    """Return one hash over everything the model is made from."""
    whole = hashlib.sha256()
    for name in _INPUTS:
        for file in sorted(_files(root / name)):
            whole.update(f"{file.relative_to(root)}\0".encode())
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        for file in path.rglob("*"):
            parts = file.relative_to(path).parts  # a linter's cache beside the sources makes no other model
            if file.is_file() and not any(part == "__pycache__" or part.startswith(".") for part in parts):
                yield file


def model_file(settings: Settings) -> Path:
    """Return where the model is."""
    return settings.models_dir / f"{NAME}.tar.gz"


def is_fresh(settings: Settings) -> bool:
    """Say whether there is a model, made from the present inputs."""
    return model_file(settings).exists() and trained_from(settings) == fingerprint()


def trained_from(settings: Settings) -> str | None:
    """Return the fingerprint of what the model at hand was made from."""
    try:
        return _fingerprint_file(settings).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None


def note_serving(settings: Settings) -> None:
    """Note which model the Rasa that is being started serves."""
    _serving_file(settings).write_text(trained_from(settings) or "", encoding="ascii")


def serving(settings: Settings) -> str | None:
    """Return the fingerprint of the model that the house's Rasa was started with last."""
    try:
        return _serving_file(settings).read_text(encoding="ascii")
    except FileNotFoundError:
        return None


def _serving_file(settings: Settings) -> Path:
    return settings.var_dir / "rasa.fingerprint"


def _fingerprint_file(settings: Settings) -> Path:
    return settings.models_dir / f"{NAME}.fingerprint"


def ensure_model(settings: Settings, progress: Progress) -> bool:
    """Train unless the model is fresh; say whether it had to be trained.

    Raises:
        TroubleError: training failed.
    """
    with _alone(settings):
        if is_fresh(settings):
            return False
        inputs = fingerprint()
        log = settings.log_dir / "train.log"
        _train(settings, log, progress)
        if not model_file(settings).exists():
            raise TroubleError(f"training left no {model_file(settings)}: look into {log}")
        fresh = _fingerprint_file(settings).with_suffix(".new")
        fresh.write_text(inputs + "\n", encoding="ascii")
        fresh.replace(_fingerprint_file(settings))
        return True


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Let one process at a time train; the others wait and then find the model fresh."""
    settings.models_dir.mkdir(parents=True, exist_ok=True)
    settings.log_dir.mkdir(parents=True, exist_ok=True)
    # In the folder of models: houses with folders of their own may share one model.
    with (settings.models_dir / "training.lock").open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _train(settings: Settings, log: Path, progress: Progress) -> None:
    command = leashed((str(RASA_PYTHON), "-m", "rasa", "train", *_options(settings)))
    progress.stage("starting Rasa")
    environment = rasa_environment(settings) | {"LOG_LEVEL": "INFO"}  # its stages are told at this level
    with subprocess.Popen(  # noqa: S603 - the command is our own
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as training:
        last = _follow(training, log, progress)
    if training.returncode != 0:
        raise TroubleError(f"training failed: {last}; the whole story is in {log}")


def _options(settings: Settings) -> Iterator[str]:
    yield from ("--fixed-model-name", NAME, "--out", str(settings.models_dir))
    yield from ("--data", "data", "--config", "config.yml", "--domain", "domain.yml")
    # Our tests check the data, and our fingerprint knows more inputs than Rasa's cache does.
    yield from ("--skip-validation", "--force")


def _follow(training: "subprocess.Popen[str]", log: Path, progress: Progress) -> str:
    """Show the stages that Rasa tells of, keep all it says in `log`, and return its last telling line."""
    last = "Rasa said nothing"
    assert training.stdout is not None  # noqa: S101 - a pipe was asked for
    with log.open("w", encoding="utf-8") as written:
        for line in training.stdout:
            written.write(line)
            written.flush()
            if _STEP in line:
                progress.stage(line.split(_STEP, 1)[1].split("'", 1)[0])
            elif _OURS in line:
                progress.stage(line.split(_OURS, 1)[1].lstrip(" -").strip())
            elif line.strip() and not line.startswith(" "):
                last = line.strip()
    return last
