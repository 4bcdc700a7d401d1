"""Words of a message as spaCy sees them, brought to their dictionary form where the language inflects much."""

from functools import lru_cache

import pymorphy3
import spacy
from spacy.language import Language
from spacy.tokens import Doc


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    # The multilingual tokenizer: guests mix languages within a sentence, so no one language's rules may rule.
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("sentencizer")
    return pipeline


@lru_cache(maxsize=1)
def _morphology() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


def read(text: str) -> Doc:
    """Return `text` as tokens and sentences."""
    return _pipeline()(text)


@lru_cache(maxsize=65536)
def dictionary_form(word: str) -> str:
    """Return the lemma of a Russian word («полотенца» -> «полотенце»); other words come back in lower case."""
    plain = word.lower().replace("ё", "е")
    if not any("а" <= letter <= "я" for letter in plain):
        return plain
    return str(_morphology().parse(plain)[0].normal_form).replace("ё", "е")


def known_russian(word: str) -> bool:
    """Say whether `word` is in the Russian dictionary, rather than guessed by its ending."""
    return bool(_morphology().word_is_known(word.lower()))


def dictionary_forms(text: str) -> list[str]:
    """Return the dictionary forms of the words of `text`, without punctuation; numbers become one word."""
    forms = []
    for token in _pipeline().make_doc(text):
        if token.is_digit:
            forms.append("0")
        elif not token.is_punct and not token.is_space:
            forms.append(dictionary_form(token.text))
    return forms
