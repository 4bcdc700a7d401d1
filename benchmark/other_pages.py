"""The tables of speed and of the replay."""

from benchmark.load import Outcome
from benchmark.replay import Replayed
from benchmark.report import table
from benchmark.speed import AT_ONCE, GREETING, REQUEST, Speed

_FAULTS_SHOWN = 30


def of_speed(house: Speed, rasa: Speed) -> str:
    """Return the house beside Rasa's own bot, and their ratios."""

    def line(what: str, ours: float, theirs: float, *, digits: int = 0) -> list[str]:
        return [what, f"{ours:.{digits}f}", f"{theirs:.{digits}f}", f"{ours / theirs:.2f}"]

    alone, many = rasa.milliseconds[GREETING], rasa.a_second[GREETING]
    return table(
        ["", "the whole house", "Rasa's own bot saying hello", "ratio"],
        [
            line(f"“{GREETING}”, median ms", house.milliseconds[GREETING], alone, digits=1),
            line(f"“{REQUEST}”, median ms", house.milliseconds[REQUEST], alone, digits=1),
            line(f"“{GREETING}”, messages a second, {AT_ONCE} guests", house.a_second[GREETING], many),
            line(f"“{REQUEST}”, messages a second, {AT_ONCE} guests", house.a_second[REQUEST], many),
            line("memory of all processes, MB", house.megabytes, rasa.megabytes),
            line("cold start to the first answer, s", house.cold_start, rasa.cold_start, digits=1),
        ],
    )


def of_load(outcome: Outcome) -> str:
    """Return what many open conversations took, and what was lost."""
    load = outcome.load
    processor = ", ".join(f"{name} {ms:.0f} ms" for name, ms in outcome.milliseconds_of.items())
    return table(
        [f"{load.conversations} conversations open, a message each every {load.every_seconds:.0f} s", ""],
        [
            ["messages", str(load.conversations * load.messages_each)],
            ["lost", str(outcome.lost)],
            ["given to a person because no answer came in time", str(outcome.to_person)],
            ["answered within, median, s", f"{outcome.percentile(50):.2f}"],
            ["answered within, 95 in 100, s", f"{outcome.percentile(95):.2f}"],
            ["memory of all processes, MB", f"{outcome.megabytes:.0f}"],
            ["processor time of one message", processor],
        ],
    )


def of_replay(replayed: Replayed) -> str:
    """Return what became of the messages, and every fault."""
    total = replayed.outcomes.total()
    counts = table(
        ["what became of a request", "requests", "per cent"],
        [[name, str(count), f"{100 * count / total:.1f}"] for name, count in replayed.outcomes.most_common()],
    )
    faults = replayed.faults[:_FAULTS_SHOWN]
    found = [
        f"{replayed.messages} messages, {total} requests; slowest answer {replayed.slowest_seconds:.1f} s.",
        f"Silence, exceptions, keys, placeholders, lost requests: **{len(replayed.faults) or 'none'}**.",
        counts,
        "\n".join(f"- {fault}" for fault in faults),
    ]
    return "\n\n".join(part for part in found if part)
