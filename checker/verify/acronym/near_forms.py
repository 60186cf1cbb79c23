"""Which short forms lie one slip of the hand apart."""

from checker.verify.name.slips import differ_by

__all__ = ["doubled", "is_slip", "is_swap", "nearest"]


def is_slip(short: str, right: str) -> bool:
    """One slip: two letters swapped, one put for another, doubled, or left out inside.

    Another letter more at an end makes another form: CSIS, CSI.
    """
    if differ_by(short, right) != 1 or min(len(short), len(right)) < 3:
        return False
    return short in doubled(right) or not (_ends(short, right) or _ends(right, short))


def _ends(long: str, part: str) -> bool:
    return long.startswith(part) or long.endswith(part)


def doubled(right: str) -> set[str]:
    """The forms with one of the letters of `right` written twice: FBII, FFBI."""
    return {right[:at] + letter + right[at:] for at, letter in enumerate(right)}


def is_swap(short: str, right: str) -> bool:
    """Whether two forms one slip apart have the same letters."""
    return sorted(short) == sorted(right)


def nearest(short: str, forms: list[str]) -> list[str]:
    """Of the forms one slip from `short`, those with the same letters, else of the same length, else all."""
    return (
        [right for right in forms if is_swap(short, right)]
        or [right for right in forms if len(right) == len(short)]
        or forms
    )
