"""Words that give everything up, a yes before them or not: "ok then cancel the whole thing", «ладно, не надо»."""

from collections.abc import Iterator, Sequence

from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.consent import consent_stretches
from hotel.reading.found import Span
from hotel.reading.lexicons import listed
from hotel.reading.tokens import Said, said

_ASSENT = frozenset({"agree", "nod", "glad"})


def calls_all_off(text: str, named: Sequence[Span] = ()) -> bool:
    """Say whether every word of `text` gives up, assents or names nothing of its own, and one of them gives up.

    `named` is what the words may name besides: the kind of what is given up.
    """
    line = said(text)
    told = ["named" if _lies_in(line, first, named) else label for first, label in _labels(line)]
    if "drop" not in told or {"other", "keep", "pause"} & {*told}:
        return False
    behind = told[told.index("drop") :]
    agreed = behind.index("agree") if "agree" in behind else len(behind)
    return "named" not in behind[agreed:]  # "forget the massage, but yes to the taxi"


def declines(text: str) -> bool:
    """Say whether a stretch of clauses of `text` gives all up: "4,500 is a lot. No thank you, we leave the bags"."""
    clauses = clauses_in(text)
    stretches = (text[one.start : last.end] for n, one in enumerate(clauses) for last in clauses[n:])
    return any(calls_all_off(stretch) for stretch in stretches)


def ends_given_up(text: str) -> bool:
    """Say whether the last sentence of several gives everything up: "oh, till tomorrow. then no need"."""
    sentences = sentences_in(text)
    return len(sentences) > 1 and calls_all_off(sentences[-1])


def without_assent(text: str) -> str:
    """Return `text` without its yes: a nod before a refusal is none."""
    line = said(text)
    spoken = {
        i for first, last, label in consent_stretches(line) if label in _ASSENT for i in range(first, last)
    }
    return " ".join(text[one.start : one.end] for i, one in enumerate(line.tokens) if i not in spoken)


def speaks_against(text: str) -> bool:
    """Say whether `text` has something against a yes in it: a refusal, "wait", a no that no yes follows."""
    line = said(text)
    found = consent_stretches(line)
    needless = listed("calling_off.needless", exact=True)
    for first, last, label in found:
        firm_after = any(other == "agree" and start >= last for start, _, other in found)
        if label == "pause" or (label == "drop" and not needless.length_at(line, first)):
            return True
        if label == "refuse" and not firm_after and _is_bare(line, first, last, found):
            return True
    return calls_all_off(text)


def _is_bare(line: Said, first: int, last: int, found: list[tuple[int, int, str]]) -> bool:
    """Say whether a no stands by itself, or right behind a yes: «да нет»."""
    ends = last == len(line.tokens) or line.breaks[last]
    begins = first == 0 or line.breaks[first] or any(end == first for _, end, _ in found)
    return bool(ends and begins)


def _labels(line: Said) -> Iterator[tuple[int, str]]:
    """Give what each stretch of words says: a label of consent, "drop", "beside", or "other"."""
    starts = {first: (last, label) for first, last, label in consent_stretches(line)}
    index = 0
    while index < len(line.tokens):
        spoken = starts.get(index, (index, ""))
        gives_up = index + listed("calling_off.drop", exact=True).length_at(line, index), "drop"
        beside = index + listed("calling_off.beside", exact=True).length_at(line, index), "beside"
        last, label = max((spoken, gives_up, beside), key=lambda one: one[0])
        yield index, label if last > index else "other"
        index = max(last, index + 1)


def _lies_in(line: Said, index: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= line.tokens[index].start < span.end for span in spans)
