"""The type of what replies and notices are filled with."""

from collections.abc import Mapping, Sequence

type Fact = str | int | float | bool | Sequence[Fact] | Mapping[str, Fact] | None
"""JSON, so that it can cross a process border. Moments are ISO 8601 with offset, money is a decimal as text."""
