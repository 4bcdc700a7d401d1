"""Russian in Latin letters, word by word in Cyrillic: read there, marked in what the guest wrote."""

from hotel.reading.found import Span
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Said, said
from hotel.reading.translit import to_cyrillic
from hotel.reading.word_forms import is_russian_word

_SHORTEST, _FEWEST, _SHARE = 4, 2, 0.6


def in_cyrillic(line: Said) -> Said | None:
    """Return a text in translit with the same words in Cyrillic; None if it is none."""
    others = words_of("spans.not_translit")
    if not line.text.isascii() or any(token.norm in others for token in line.tokens):
        return None
    words = [token.norm for token in line.tokens if token.norm.isalpha() and len(token.norm) >= _SHORTEST]
    russian = sum(is_russian_word(to_cyrillic(word)) for word in words)
    if russian < _FEWEST or russian < _SHARE * len(words):
        return None
    pieces, at = [], 0
    for token in line.tokens:
        written = line.text[token.start : token.end]
        pieces += [
            line.text[at : token.start],
            _like(written, to_cyrillic(token.norm)) if written.isalpha() else written,
        ]
        at = token.end
    whole = said("".join([*pieces, line.text[at:]]))
    return whole if len(whole.tokens) == len(line.tokens) else None


def _like(written: str, word: str) -> str:
    """Return `word` with a capital where the guest wrote one."""
    return word.capitalize() if written[0].isupper() and not written.isupper() else word


def as_written(line: Said, cyrillic: Said, span: Span) -> Span:
    """Return where the words of a span of the Cyrillic text stand in the guest's own."""
    words = [i for i, token in enumerate(cyrillic.tokens) if span.start <= token.start < span.end]
    if not words:
        return Span(0, 0)
    return Span(line.tokens[words[0]].start, line.tokens[words[-1]].end)
