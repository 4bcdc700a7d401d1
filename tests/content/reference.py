"""Writes docs/reference/reply-keys.md: `python -m tests.content.reference`."""

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from tests.content.keys_in_code import ROOT

PAGE = ROOT / "docs" / "reference" / "reply-keys.md"
_HEAD = """# Reply keys

What the hotel says is a *key* with *facts*; the words for it stand in `content/<locale>/`. Changing
a word needs no training and no code: edit the file and start again. `make test-fast` tells if a
language lacks a key or a template does not fit its facts.

- `replies/`, `buttons/`, `notices/` hold the keys; the files only sort them by subject.
  `key.<intent>` is said instead of `key` where the facts are about that intent. A list holds
  wordings that take turns.
- `phrases.yml` holds pieces that several keys share: `{{ phrase("details") }}`.
- `names.yml` holds small names, `{{ label("department", department, "the") }}`, and the patterns of
  dates and money.
- Filters: `local` (a name in the guest's language), `money`, `hour`, `day`, `dated`, `moment` (day
  and hour), `due` (the bare hour when it is soon), `plural`, `join_and`, `capital`, `days_between`,
  `distance` (of metres), `lasting` (of minutes).
- A new language is a new folder with the same keys, and its code under `languages` of the property.

This page is made from the English files by `python -m tests.content.reference`.
"""


def page() -> str:
    """Return the page as it should be."""
    return _HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    for section in ("replies", "buttons", "notices"):
        yield f"\n## {section.capitalize()}\n"
        for file in sorted((ROOT / "content" / "en" / section).glob("*.yml")):
            yield f"\n{_about(file)}\n\n| key | in English |\n|---|---|\n"
            for key, words in YAML(typ="safe").load(file).items():
                yield f"| `{key}` | {_first_line(words)} |\n"


def _about(file: Path) -> str:
    comment = file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    return f"`{file.relative_to(ROOT / 'content' / 'en')}`: {comment}"


def _first_line(words: object) -> str:
    first = str(words[0] if isinstance(words, list) else words).strip()
    line = (
        next(line for line in first.splitlines() if not line.strip().startswith("{%"))
        if "\n" in first
        else first
    )
    return "`" + line.strip().replace("|", "\\|").replace("`", "'") + "`"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
