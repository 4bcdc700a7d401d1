"""Words of all languages in one list: guests mix languages, and the records match them all alike."""

from collections.abc import Iterable, Mapping

from hotel.property_files.schema import PropertyFiles


def flat(files: PropertyFiles, *words: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the words of every language, the property's own languages first, each once."""
    spoken = files.property.languages
    said = [
        word
        for one in words
        for locale in sorted(one, key=lambda name: spoken.index(name) if name in spoken else len(spoken))
        for word in one[locale]
    ]
    return list(dict.fromkeys(said))
