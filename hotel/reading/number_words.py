"""Numbers as they stand in a text, whatever they count: reading them as hours or rooms is for others."""

from dataclasses import dataclass
from functools import lru_cache

from hotel.reading.lexicons import mapped, words_of
from hotel.reading.plates import phone_spans
from hotel.reading.slips import mistyped_at
from hotel.reading.tokens import Said, said

_LONGEST_DIGITS = 6
TIMES_SIGNS = frozenset({"x", "х"})
"""The sign of "x2" and "2х", Latin and Cyrillic."""
_HUNDRED, _THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class Raw:
    """A number and the words it takes: `first` up to, not with, `last`."""

    first: int
    last: int
    value: int
    digits: bool = False
    ordinal: bool = False
    collective: bool = False
    end: int = 0
    """Where it ends in the text: a glued suffix («5-го») belongs to it."""


@lru_cache(maxsize=512)
def raw_numbers(text: str) -> tuple[Raw, ...]:
    """Return every number of `text`, in order; the digits of a telephone are none."""
    line = said(text)
    phones = phone_spans(text)
    found: list[Raw] = []
    index = 0
    while index < len(line.tokens):
        in_phone = any(phone.start <= line.tokens[index].start < phone.end for phone in phones)
        number = None if in_phone else _number_at(line, index)
        if number is None:
            index += 1
        else:
            found.append(number)
            index = number.last
    return tuple(found)


@lru_cache(maxsize=512)
def _by_first_word(text: str) -> dict[int, Raw]:
    return {raw.first: raw for raw in raw_numbers(text)}


def number_at(text: str, index: int) -> Raw | None:
    """Return the number of `text` that begins at a word."""
    return _by_first_word(text).get(index)


def _number_at(line: Said, index: int) -> Raw | None:
    token = line.tokens[index]
    if token.is_number:
        return _digits_at(line, index)
    group = mapped("numbers.group").at(line, index)
    if group is not None:
        return _people(line, index, index + group[1], int(group[0]))
    if token.norm in words_of("numbers.not_number"):
        return None
    crowd = "numbers.collective"
    collective = mapped(crowd).at(line, index) or mistyped_at(crowd, line, index)
    if collective is not None:
        return _people(line, index, index + collective[1], int(collective[0]))
    return _spoken_at(line, index)


def _people(line: Said, first: int, last: int, value: int) -> Raw:
    return Raw(first, last, value, collective=True, end=line.tokens[last - 1].end)


def _digits_at(line: Said, index: int) -> Raw | None:
    token = line.tokens[index]
    if len(token.norm) > _LONGEST_DIGITS:
        return None
    value = int(token.norm)
    if index + 1 < len(line.tokens) and line.gaps[index + 1] in {"", "-"}:
        suffix = line.tokens[index + 1]
        if suffix.norm in words_of("numbers.ordinal_suffix") and len(suffix.norm) <= 3:  # noqa: PLR2004
            return Raw(index, index + 2, value, digits=True, ordinal=True, end=suffix.end)
        if suffix.norm in words_of("numbers.cardinal_suffix"):
            return Raw(index, index + 2, value, digits=True, end=suffix.end)
    return Raw(index, index + 1, value, digits=True, end=token.end)


def _spoken_at(line: Said, index: int) -> Raw | None:
    """Read "three hundred and five", «двести двадцать первый»: parts that get smaller, an ordinal ends it."""
    total, part, limit, at, ordinal = 0, 0, 10**6, index, False
    while at < len(line.tokens) and not ordinal and (at == index or not line.breaks[at]):
        if at > index and line.tokens[at].norm in words_of("numbers.and") and part and part % _HUNDRED == 0:
            if _value_at(line, at + 1, _HUNDRED) is None:
                break
            at += 1
        value = _value_at(line, at, limit)
        if value is None:
            break
        size, ordinal = value
        if (size == _HUNDRED and 0 < part < 10) or (size == _THOUSAND and 0 < part < _THOUSAND):  # noqa: PLR2004
            part *= size
        else:
            part += size
        if part >= _THOUSAND and size == _THOUSAND:
            total, part = total + part, 0
        limit = _limit_after(size)
        at += 1
    if at == index:
        return None
    return Raw(index, at, total + part, ordinal=ordinal, end=line.tokens[at - 1].end)


def _limit_after(size: int) -> int:
    if size >= _THOUSAND:
        return _THOUSAND
    if size >= _HUNDRED:
        return _HUNDRED
    return 10 if size >= 20 else 1  # noqa: PLR2004


def _value_at(line: Said, index: int, limit: int) -> tuple[int, bool] | None:
    """Return a part smaller than `limit` (or a hundred, a thousand of what stands before) and whether it is an ordinal."""
    for path in ("numbers.cardinal", "numbers.ordinal", "numbers.unsoftened"):
        found = mapped(path, exact=path.endswith("unsoftened")).at(line, index)
        if found is None:
            continue
        value = int(found[0])
        multiplies = value in {_HUNDRED, _THOUSAND} and limit <= _THOUSAND and limit != _HUNDRED
        if (value < limit and (value or limit > _THOUSAND)) or multiplies:
            return value, path.endswith("ordinal")
    return None
