"""The table of the conversations."""

import statistics
from collections.abc import Sequence

from benchmark.report import table
from benchmark.talks.transcript import Run

_SHOWN = 40


def page(runs: Sequence[Run]) -> str:
    """Return what was played, what a machine could check of it, and everything that was wrong."""
    seconds = [took for run in runs for took in run.seconds]
    steps = sum(len(run.steps) for run in runs)
    faults = [f"- {run.name}, {fault}" for run in runs for fault in run.faults]
    left = dict.fromkeys(what for run in runs for what in run.not_played)
    rows = [
        [run.name, str(len(run.steps)), f"{max(run.seconds, default=0):.1f}", str(len(run.faults))]
        for run in runs
    ]
    summary = f"{len(runs)} conversations, {steps} steps, {len(seconds)} messages of guests"
    if len(seconds) > 1:
        summary += f"; answered in {statistics.median(seconds):.2f} s (median), {max(seconds):.1f} s at most"
    return "\n\n".join(
        part
        for part in (
            f"{summary}.",
            f"What a machine can see to be wrong: **{len(faults) or 'nothing'}**.",
            table(["conversation", "steps", "slowest answer, s", "wrong"], rows),
            "\n".join(faults[:_SHOWN]),
            "\n".join(["Not played:", "", *(f"- {what}" for what in left)]) if left else "",
        )
        if part
    )
