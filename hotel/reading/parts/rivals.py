"""Which of several items was meant by one word: "tea, black please", «чай. Зелёный»."""

from collections.abc import Sequence
from dataclasses import replace

from hotel.reading.catalogue import Place
from hotel.reading.found import Mention
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Said, said
from hotel.reading.wishes import Modifier, is_small
from hotel.records.catalogue import Named

_TWO = 2


def settled[N: Named](
    line: Said, found: Sequence[tuple[Mention[N], Place]]
) -> list[tuple[Mention[N], Place]]:
    """Let a word behind an item that only one of its rivals has choose that one, and be part of its name."""
    starts = {place.start for _, place in found} | {place.first for _, place in found}
    return [
        _settle(line, mention, place, starts) if mention.rivals else (mention, place)
        for mention, place in found
    ]


def meant_by[N: Named](text: str, rivals: Sequence[N]) -> N | None:
    """Return the one of `rivals` that `text` has a word of its own for."""
    line = said(text)
    denied = _denied(line)
    whole, given_up = (
        [item for item in rivals if _names_whole(line, item, denied, out=out)] for out in (False, True)
    )
    if len(whole) == 1:
        return whole[0]  # "without gas" is a name of the still water, and refuses none
    if len(given_up) == 1 and len(rivals) == _TWO:
        return next(item for item in rivals if item not in given_up)
    words, refused = (
        {
            form
            for i, token in enumerate(line.tokens)
            if (i in denied) is out
            for form in (token.norm, *token.forms)
        }
        for out in (False, True)
    )
    called = [item for item in rivals if words & _only_names(item, rivals)]
    if len(called) == 1:
        return called[0]  # "cappuccino with milk": a name counts before a word of another's longer name
    named = [item for item in rivals if words & _own_words(item, rivals)]
    if not named and len(rivals) == _TWO:
        named = [item for item in rivals if not refused & _own_words(item, rivals)]
    return named[0] if len(named) == 1 else None


def pointed_at[N: Named](text: str, rivals: Sequence[N]) -> list[N]:
    """Return those of `rivals` that `text` has a word of their own for and does not deny: "the green, not the black"."""
    line = said(text)
    denied = _denied(line)
    words = {
        form for i, token in enumerate(line.tokens) if i not in denied for form in (token.norm, *token.forms)
    }
    return [item for item in rivals if words & _own_words(item, rivals)]


def _names_whole(line: Said, item: Named, denied: set[int], *, out: bool) -> bool:
    """Say whether a name of `item` of several words stands in the text as it is, said or, if `out`, denied."""
    norms = [token.norm for token in line.tokens]
    for name in (*item.name.values(), *item.synonyms):
        words = [token.norm for token in said(name).tokens]
        starts = range(len(norms) - len(words) + 1) if len(words) >= _TWO else range(0)
        if any(norms[at : at + len(words)] == words and (at in denied) is out for at in starts):
            return True
    return False


def denies_rival[N: Named](line: Said, modifier: Modifier, entries: Sequence[N], named: Sequence[N]) -> bool:
    """Say whether a "not black" only tells the green tea that is named from the black one."""
    if not modifier.drop:
        return False
    rivals = [one for one in entries if any(one is not item and shares_word(one, item) for item in named)]
    denied = [token for token in line.tokens[modifier.first : modifier.last] if not is_small(token)]
    denied = [
        token for token in denied if not token.any_of(words_of("wishes.without") | words_of("small.not"))
    ]
    return bool(denied) and any(
        all(token.any_of(frozenset(_own_words(rival, [rival, *named]))) for token in denied)
        for rival in rivals
    )


def _denied(line: Said) -> set[int]:
    """Return the words right behind a "not" or "no", or before one: «не чёрный», "not the black one", «чёрный нельзя»."""
    denying = words_of("small.not") | words_of("edits.remove_next")
    denied = {
        index
        for index in range(len(line.tokens) - 1)
        if not line.breaks[index + 1] and line.tokens[index + 1].norm in words_of("denied_behind")
    }
    for index in range(1, len(line.tokens)):
        before = line.tokens[index - 1].norm
        article = index - 1 in denied and before in words_of("small.article")
        if not line.breaks[index] and (before in denying or article):
            denied.add(index)
    return denied


def named_by[N: Named](text: str, items: Sequence[N]) -> N | None:
    """Return the one of `items` whose name `text` has a word for that no other of their names has."""
    words = {form for token in said(text).tokens for form in (token.norm, *token.forms)}
    named = [item for item in items if words & _words_of_name(item)]
    return named[0] if len(named) == 1 else None


def shares_word(one: Named, other: Named) -> bool:
    """Say whether the names of two items have a word in common: a chicken soup and a tomato soup."""
    return not _words_of_name(one).isdisjoint(_words_of_name(other))


def is_part_of_names(words: str, items: Sequence[Named]) -> bool:
    """Say whether every word is one of an item's name: "chicken", where a Caesar with chicken is meant."""
    said_so = said(words).tokens
    return any(all(not token.forms.isdisjoint(_words(item)) for token in said_so) for item in items)


def _settle[N: Named](
    line: Said, mention: Mention[N], place: Place, starts: set[int]
) -> tuple[Mention[N], Place]:
    rivals = (mention.entry, *mention.rivals)
    at, meant = place.end, None
    while meant is None and at < len(line.tokens) and at not in starts:
        meant = meant_by(line.words(at, at + 1), rivals)
        if meant is None and not _only_leads_to_choice(line, at):
            break
        at += 1
    if meant is None or not _ends_behind(line, at):
        return mention, place
    return replace(mention, entry=meant, rivals=()), replace(place, last=at, end=at)


def _only_leads_to_choice(line: Said, index: int) -> bool:
    token = line.tokens[index]
    joins = token.norm in words_of("orders.joined")
    return not joins and not token.is_number and (is_small(token) or token.norm in words_of("small.with"))


def _ends_behind(line: Said, index: int) -> bool:
    """Say whether no noun follows that the word before `index` would describe: "tea, green salad"."""
    if index >= len(line.tokens) or line.breaks[index]:
        return True
    token = line.tokens[index]
    return is_small(token) or token.norm in words_of("orders.joined")


def words_of_item(item: Named) -> frozenset[str]:
    """Return the words that the names of an item are made of, in all of their forms."""
    return frozenset(_words(item))


def _own_words[N: Named](item: N, rivals: Sequence[N]) -> set[str]:
    others = set[str]().union(*(_words(other) for other in rivals if other is not item))
    return _words(item) - others


def _only_names[N: Named](item: N, rivals: Sequence[N]) -> set[str]:
    """Return the names of `item` that are one word, in all forms, which no name of its rivals has."""
    names = [said(name).tokens for name in (*item.name.values(), *item.synonyms)]
    single = {form for tokens in names if len(tokens) == 1 for form in (tokens[0].norm, *tokens[0].forms)}
    return single & _own_words(item, rivals)


def _words_of_name(item: Named) -> set[str]:
    tokens = said(" ".join(item.name.values())).tokens
    return {form for token in tokens if not is_small(token) for form in (token.norm, *token.forms)}


def _words(item: Named) -> set[str]:
    names = " ".join((*item.name.values(), *item.synonyms))
    return {form for token in said(names).tokens for form in (token.norm, *token.forms)}
