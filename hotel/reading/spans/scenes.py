"""The scenes, channels and speeds a device is set to: "movie mode", «режим сна», "channel 5"."""

from collections.abc import Iterator

from hotel.reading.lexicons import words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.stretches import follows, listed_spans, named, norm_at
from hotel.reading.tokens import Said


def scenes_in(line: Said) -> Iterator[range]:
    """Find a word such as "mode" or "channel" with the one behind or before it that tells which."""
    small = words_of("spans.control.not_scene")
    for found in named(line, "control.scene"):
        before, behind = norm_at(line, found.start - 1), norm_at(line, found.stop)
        if follows(line, found.stop) and behind not in small and _may_go_behind(line, found.stop):
            yield range(found.start, found.stop + 1)
        elif follows(line, found.start) and before not in small and not _is_device(line, found.start - 1):
            yield range(found.start - 1, found.stop)


def _may_go_behind(line: Said, index: int) -> bool:
    """Say whether the word behind tells which: a number, or any word of a Russian text («режим сна»)."""
    return number_at(line.text, index) is not None or not norm_at(line, index).isascii()


def _is_device(line: Said, index: int) -> bool:
    return bool(listed_spans("control.noun").length_at(line, index))
