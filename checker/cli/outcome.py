"""How a command ends."""

from enum import IntEnum

__all__ = ["Exit"]


class Exit(IntEnum):
    """Exit statuses, which mean one thing each."""

    CLEAN = 0
    FINDINGS = 1  # at or above the severity that was asked for
    UNCHECKED = 2  # something could not be checked: a draft, the reference, the command itself
