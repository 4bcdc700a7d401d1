"""How well messages are understood, side by side with baselines on the same data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmark import default_bot, ours, parts_left_out
from benchmark.processes import VAR
from benchmark.rows import Row, by_themselves, external, guests, other_languages, replies, several, thinned
from benchmark.scoring import Guess
from bot.settings import Settings

type Say = Callable[[str], None]
_TIMED = 200
"""So many messages tell the time of one."""


@dataclass(frozen=True)
class System:
    """One way to understand messages, and what it made of all rows."""

    name: str
    guesses: dict[str, Guess]
    """By the row's id."""
    milliseconds: float | None = None
    trained: str = ""
    """How far its training came."""
    messages: int | None = None
    """How many messages it was trained on."""

    def of(self, rows: Sequence[Row]) -> list[tuple[Row, Guess]]:
        """Return `rows` with what was made of each."""
        return [(row, self.guesses[row.id]) for row in rows]


@dataclass(frozen=True)
class Plan:
    """What to measure."""

    baselines: bool = True
    diet_epochs: int = 8
    """Of Rasa's default pipeline; 0 leaves it out."""
    selector_epochs: int = 24
    default_as_trained: bool = False
    """Measure the default pipeline as it was trained last, though messages have been added since."""
    most: int | None = None
    """So many rows of each kind only, for a quick look."""


@dataclass(frozen=True)
class Measured:
    """All that was measured."""

    guests: list[Row]
    external: list[Row]
    other_languages: list[Row]
    """In languages that the product does not speak."""
    replies: list[Row]
    """What is said next in a conversation."""
    several: list[Row]
    """Several requests in a message, or what looks like it."""
    systems: list[System]
    """Bellhop first."""
    plan: Plan


async def measure(settings: Settings, plan: Plan, say: Say) -> Measured:
    """Measure Bellhop, and the baselines if `plan` says so."""
    mine, others, foreign, answers, long = (
        kind if plan.most is None else thinned(kind, plan.most)
        for kind in (guests(), external(), other_languages(), replies(), several())
    )
    rows = [*mine, *others, *foreign, *answers, *by_themselves(answers), *long]
    systems = [await bellhop(settings, rows, say)]
    if plan.baselines:
        if plan.diet_epochs:
            systems.append(await _default(settings, plan, rows, say))
        for variant, name in parts_left_out.VARIANTS.items():
            found = parts_left_out.guesses(settings, variant, rows, say)
            systems.append(System(name, _by_id(rows, found)))
    return Measured(mine, others, foreign, answers, long, systems, plan)


async def bellhop(settings: Settings, rows: Sequence[Row], say: Say) -> System:
    """Measure what Bellhop makes of `rows`."""
    say("Bellhop reads the messages")
    alone = settings.model_copy(update={"var_dir": VAR / "reading"})  # its own Rasa, not a running house's
    async with ours.understanding(alone, say) as asked:
        found = await ours.guesses(asked, settings, rows)
        milliseconds = await ours.milliseconds(asked, thinned(list(rows), _TIMED))
    return System("**Bellhop**", _by_id(rows, found), milliseconds)


async def _default(settings: Settings, plan: Plan, rows: Sequence[Row], say: Say) -> System:
    if plan.default_as_trained:
        folder = default_bot.trained_last()
    else:
        folder = default_bot.trained_on_our_messages(settings, plan.diet_epochs, plan.selector_epochs, say)
    say("Rasa's default pipeline reads the messages")
    async with default_bot.serving(settings, folder) as (url, _, _):
        await default_bot.guesses(url, rows[:5])
        found, milliseconds = await default_bot.guesses(url, rows)
    how_far = default_bot.training_accuracy(folder)
    trained_on = default_bot.messages_trained_on(folder)
    return System("Rasa's default pipeline", _by_id(rows, found), milliseconds, how_far, trained_on)


def _by_id(rows: Sequence[Row], found: Sequence[Guess]) -> dict[str, Guess]:
    return {row.id: guess for row, guess in zip(rows, found, strict=True)}
