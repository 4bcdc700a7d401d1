"""How often the requests of a message are understood: the figures that the benchmark's README asks for."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.doubt import is_unsure
from benchmark.rows import Entities, Row


@dataclass(frozen=True)
class Guess:
    """What a system made of a message."""

    intents: tuple[str, ...]
    confidences: tuple[float, ...]
    topics: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    entities: Entities = field(default_factory=dict)


_TALK = frozenset(
    {
        *("out_of_scope", "chitchat", "greet", "goodbye", "thank", "affirm", "deny", "inform", "cancel"),
        *("repeat", "ask_capabilities", "bot_challenge"),
    }
)
"""Answered in words: nothing is done, nobody is sent for."""

type Judged = Sequence[tuple[Row, Guess]]


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """The share as a number; 0 of 0 is 0."""
        return self.right / self.of if self.of else 0.0


def strictly(row: Row, guess: Guess) -> bool:
    """Say whether the whole list of requests is right, in any order."""
    return Counter(row.intents) == Counter(guess.intents)


def leniently(row: Row, guess: Guess) -> bool:
    """Say the same where a request may be taken for another that a good receptionist would accept."""
    left, extra = Counter(row.intents) - Counter(guess.intents), Counter(guess.intents) - Counter(row.intents)
    return left.total() == extra.total() and set(extra) <= set(row.also)


def share(judged: Judged, right: Callable[[Row, Guess], bool]) -> Share:
    """Return the share of rows that are `right`."""
    return Share(sum(right(row, guess) for row, guess in judged), len(judged))


def macro_f1(judged: Judged) -> float:
    """Return F1 averaged over the intents that are meant in some row."""
    hits: Counter[str] = Counter()
    meant: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for row, guess in judged:
        hits += Counter(row.intents) & Counter(guess.intents)
        meant += Counter(row.intents)
        found += Counter(guess.intents)
    scores = [2 * hits[name] / (meant[name] + found[name]) for name in meant]
    return sum(scores) / len(scores) if scores else 0.0


def emergency_recall(judged: Judged) -> Share:
    """Return how many of the emergencies were taken for one."""
    meant = [guess for row, guess in judged if "emergency" in row.intents]
    return Share(sum("emergency" in guess.intents for guess in meant), len(meant))


def false_alarms(judged: Judged) -> Share:
    """Return how many of the other messages were taken for an emergency."""
    others = [guess for row, guess in judged if "emergency" not in (*row.intents, *row.also)]
    return Share(sum("emergency" in guess.intents for guess in others), len(others))


def accepted(judged: Judged) -> Share:
    """Return how many messages that are nothing for a hotel were taken for anything else."""
    return _foreign(judged, lambda row, guess: not set(guess.intents) <= {"out_of_scope", *row.also})


def served(judged: Judged) -> Share:
    """Return how many of them would have been served: small talk aside, and surely enough to act."""
    return _foreign(judged, _would_serve)


def _would_serve(row: Row, guess: Guess) -> bool:
    found = zip(guess.intents, guess.confidences, strict=True)
    return any(name not in {*_TALK, *row.also} and not is_unsure(name, sure) for name, sure in found)


def _foreign(judged: Judged, rule: Callable[[Row, Guess], bool]) -> Share:
    return share([(row, guess) for row, guess in judged if row.intents == ("out_of_scope",)], rule)


def topics(judged: Judged) -> Share:
    """Return how many topics of questions were found; a question not seen as one has no topic."""
    return _labels([(row.topics, guess.topics) for row, guess in judged])


def categories(judged: Judged) -> Share:
    """Return how many categories of complaints were found."""
    return _labels([(row.categories, guess.categories) for row, guess in judged])


def topics_of_questions(judged: Judged) -> Share:
    """Return the same where the question itself was seen: the labels alone."""
    return _labels([(r.topics, g.topics) for r, g in judged if "ask_hotel" in g.intents])


def categories_of_complaints(judged: Judged) -> Share:
    """Return the same where the complaint itself was seen."""
    return _labels([(r.categories, g.categories) for r, g in judged if "complain" in g.intents])


def _labels(pairs: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> Share:
    hits = sum((Counter(meant) & Counter(found)).total() for meant, found in pairs)
    return Share(hits, sum(len(meant) for meant, _ in pairs))


@dataclass(frozen=True)
class Band:
    """Messages whose confidence lies in one band."""

    low: float
    high: float
    said: float
    """The mean confidence."""
    true: Share


def calibration(judged: Judged, edges: Sequence[float] = (0.0, 0.3, 0.5, 0.7, 0.9, 1.0001)) -> list[Band]:
    """Return how true the confidence is, on messages of one request."""
    single = [(row, g) for row, g in judged if len(row.intents) == len(g.intents) == len(g.confidences) == 1]
    bands = []
    for low, high in pairwise(edges):
        inside = [(row, guess) for row, guess in single if low <= guess.confidences[0] < high]
        if inside:
            mean = sum(guess.confidences[0] for _, guess in inside) / len(inside)
            bands.append(Band(low, min(high, 1.0), mean, share(inside, leniently)))
    return bands
