"""How short words are that say one thing only: a rule that reads them as that thing leaves longer ones alone."""

PHRASE = 6
"""As many as name one thing and what is wrong with it: "no, better three of them"."""
SENTENCE = 8
"""As many as tell one thing in full; more say something besides."""


def is_short(text: str, most: int = SENTENCE) -> bool:
    """Say whether `text` has no more than `most` words."""
    return len(text.split()) <= most
