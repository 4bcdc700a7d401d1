"""Food that is named only as what somebody must not have: "an allergy to fish" orders no salmon, and asks of none."""

from hotel.desk.hearing import hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.reading.allergens import allergens_in
from hotel.reading.clauses import clauses_in, sentence_spans
from hotel.reading.found import Mention, Span
from hotel.records import Named


def is_barred[N: Named](text: str, mention: Mention[N]) -> bool:
    """Say whether `mention` names what an allergy in its clause is to: "allergic to fish", «аллергия на рыбу»."""
    words = mention.within(text)
    clause = next((one for one in clauses_in(text) if _holds(one, mention)), None)
    if clause is None or not allergens_in(words):
        return False
    said = clause.within(text)
    rest = text[clause.start : mention.start] + text[mention.end : clause.end]
    return tells_what_must_not(said) and not hears("safe_to_eat", said) and not allergens_in(rest)


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
            text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return text


def _holds[N: Named](span: Span, mention: Mention[N]) -> bool:
    return span.start <= mention.start and mention.end <= span.end
