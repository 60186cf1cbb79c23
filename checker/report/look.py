"""How a report is to look, whatever its format."""

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Look"]


def _nothing(code: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Look:
    """Width in terminal cells, whether colour may be used, and how much is wanted.

    `worksheet` lists every quotation, name and claim; `quiet` leaves out all but the findings. `explain` gives, for
    a rule's code, what the rule says of itself, in Markdown: a first line, then why it matters and how to resolve it.
    """

    width: int = 100
    colour: bool = False
    worksheet: bool = False
    quiet: bool = False
    explain: Callable[[str], str] = _nothing
