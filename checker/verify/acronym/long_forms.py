"""Long forms that belong to another acronym than the one beside them."""

from checker.annotation.initials import spells
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.verify.acronym.wording import content, holds
from checker.verify.name.slips import differ_by

__all__ = ["belonging"]

#: So many last letters are compared before two long forms are taken apart.
_TAIL = 5


def belonging(
    short: str, written: str, recorded: tuple[Acronym, ...], reference: Reference
) -> tuple[Acronym, str, str] | None:
    """The record that shows `short` to be wrong beside `written`, the right form, and why; None when it may be right.

    `recorded` are the records of `short`. Either the long form is on record under other letters, or the letters are
    on record for another long form and are not the initials of this one.
    """
    if not short.isupper() or len(short) < 3 or spells(short, written):
        return None
    mine = content(written)
    if any(holds(written, long) for record in recorded for long in record.long):
        return None
    owners = _owners(written, reference)
    for owner in owners:
        if recorded or sorted(owner.short) == sorted(short) or differ_by(short, owner.short) == 1:
            return owner, owner.short, f"{written} is on record as {owner.short}"
    curated = [
        record for record in recorded if record.curated and record.short == short and " " in "".join(record.long[:1])
    ]
    if not owners and len(short) > 3 and curated and len(mine) > 2:
        return curated[0], curated[0].long[0], f"{short} is on record as {curated[0].long[0]}"
    return None


def _owners(written: str, reference: Reference) -> list[Acronym]:
    """The curated acronyms in capitals that have the long form."""
    tail = written.lower()[-_TAIL:]
    return [
        record
        for record in reference.every(Acronym)
        if record.curated and record.short.isupper() and len(record.short) > 2
        for long in record.long
        if long.lower().endswith(tail) and " " in long and holds(written, long)
    ]
