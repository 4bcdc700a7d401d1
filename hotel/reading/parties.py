"""How many people are meant."""

import re

from hotel.reading.clock.figures import digital_at
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.one_of_named import points_back
from hotel.reading.people_behind import children_by_age, children_by_ages, counted_behind, is_age_behind
from hotel.reading.people_listed import people_listed
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said

_SENTENCE_END = re.compile(r"[.!?;\n]")
_MOST = 200
_SMALL_TABLE = 4
_POSSESSIVE = ("'s", "s'")
_NEAR = 5
"""So many words behind a number still tell who they are."""


def party_size_in(text: str) -> int | None:
    """Return for how many people, children counted, `text` asks; None where it does not say."""
    line = said(text)
    numbers = [raw for raw in raw_numbers(text) if 0 < raw.value <= _MOST and not _counts_other(line, raw)]
    if any(_is_among_counted(line, raw) for raw in numbers[1:]):
        return numbers[0].value
    if (all_of_us := next((raw for raw in numbers if _is_all_of_us(line, raw)), None)) is not None:
        return all_of_us.value
    if (made_up := _made_up_of(line, numbers)) is not None:
        return made_up
    one_by_one = people_listed(text)
    if one_by_one is None or any(_is_told_of_us(line, raw) for raw in numbers):
        return _size_told(line, numbers)
    outside = [raw for raw in numbers if not one_by_one.first <= raw.first < one_by_one.last]
    # "A table for 4: me, my wife …": the number is of all of them.
    counted = any(_prefixed(line, raw) or _of_people(line, raw) for raw in outside)
    if counted:
        return _size_told(line, outside)
    return one_by_one.size + children_by_ages(line, numbers)  # «мы с мужем и дети, 5 и 9 лет»


def counts_people(text: str) -> bool:
    """Say whether a number of `text` stands with the word for those it counts: "two of us", and not "for two"."""
    line = said(text)
    return any(_of_people(line, raw) for raw in raw_numbers(text) if not _counts_other(line, raw))


def counts_somebody(line: Said, raw: Raw) -> bool:
    """Say whether a number counts people, or what is brought for children: it is no hour, wherever one is asked for."""
    return _of_people(line, raw) or _counts_childrens_things(line, raw)


def _size_told(line: Said, numbers: list[Raw]) -> int | None:
    counted = [raw for raw in numbers if _of_people(line, raw)]
    prefixed = next((raw for raw in numbers if _prefixed(line, raw) and not _part_of_party(line, raw)), None)
    prefixed = prefixed or _crowd_with_children(line, numbers, counted)
    people = _all_of_them(line, counted, prefixed)
    if people:
        only_children = all(_are_children(line, raw) for raw in people)
        adults = _said_as_a_whole(line) if only_children else 0
        if only_children and not adults and any(_come_along(line, raw) for raw in people):
            return None  # "we come with two children": how many adults there are is not said
        return adults + sum(raw.value for raw in people) + _lone_children(line, people)
    if prefixed is not None:
        return prefixed.value + _lone_children(line, [prefixed])
    if whole := _said_as_a_whole(line):
        return whole + (_lone_children(line, []) if whole > 1 else 0)
    crowd = next((raw for raw in numbers if _is_crowd(line, raw)), None)
    if crowd is not None:
        return crowd.value
    return 1 if listed("parties.alone", exact=True).find(line) else None


def _crowd_with_children(line: Said, numbers: list[Raw], counted: list[Raw]) -> Raw | None:
    """Return the word that counts all of them in «четверо, один ребёнок», where nobody but children is counted besides."""
    if not counted or not all(_are_children(line, raw) for raw in counted):
        return None
    return next((raw for raw in numbers if raw not in counted and _is_crowd(line, raw)), None)


def _come_along(line: Said, raw: Raw) -> bool:
    return raw.first > 0 and line.tokens[raw.first - 1].norm in words_of("small.with")


def _said_as_a_whole(line: Said) -> int:
    """Return how many "my wife and I", «мы с мужем» are; 0 where nothing of the kind is said."""
    fixed = [one for one in mapped("parties.fixed").find(line) if not _is_of_other(line, one[1])]
    return int(max(fixed, key=lambda found: found[1] - found[0])[2]) if fixed else 0


def _all_of_them(line: Said, people: list[Raw], whole: Raw | None) -> list[Raw]:
    """Return those who are counted, without the part of them that is only told of: "one of us is vegan"."""
    parts = [raw for raw in people if _part_of_party(line, raw)]
    others = [raw for raw in people if raw not in parts]
    if whole is not None and whole not in people and (not others or _smaller(line, others, whole)):
        children = [raw for raw in others if _are_children(line, raw)]
        besides = others == children and not _holds(line, whole, children)
        return [whole, *children] if besides and children else []
    whole_of_us = next((raw for raw in parts if _holds(line, raw, others)), None)
    if whole_of_us is not None:
        return [whole_of_us]
    return others or [raw for raw in parts if raw.value > 1 and not _are_told_children(line, raw)]


def _made_up_of(line: Said, numbers: list[Raw]) -> int | None:
    """Return how many "a family of four, 2 adults and kids 5 and 9" are: the first number is the sum of the others."""
    counted = [raw for raw in numbers if _of_people(line, raw)]
    whole = next((raw for raw in numbers if _prefixed(line, raw)), None) or next(iter(counted), None)
    others = [raw for raw in counted if raw is not whole]
    young = children_by_ages(line, others)
    parts = len(others) + bool(young)
    if whole is None or not others or parts == 1:
        return None
    return whole.value if sum(raw.value for raw in others) + young == whole.value else None


def _holds(line: Said, whole: Raw, others: list[Raw]) -> bool:
    """Say whether "5 of us, 2 children" counts the children among the five; "and two children" come besides."""
    children = bool(others) and all(_are_children(line, raw) for raw in others)
    inside = all(raw.first >= whole.last and _after_pause(line, whole.last, raw.first) for raw in others)
    return children and inside and sum(raw.value for raw in others) < whole.value


def _after_pause(line: Said, start: int, end: int) -> bool:
    """Say whether what stands at `end` only tells of what stood before `start`: "four, of them one child"."""
    joined = any(line.tokens[at].norm in words_of("small.and") for at in range(start, end))
    return not joined and any(line.breaks[at] for at in range(start, end + 1))


def _are_told_children(line: Said, raw: Raw) -> bool:
    """Say whether "three of us are children", «трое из них дети» tells only which of those counted before they are."""
    near = range(raw.last, min(raw.last + _NEAR, len(line.tokens)))
    near = range(raw.last, next((at for at in near if at > raw.last and line.breaks[at]), near.stop))
    found = ((index, listed("parties.children").length_at(line, index)) for index in near)
    return any(length and not _is_for_child(line, index + length) for index, length in found)


def _smaller(line: Said, people: list[Raw], whole: Raw) -> bool:
    return all(raw.value < whole.value or _are_children(line, raw) for raw in people)


def _part_of_party(line: Said, raw: Raw) -> bool:
    behind = (
        raw.last < len(line.tokens) and not line.breaks[raw.last]
    )  # in "four, of them one child" the part comes yet
    return behind and bool(listed("parties.part_of").length_at(line, raw.last))


def _are_children(line: Said, raw: Raw) -> bool:
    if (kind := counted_behind(line, raw)) is not None:
        return kind == "children"
    at = raw.last + (
        raw.last < len(line.tokens) and line.tokens[raw.last].norm in words_of("parties.between")
    )
    return at < len(line.tokens) and bool(listed("parties.children").length_at(line, at))


def _is_among_counted(line: Said, raw: Raw) -> bool:
    """Say whether a later number tells some of those apart who are counted: "four, of whom two are kids"."""
    before = any(last == raw.first for _, last, _ in listed("parties.part_before").find(line))
    behind = listed("parties.part_behind", exact=True).length_at(line, raw.last)
    return before or bool(behind)


def _is_crowd(line: Said, raw: Raw) -> bool:
    """«вдвоём», «нас двое»: a word that counts nothing but people."""
    told_of = _part_of_party(line, raw) and _are_told_children(line, raw)
    return raw.collective and not told_of and line.tokens[raw.first].norm in words_of("parties.crowd")


def _counts_other(line: Said, raw: Raw) -> bool:
    if raw.ordinal or points_back(line, raw) or _counts_childrens_things(line, raw):
        return True
    if digital_at(line, raw.first) is not None:
        return True  # an hour with its minutes counts nobody
    if _is_of_other(line, raw.last):
        return not raw.collective or not line.tokens[raw.last].any_of(words_of("parties.crowd_before"))
    phrases = time_phrases(line.text)
    return any(
        phrase.first <= raw.first < phrase.last
        and not (phrase.minutes is None and raw.collective)
        and not (_sits_at_table(line, raw) and _hour_is_told_besides(line, raw))
        for phrase in phrases
    )


def _counts_childrens_things(line: Said, raw: Raw) -> bool:
    """Say whether what is counted is only for children: "two child seats" seats nobody besides."""
    length = listed("parties.children").length_at(line, raw.last)
    return bool(length) and not line.breaks[raw.last] and _is_for_child(line, raw.last + length)


def _hour_is_told_besides(line: Said, raw: Raw) -> bool:
    """Say whether a clear hour stands elsewhere in the words: the number is none then."""
    phrases = time_phrases(line.text)
    return any(_is_clear_hour(one) for one in phrases if not one.first <= raw.first < one.last)


def _is_clear_hour(phrase: TimePhrase) -> bool:
    return phrase.hour is not None and phrase.hour.sure


def _sits_at_table(line: Said, raw: Raw) -> bool:
    """Say whether a number stands as in "столик на 4": people, where the hour is told besides."""
    before = raw.first - 1
    return (
        before > 0
        and line.tokens[before].norm in words_of("parties.prefix_of_table")
        and line.tokens[before - 1].any_of(words_of("parties.table"))
    )


def _is_of_other(line: Said, index: int) -> bool:
    """Say whether the word behind a count is a night, a room: "for one" night is for nobody."""
    within = index < len(line.tokens) and not line.breaks[index]
    return within and line.tokens[index].any_of(words_of("parties.not_after"))


def _of_people(line: Said, raw: Raw) -> bool:
    if counted_behind(line, raw) is not None:
        return True
    at = raw.last
    if at < len(line.tokens) and line.tokens[at].norm in words_of("parties.between"):
        at += 1
    if at >= len(line.tokens) or line.breaks[at]:
        return _is_labelled(line, raw)
    return bool(
        listed("parties.people").length_at(line, at) or listed("parties.children").length_at(line, at)
    )


def _is_labelled(line: Said, raw: Raw) -> bool:
    """Read "people: 2", as the read-back writes it."""
    label = line.tokens[raw.first - 1] if raw.first and ":" in line.gaps[raw.first] else None
    return label is not None and label.any_of(words_of("parties.people"))


def _prefixed(line: Said, raw: Raw) -> bool:
    if raw.first == 0 or line.breaks[raw.first]:
        return False
    length = listed("parties.prefix").ends_before(line, raw.first)
    if not length:
        return False
    prefix = " ".join(token.norm for token in line.tokens[raw.first - length : raw.first])
    followed = raw.last < len(line.tokens) and not line.breaks[raw.last]
    if prefix in words_of("parties.prefix_of_table") and not raw.collective:
        table = raw.first > 1 and line.tokens[raw.first - 2].any_of(words_of("parties.table"))
        return table and (raw.value <= _SMALL_TABLE or _hour_is_told_besides(line, raw))
    if prefix in words_of("small.for") and followed:
        return _ends_the_count(line, raw.last)
    if prefix in words_of("parties.prefix_is"):
        return not followed or raw.collective
    return not followed or raw.collective or _ends_the_count(line, raw.last)


def _ends_the_count(line: Said, index: int) -> bool:
    """Say whether the word after the number is no thing that it counts."""
    if any(phrase.first <= index < phrase.last for phrase in time_phrases(line.text)):
        return True
    lists = ("time.follow", "time.at", "orders.stop", "small.of", "parties.place_behind")
    return any(line.tokens[index].norm in words_of(path) for path in lists)


def _lone_children(line: Said, counted: list[Raw]) -> int:
    """Count "and a child", «и ребёнок», "and a 9-year-old": people without a number."""
    if any(_is_told_of_us(line, raw) for raw in counted):
        return 0
    found = children_by_age(line) if not counted or _of_one_sentence(line, counted) else 0
    found += children_by_ages(line, counted)
    for index, token in enumerate(line.tokens):
        if not token.any_of(words_of("parties.children")) or index == 0 or _is_for_child(line, index + 1):
            continue
        if token.norm.endswith(_POSSESSIVE):
            continue  # "the children's centre" brings no child along
        before = line.tokens[index - 1].norm
        young = index - (before in words_of("parties.between"))  # "two small children"
        numbered = not line.breaks[index] and any(
            raw.last in {index, young} for raw in [*counted, *raw_numbers(line.text)]
        )
        joined = before in words_of("parties.child_before") or (
            bool(counted) and line.breaks[index] and is_age_behind(line, index)
        )
        if joined and not numbered and token.norm not in words_of("parties.several_children"):
            found += 1
    return found


def _is_told_of_us(line: Said, raw: Raw) -> bool:
    """Say whether all were counted, and who is named after a pause is one of them: "three of us, my daughter is 6"."""
    us = words_of("parties.us")
    before = raw.first > 0 and line.tokens[raw.first - 1].norm in us
    behind = [at for at in range(raw.last, min(raw.last + 2, len(line.tokens))) if line.tokens[at].norm in us]
    last = raw.last if before else next((at + 1 for at in behind), len(line.tokens))
    if last >= len(line.tokens) or line.gaps[last].strip() != ",":  # behind a colon all of them are named
        return False
    return line.tokens[last].norm not in words_of("small.and") | words_of("wishes.with")


def _of_one_sentence(line: Said, counted: list[Raw]) -> bool:
    """Say whether nothing ends behind those counted: in "for the four of us. is it fine for a 6-year-old?" all are told."""
    last = max(raw.last for raw in counted)
    return not any(_SENTENCE_END.search(gap) for gap in line.gaps[last : len(line.tokens)])


def _is_all_of_us(line: Said, raw: Raw) -> bool:
    """Say whether a number counts the child told of behind it as well: «нас трое с ребёнком»."""
    before = line.tokens[raw.first - 1].norm if raw.first and not line.breaks[raw.first] else ""
    goes_on = raw.last < len(line.tokens) and line.tokens[raw.last].norm in words_of("small.with")
    return before in words_of("parties.us") and goes_on


def _is_for_child(line: Said, index: int) -> bool:
    """Say whether "child" only tells what kind of thing follows, "a child seat", or of whom: "my son has an allergy"."""
    return index < len(line.tokens) and line.tokens[index].any_of(words_of("parties.for_child"))
