"""What somebody must not have: an allergy, or what is forbidden to them of whatever cause; the kitchen is warned alike."""

from hotel.desk.hearing import hears, without

MUST_NOT = "must_not"
"""How such a preference is told back, where it names no allergen and no allergy."""


def tells_what_must_not(text: str) -> bool:
    """Say whether `text` tells of an allergy or of what somebody must not have; "about the allergy" tells of none."""
    if hears("speaks_of_allergy", text):
        text = without("speaks_of_allergy", text)
    return hears("allergy", text) or hears("must_not", text)


def is_only_forbidden(words: str) -> bool:
    """Say whether `words` forbid something without a word of an allergy: "I can't eat honey"."""
    return hears("must_not", words) and not (hears("allergy", words) or hears("reaction", words))


def is_only_reason(words: str) -> bool:
    """Say whether `words` only tell why something is not had, and not what: "anaphylaxis", «отёк Квинке», «ему нельзя»."""
    said = hears("reaction", words) or hears("must_not", words)
    return said and not any(one.isalpha() for one in without("must_not", without("reaction", words)))
