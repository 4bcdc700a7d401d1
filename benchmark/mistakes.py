"""What was misunderstood, with its texts, for people to learn from the kinds of mistakes. Never committed."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmark.scoring import Judged, leniently


def write(judged: Judged, file: Path) -> None:
    """Write the mistakes in `judged` to `file`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(_lines(judged)) + "\n", encoding="utf-8")


def _lines(judged: Judged) -> Iterator[str]:
    yield "# What was misunderstood\n\nThese texts measure. None of them, nor a paraphrase, may go into `data/`.\n"
    yield "## Confusions of one request for another\n"
    pairs = Counter(
        (row.intents[0], guess.intents[0])
        for row, guess in judged
        if len(row.intents) == len(guess.intents) == 1 and not leniently(row, guess)
    )
    for (intent, taken), count in pairs.most_common():
        yield f"- {count} × `{intent}` taken for `{taken}`"
    for name in dict.fromkeys(row.file for row, _ in judged):
        yield f"\n## {name}\n"
        for row, guess in judged:
            if row.file == name and not leniently(row, guess):
                yield _line(row.text, row.intents, guess.intents, f"{min(guess.confidences, default=0):.2f}")
            elif row.file == name and (row.topics, row.categories) != (guess.topics, guess.categories):
                meant, found = (*row.topics, *row.categories), (*guess.topics, *guess.categories)
                if meant:
                    yield _line(row.text, meant, found, "label")


def _line(text: str, meant: tuple[str, ...], found: tuple[str, ...], how: str) -> str:
    return f"- {' '.join(text.split())}\n  - {', '.join(meant)} → {', '.join(found) or 'nothing'} ({how})"
