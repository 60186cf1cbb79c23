"""Which short forms lie one slip of the hand apart."""

from collections import defaultdict
from collections.abc import Iterable

from checker.verify.name.slips import differ_by

__all__ = ["Neighbours", "doubled", "is_slip", "is_swap", "nearest"]


def is_slip(short: str, right: str) -> bool:
    """One slip: two letters swapped, one put for another, doubled, or left out inside or beside its like.

    Another letter more at an end makes another form: CSIS, CSI.
    """
    if differ_by(short, right) != 1 or min(len(short), len(right)) < 3:
        return False
    return (
        short in doubled(right)
        or (len(short) > 3 and right in doubled(short))
        or not (_ends(short, right) or _ends(right, short))
    )


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


class Neighbours:
    """Forms by what is left of them with one letter out, so that those one slip from another are found at once."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._held: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for at, form in enumerate(forms):
            for left in _left(form):
                self._held[left].append((at, form))

    def of(self, short: str) -> list[str]:
        """The other forms that may lie one slip from `short`, in the order in which they were given."""
        found = {pair for left in _left(short) for pair in self._held.get(left, ())}
        return [form for _, form in sorted(found) if form != short]


def _left(form: str) -> set[str]:
    return {form, *(form[:at] + form[at + 1 :] for at in range(len(form)))}
