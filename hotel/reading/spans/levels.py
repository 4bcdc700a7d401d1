"""The words that tell how much without a number, and what is done: "up", "a bit cooler", «потише», «на минимум»."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, listed_spans, named, norm_at, overlap
from hotel.reading.tokens import Said
from hotel.reading.words import phrases


def levels_in(line: Said) -> list[range]:
    """Return to what the devices are to be set, if no number tells it."""
    levels = [_softened(line, one) for one in _found(line)]
    return levels if len(levels) == 1 else [one for one in levels if not _is_done(line, one)]


def _found(line: Said) -> Iterator[range]:
    leads = words_of("spans.control.value_lead")
    for found in named(line, "control.value"):
        if any(overlap(found, device) for device in named(line, "control.noun")):
            continue
        if len(found) == 1 and _is_no_particle(line, found.start):
            continue
        word = norm_at(line, found.start)
        if _only_felt(line, found.start) or any("impr" in tags for tags, _ in grammar_of(word)):
            continue
        yield range(found.start + (word in leads and len(found) > 1), found.stop)


def _softened(line: Said, level: range) -> range:
    """Take "a bit" and «чуть» before a comparative into it: "a bit cooler"."""
    word = norm_at(line, level.start)
    compared = word.endswith(phrases("spans.control.compared_ending"))
    compared = compared or any("COMP" in tags for tags, _ in grammar_of(word))
    if not compared or not follows(line, level.start):
        return level
    return range(level.start - listed_spans("control.softened").ends_before(line, level.start), level.stop)


def _is_done(line: Said, level: range) -> bool:
    """Say whether it is what is done with the device, beside a level: "open the blinds halfway"."""
    device_follows = norm_at(line, level.stop) in words_of("spans.control.device_after")
    return device_follows and norm_at(line, level.start) not in words_of("spans.control.particle")


def _only_felt(line: Said, index: int) -> bool:
    """Say whether it tells what is wrong and not what is wanted: "it's cold"."""
    before = listed("spans.control.felt", exact=True).ends_before(line, index)
    return bool(before) and norm_at(line, index) in words_of("spans.control.feeling")


def _is_no_particle(line: Said, index: int) -> bool:
    """Say whether "on" or "up" is a preposition or of another verb, and does not tell what to do ("turn it up")."""
    if norm_at(line, index) not in words_of("spans.control.particle"):
        return False
    if norm_at(line, index - 1) in words_of("spans.control.not_particle_after"):
        return True
    ends = not follows(line, index + 1) or norm_at(line, index + 1) in words_of(
        "spans.control.particle_before"
    )
    return not ends and not listed("spans.control.particle_verb").ends_before(line, index)
