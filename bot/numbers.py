"""The numbers of records, as somebody may name them."""

_LARGEST = (1 << 63) - 1
"""No database counts further, and SQLite refuses to be asked about more."""


def may_be_a_record(number: int) -> bool:
    """Say whether any record could have this number."""
    return 0 <= number <= _LARGEST
