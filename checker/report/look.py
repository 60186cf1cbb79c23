"""How a report is to look, whatever its format."""

from dataclasses import dataclass

__all__ = ["Look"]


@dataclass(frozen=True, slots=True)
class Look:
    """Width in terminal cells, whether colour may be used, and how much is wanted.

    `worksheet` lists every quotation, name and claim; `quiet` leaves out all but the findings.
    """

    width: int = 100
    colour: bool = False
    worksheet: bool = False
    quiet: bool = False
