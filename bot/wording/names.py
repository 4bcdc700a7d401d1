"""The small names of a language (intents, departments, weekdays) and its patterns for dates."""

from collections.abc import Mapping
from typing import Any


class Names:
    """A tree of names read from `names.yml`."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        """Serve names from `tree`."""
        self._tree = tree

    def get(self, group: str, slug: object, form: str | None = None) -> str:
        """Return the name of `slug` in `group`, in a grammatical `form` where there are several.

        A slug nobody named (a property's own department) is shown as it is, readable.

        Raises:
            KeyError: there is no such group.
        """
        found = self._tree[group].get(str(slug))
        if isinstance(found, Mapping):
            found = found.get(form or "base", found["base"])
        return str(slug).replace("_", " ") if found is None else str(found)

    def pattern(self, name: str) -> str:
        """Return a pattern of the language."""
        return str(self._tree["patterns"][name])

    def weekday(self, number: int, form: str) -> str:
        """Return a weekday's name (0 is Monday) in one of the forms the language has."""
        forms = self._tree["weekday"]
        return str(forms.get(form, forms["on"])[number])
