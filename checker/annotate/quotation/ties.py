"""Which reporting words a stretch in marks hangs on, by its own sentence alone."""

from collections.abc import Callable

from checker.annotate.quotation.setting import Setting, Tie, setting
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.quotation.ties_above import announced, governed
from checker.annotate.quotation.ties_before import far, led_by_colon, near, sourced
from checker.annotate.quotation.ties_behind import behind, closing, embracing, interjected

__all__ = ["tie"]

Reading = Callable[[Setting], Tie | None]
#: How a stretch that opens its sentence is read, the surest reading first.
OPENING: tuple[Reading, ...] = (behind, sourced)
#: How one that stands inside its sentence is read.
INSIDE: tuple[Reading, ...] = (
    closing, sourced, interjected, led_by_colon, announced, governed, near, embracing, far,
)  # fmt: skip


def tie(sheet: Sheet, stretch: int) -> Tie | None:
    """The tie of a stretch to reporting words of its own sentence, or `None`."""
    here = setting(sheet, stretch)
    ties = (read(here) for read in (OPENING if here.opens else INSIDE))
    return next((found for found in ties if found is not None), None)
