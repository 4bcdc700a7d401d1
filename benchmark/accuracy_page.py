"""The tables of what was understood."""

from collections.abc import Callable, Iterable, Sequence

from benchmark import default_bot, entities, scoring
from benchmark.accuracy import Measured, System
from benchmark.report import counted, percent, table
from benchmark.rows import GUEST_FILES, Row, by_themselves

_LEAST = 5
"""Fewer rows of a kind say nothing."""


def page(measured: Measured) -> str:
    """Return everything that was measured."""
    bellhop = measured.systems[0]
    return "\n\n".join(
        [
            "### Side by side",
            _side_by_side(measured),
            "### Bellhop, by file",
            _breakdown(bellhop, measured.guests, lambda row: row.file),
            "### Bellhop, by language",
            _breakdown(bellhop, measured.guests, lambda row: row.lang),
            "### Bellhop, by kind of noise",
            _breakdown(bellhop, measured.guests, lambda row: row.noise),
            "### Bellhop, on public data sets by tier and language",
            _breakdown(bellhop, measured.external, lambda row: f"{row.tier} {row.lang}"),
            "### Other languages",
            _other_languages(measured),
            "### What is said next in a conversation",
            _replies(measured),
            "### Several requests in a message",
            _several(measured),
            "### Entities of Bellhop",
            _entities(bellhop, measured.guests),
            "### Is 0.8 eight in ten?",
            _calibration(bellhop, measured.guests),
        ]
    )


def _side_by_side(measured: Measured) -> str:
    mine, others = measured.guests, measured.external
    by_file = {name: [row for row in mine if row.file == name] for name in GUEST_FILES}
    tiers = {name: [row for row in others if row.tier == name] for name in "ABC"}

    def line(name: str, figure: Callable[[System], str]) -> list[str]:
        return [name, *(figure(system) for system in measured.systems)]

    def right(rows: Sequence[Row], rule: Callable[[Row, scoring.Guess], bool]) -> Callable[[System], str]:
        return lambda system: percent(scoring.share(system.of(rows), rule))

    lines = [line(f"`{name}`, lenient", right(rows, scoring.leniently)) for name, rows in by_file.items()]
    lines += [
        line("all guests, strict", right(mine, scoring.strictly)),
        line("all guests, lenient", right(mine, scoring.leniently)),
        line("all guests, macro-F1", lambda one: percent(scoring.macro_f1(one.of(mine)))),
        line("`emergency`, recall", lambda one: counted(scoring.emergency_recall(one.of([*mine, *others])))),
        line(
            "`emergency`, false alarms", lambda one: counted(scoring.false_alarms(one.of([*mine, *others])))
        ),
        line("`out_of_scope` taken for anything else", lambda one: counted(scoring.accepted(one.of(mine)))),
        line("… and served, small talk aside", lambda one: counted(scoring.served(one.of(mine)))),
        line("topic of `ask_hotel`", lambda one: counted(scoring.topics(one.of(mine)))),
        line("… where the question was seen", lambda one: counted(scoring.topics_of_questions(one.of(mine)))),
        line("category of `complain`", lambda one: counted(scoring.categories(one.of(mine)))),
        line(
            "… where the complaint was seen",
            lambda one: counted(scoring.categories_of_complaints(one.of(mine))),
        ),
    ]
    lines += [
        line(f"public data, tier {name}, strict", right(rows, scoring.strictly))
        for name, rows in tiers.items()
    ]
    lines += [
        line(
            "public data, `out_of_scope` taken for anything else",
            lambda one: counted(scoring.accepted(one.of(others))),
        ),
        line("… and served, small talk aside", lambda one: counted(scoring.served(one.of(others)))),
    ]
    lines.append(line("other languages, strict", right(measured.other_languages, scoring.strictly)))
    first = measured.systems[0].milliseconds
    lines.append(line("one message, median ms", lambda one: _time(one, first)))
    return table(["per cent", *(system.name for system in measured.systems)], lines)


def _time(system: System, first: float | None) -> str:
    if system.milliseconds is None:
        return "–"
    share = "" if first is None or system.milliseconds == first else f" ({first / system.milliseconds:.2f}×)"
    return f"{system.milliseconds:.1f}{share}"


def _breakdown(system: System, rows: Sequence[Row], kind: Callable[[Row], str | None]) -> str:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        name = kind(row)
        if name is not None:
            groups.setdefault(name, []).append(row)
    head = ["", "rows", "strict", "lenient", "macro-F1"]
    return table(head, _groups(system, groups))


def _groups(system: System, groups: dict[str, list[Row]]) -> Iterable[list[str]]:
    for name, rows in sorted(groups.items()):
        judged = system.of(rows)
        yield [
            name,
            str(len(rows)),
            percent(scoring.share(judged, scoring.strictly)),
            percent(scoring.share(judged, scoring.leniently)),
            percent(scoring.macro_f1(judged)),
        ]


def _other_languages(measured: Measured) -> str:
    said = (
        "Thirty plain messages each (`benchmark/other_languages.jsonl`), by a writer none of whose messages is in training. "
        "Training holds a few hundred of each language by other hands, of Italian none, on purpose: it shows what the "
        "sentence encoder carries over by itself."
    )
    return f"{said}\n\n{_breakdown(measured.systems[0], measured.other_languages, lambda row: row.lang)}"


def _replies(measured: Measured) -> str:
    said = (
        "Replies to what the hotel has just said or asked (`benchmark/replies.jsonl`), by a writer none of whose messages "
        "is in training, and whole messages of two people who tried the product without knowing it "
        "(`benchmark/turns.jsonl`: all requests of a message, in any order): understood with what is open and spoken of, "
        "and the same words by themselves."
    )
    both = [*measured.replies, *by_themselves(measured.replies)]
    return f"{said}\n\n{_breakdown(measured.systems[0], both, lambda row: f'{row.file}, {row.lang}')}"


def _several(measured: Measured) -> str:
    said = (
        "Messages of four writers none of whose messages is in training (`benchmark/several.jsonl`): two to four requests "
        "in one message, often with nothing between them, or one request that looks like several."
    )
    of_each = _breakdown(
        measured.systems[0],
        measured.several,
        lambda row: f"{row.lang}, {'several' if len(row.intents) > 1 else 'one'}",
    )
    return f"{said}\n\n{of_each}"


def _entities(system: System, rows: Sequence[Row]) -> str:
    judged = system.of(rows)
    lines = [["all", *_entity(system, rows, None)]]
    lines += [
        [f"`{name}`", *_entity(system, rows, name)]
        for name in entities.kinds(judged)
        if entities.exact(judged, name).meant >= _LEAST
    ]
    return table(["", "meant", "exact F1", "F1 by words"], lines)


def _entity(system: System, rows: Sequence[Row], name: str | None) -> list[str]:
    judged = system.of(rows)
    whole = entities.exact(judged, name)
    return [str(whole.meant), percent(whole.f1), percent(entities.by_words(judged, name).f1)]


def _calibration(system: System, rows: Sequence[Row]) -> str:
    bands = scoring.calibration(system.of(rows))
    lines = [
        [f"{band.low:.1f}–{band.high:.1f}", str(band.true.of), percent(band.said), percent(band.true)]
        for band in bands
    ]
    return table(["confidence", "messages", "said", "right (lenient)"], lines)


def notes(measured: Measured) -> str:
    """Return what must be known to read the tables."""
    plan = measured.plan
    if not plan.baselines:
        return "The baselines were not measured in this run."
    ours = (
        "The variants of our own network see letters and words only, meaning only, or both, with one "
        "request a message and without the repair of mistyped text; their confidence is not calibrated, so what "
        "they would have served says little."
    )
    if not plan.diet_epochs:
        return ours
    default = next(system for system in measured.systems if system.trained)
    how_far, now = default.trained, default_bot.messages_now()
    same = f"the {default.messages:,} of these {now:,} messages that there were before the last were added"
    taught = "the same messages" if default.messages == now else same
    return (
        f"Rasa's default pipeline was trained on {taught} for {plan.diet_epochs} epochs of DIET and "
        f"{plan.selector_epochs} of its response selector; by default it is 100 each, which would take hours "
        f"here. At the end it was right on this share of its training messages: {how_far}. It knows one request "
        "a message, and no entities, since the messages mark none; where it falls back, its likeliest intent is "
        f"counted. {ours}"
    )
