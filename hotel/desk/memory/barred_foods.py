"""Food that is named only as what somebody must not have: "an allergy to fish" orders no salmon, and asks of none."""

from itertools import takewhile

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.reading.allergens import allergens_in, allergens_out_of
from hotel.reading.clauses import clauses_in, sentence_spans, sentences_in
from hotel.reading.found import Mention, Span
from hotel.reading.left_out import blanked, without_spans
from hotel.records import MenuItem, Named


def allergens_told(desk: Desk, words: str) -> list[str]:
    """Return what `words` name as what somebody must not have; a dish that they order beside it is none of it.

    "He is allergic to nuts, and a borscht with sour cream for me" tells of nuts, and of no milk. Where nothing is named
    but beside a dish, that is it: "one burger without sesame, a friend is allergic".
    """
    sentences = sentences_in(words)
    telling = [one for one in sentences if tells_what_must_not(one)]
    found: list[str] = []
    for sentence in sentences:
        if telling and sentence not in telling and sentence.rstrip().endswith("?"):
            continue
        clauses = [one.within(sentence) for one in clauses_in(sentence)]
        found += [
            allergen
            for clause in clauses
            if tells_what_must_not(clause)
            or hears("dislike", clause)
            or hears("likewise", clause)
            or not desk.catalogue(MenuItem).find(clause)
            or (only_foods(clause) and (sentence in telling or len(clauses) == 1))
            for allergen in allergens_in(clause)
        ]
    return list(dict.fromkeys(found)) or (_allergens_beside_dishes(desk, words) if telling else [])


def _allergens_beside_dishes(desk: Desk, words: str) -> list[str]:
    return allergens_in(without_spans(words, desk.catalogue(MenuItem).find(words)))


def only_foods(words: str) -> bool:
    """Say whether `words` only name allergens, as one goes on with a list of them: "or milk", «и рыбу», "to fish"."""
    return bool(allergens_in(words)) and hears("only_joins_foods", allergens_out_of(words))


def is_barred[N: Named](text: str, mention: Mention[N]) -> bool:
    """Say whether `mention` names what an allergy in its clause, or before it in a list, is to: «нельзя орехи и рыбу»."""
    words = mention.within(text)
    clauses = clauses_in(text)
    clause = next((one for one in clauses if _holds(one, mention)), None)
    if clause is None or not allergens_in(words):
        return False
    said = clause.within(text)
    if only_foods(said):
        return _goes_on_with_list(text, clauses, clause)
    before, after = text[clause.start : mention.start], text[mention.end : clause.end]
    alone = not allergens_in(f"{before} {after}") or only_foods(after) or _ends_list(before)
    return tells_what_must_not(said) and not hears("safe_to_eat", said) and alone


def _goes_on_with_list(text: str, clauses: list[Span], clause: Span) -> bool:
    """Say whether `clause` goes on with the list of an allergy that is told before it in its sentence."""
    sentence = next(
        one for one in sentence_spans(text) if one.start <= clause.start and clause.end <= one.end
    )
    before = [one for one in reversed(clauses) if sentence.start <= one.start and one.end <= clause.start]
    listed = [*takewhile(lambda one: only_foods(one.within(text)), before)]
    head = before[len(listed)].within(text) if len(listed) < len(before) else ""
    return tells_what_must_not(head) and bool(allergens_in(head)) and not hears("safe_to_eat", head)


def _ends_list(before: str) -> bool:
    """Say whether `before` ends with an allergen that is joined to what follows: "allergic to nuts and"."""
    return hears("joins_foods_at_end", before) and bool(allergens_in(before))


def is_refused[N: Named](text: str, mention: Mention[N]) -> bool:
    """Say whether the clause right behind forbids what `mention` names: "salmon is fish, she can't have that"."""
    if not allergens_in(mention.within(text)):
        return False
    sentence = next((one for one in sentence_spans(text) if _holds(one, mention)), None)
    behind = [one for one in clauses_in(text) if one.start >= mention.end]
    behind = [one for one in behind if sentence is not None and one.end <= sentence.end]
    return any(_only_forbids(one.within(text)) for one in behind)


def _only_forbids(clause: str) -> bool:
    return tells_what_must_not(clause) and not allergens_in(clause) and not hears("safe_to_eat", clause)


def without_barred[N: Named](text: str, mentions: list[Mention[N]]) -> str:
    """Return `text` without the foods that an allergy in it is to."""
    for one in sorted(mentions, key=lambda mention: -mention.start):
        if is_barred(text, one):
            text = blanked(text, [one])
    return text


def _holds[N: Named](span: Span, mention: Mention[N]) -> bool:
    return span.start <= mention.start and mention.end <= span.end
