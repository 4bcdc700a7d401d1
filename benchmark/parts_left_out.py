"""Our classifier with a part of it left out: what letters alone and meaning alone would have done."""

import json
import subprocess
from collections.abc import Callable, Sequence

from benchmark.processes import VAR
from benchmark.rows import Row
from benchmark.scoring import Guess
from bot.settings import Settings
from bot.supervisor.plans import RASA_PYTHON, ROOT, leashed, rasa_environment

VARIANTS = {
    "sparse": "letters and words only",
    "encoder": "sentence encoder only",
    "both": "both, one request a message, no repair",
}


def guesses(
    settings: Settings, variant: str, rows: Sequence[Row], tell: Callable[[str], None]
) -> list[Guess]:
    """Train `variant` and return what it makes of each row."""
    tell(f"training our network: {VARIANTS[variant]}")
    log = VAR / "log" / f"{variant}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as written:
        done = subprocess.run(  # noqa: S603 -- the command is our own
            leashed((str(RASA_PYTHON), "benchmark/in_rasa.py", variant)),
            cwd=ROOT,
            env=rasa_environment(settings),
            input=json.dumps([row.text for row in rows]).encode(),
            stdout=subprocess.PIPE,
            stderr=written,
            check=True,
        )
    return [_guess(label, confidence) for label, confidence in json.loads(done.stdout)]


def _guess(label: str, confidence: float) -> Guess:
    intent, _, more = label.partition("/")
    return Guess(
        intents=(intent,),
        confidences=(confidence,),
        topics=(more,) if intent == "ask_hotel" else (),
        categories=(more,) if intent == "complain" else (),
    )
