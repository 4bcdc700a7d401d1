"""The words that tell what is broken: "balcony lock", «ручка двери», or what stands before "does not work"."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.spans.goods import with_attributes
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of, listed_spans, longest, named, norm_at
from hotel.reading.tokens import Said

_SHORTEST = 3


def faults_in(line: Said, known: list[range], *, sure: bool) -> list[range]:
    """Return what is said to be broken; unless the request is `sure` to be about it, only beside a sign of it."""
    signs = named(line, "fault.sign")
    if not sure and not signs:
        return []
    nouns = [
        one for one in known if not any(one.start <= sign.start and sign.stop <= one.stop for sign in signs)
    ]
    found = [
        one
        for one in longest([*nouns, *named(line, "fault.object")])
        if norm_at(line, one.start - 1) not in words_of("spans.fault.doer")  # "won't lock"
    ]
    found = [_with_whole(line, with_attributes(line, one), found) for one in found]
    found = longest(free_of(found, [sign for sign in signs if len(sign) > 1]))
    return _subjects(line, found) or ([] if not sure else _unknown(line, signs))


def _with_whole(line: Said, part: range, found: list[range]) -> range:
    """Take what it is a part of into it: "handle of the wardrobe", «ручка на двери», «дверца шкафа»."""
    at = part.stop
    if not follows(line, at):
        return part
    at += listed_spans("fault.part_of").length_at(line, at)
    whole = next((one for one in found if one.start == at and not line.breaks[at]), None)
    if whole is None or norm_at(line, whole.start) in words_of("spans.fault.only_where"):
        return part
    genitive = at > part.stop or any("gent" in tags for tags, _ in grammar_of(line.tokens[at].norm))
    return range(part.start, whole.stop) if genitive else part


def _subjects(line: Said, found: list[range]) -> list[range]:
    """Leave out what only tells where or since when: "under the desk", «над кроватью»."""
    return [one for one in found if not _only_where(line, one)] or found[:1]


def _only_where(line: Said, one: range) -> bool:
    if line.breaks[one.start]:
        return False
    at = one.start - 1
    at -= norm_at(line, at) in words_of("spans.fault.owner")
    return bool(listed("spans.fault.around", exact=True).ends_before(line, at + 1))


def _unknown(line: Said, signs: list[range]) -> list[range]:
    """Take the word before the first sign for what is broken, where no such thing is known."""
    for sign in signs:
        before = sign.start - 1
        if before < 0 or line.breaks[sign.start]:
            continue
        before -= norm_at(line, before) in words_of("spans.fault.before_sign")
        if _may_be_broken(norm_at(line, before)):
            return [with_attributes(line, range(before, before + 1))]
    return []


def _may_be_broken(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in words_of("spans.fault.nobody")
