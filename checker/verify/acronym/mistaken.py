"""Acronyms with a letter wrong: capitals that nobody knows, one slip from capitals that the draft or a record knows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.document import Document
from checker.house import House
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.span import Span
from checker.verify.acronym.short_forms import ShortForms, is_known, is_word, known_acronyms
from checker.verify.name.capitals import fold_word
from checker.verify.name.slips import differ_by

__all__ = ["Mistaken", "mistaken"]


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A short form, the one it is taken for, and why; `place` is where the draft bears it out."""

    short: str
    right: str
    because: str
    sure: bool
    place: Span | None = None
    record: Acronym | None = None


def mistaken(document: Document, forms: ShortForms, reference: Reference, house: House) -> Iterator[Mistaken]:
    """The mistaken short forms of a draft, one for each form."""
    recorded = {
        record.short: record for record in reference.every(Acronym) if record.curated and record.short.isupper()
    }
    folded = ""
    for short, uses in forms.uses.items():
        if not 3 <= len(short) <= 7 or short in forms.meant or short in forms.defined or forms.recorded.get(short):
            continue
        if is_known(short, forms, reference, house) or is_word(short):
            found = _known_elsewhere(short, len(uses), forms, house)
        else:
            found = _from_draft(short, len(uses), forms, reference, house)
            folded = folded or fold_word(document.text)
            if found is None and not _is_station(short, uses, document):
                found = _from_record(short, recorded, folded, len(uses))
        if found is not None:
            yield found


_STATION = re.compile(r"-(?:TV|FM|AM|DT|LP|CD)\b")


def _is_station(short: str, uses: list[Span], document: Document) -> bool:
    """Whether the letters are the call sign of a station: WXYZ, or WXY-TV."""
    if short[0] not in "WK" or len(short) not in (3, 4):
        return False
    return len(short) == 4 or any(_STATION.match(document.text, use.end) for use in uses)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _is_slip(short: str, right: str) -> bool:
    """One slip: two letters swapped, one put for another, or one left out inside; a letter more at an end is none."""
    if differ_by(short, right) != 1 or min(len(short), len(right)) < 3:
        return False
    return not (short.startswith(right) or short.endswith(right) or right.startswith(short) or right.endswith(short))


def _is_swap(short: str, right: str) -> bool:
    return sorted(short) == sorted(right)


def _known_elsewhere(short: str, uses: int, forms: ShortForms, house: House) -> Mistaken | None:
    """A form that is known as something else, once, with letters swapped, where the draft has the right one often."""
    if uses > 1 or short in house.known_short_forms:
        return None
    for right, places in forms.uses.items():
        if right != short and _is_swap(short, right) and differ_by(short, right) == 1:
            return Mistaken(short, right, f"used {_times(len(places))} in this draft as {right}", False)
    return None


def _from_draft(short: str, uses: int, forms: ShortForms, reference: Reference, house: House) -> Mistaken | None:
    """A short form that the draft has right elsewhere, defines, or spells out."""
    for right, defined in forms.defined.items():
        if _is_slip(short, right) and (len(short) + len(right) > 6 or _is_swap(short, right)):
            return Mistaken(short, right, "explained in this draft: ", True, defined[0][1])
    for right, places in forms.uses.items():
        dropped = len(places) > 2 and uses == 1 and short in (right[:-1], right[1:])
        if not (_is_slip(short, right) or dropped) or not is_known(right, forms, reference, house):
            continue
        if len(places) > uses or (len(places) == uses and _is_swap(short, right)):
            record = next(iter(forms.recorded.get(right, ())), None)
            sure = _is_swap(short, right) or (len(places) > 3 and uses == 1)
            return Mistaken(short, right, f"used {_times(len(places))} in this draft as {right}", sure, None, record)
    for right, span in forms.meant.items():
        if differ_by(short, right) == 1 and len(right) == len(short) and (len(right) > 3 or _is_swap(short, right)):
            known = right in known_acronyms() or bool(reference.acronyms(right))
            if known or (_is_swap(short, right) and len(right) > 3):
                record = next(iter(reference.acronyms(right)), None)
                return Mistaken(short, right, "the draft spells it out: ", True, span, record)
    return None


def _is_at_hand(record: Acronym, folded: str) -> bool:
    """Whether the draft has half of the words of a long form, so that its acronym is likely in it."""
    for long in record.long:
        words = [word for word in fold_word(long).split() if len(word) > 3]
        if len(words) > 1 and 2 * sum(word in folded for word in words) >= len(words):
            return True
    return False


def _from_record(short: str, recorded: dict[str, Acronym], folded: str, uses: int) -> Mistaken | None:
    """A curated short form one slip away: sure when the draft has its long form, or two letters are swapped."""
    near = [right for right in recorded if _is_slip(short, right)]
    near = [right for right in near if len(right) == len(short)] or near
    spelt = [right for right in near if any(fold_word(long) in folded for long in recorded[right].long if " " in long)]
    swapped = [right for right in near if _is_swap(short, right)]
    for right in spelt or (swapped if len(swapped) == 1 else ()):
        record = recorded[right]
        because = f"the draft has {record.long[0]}" if spelt else f"two letters swapped: {right} is {record.long[0]}"
        return Mistaken(short, right, because, bool(spelt) or (len(short) > 3 and uses == 1), None, record)
    near = [right for right in near if _is_at_hand(recorded[right], folded)]
    if len(near) == 1 and uses == 1 and len(near[0]) >= len(short) >= 3:
        return Mistaken(
            short,
            near[0],
            f"known nowhere, and near {near[0]}, {recorded[near[0]].long[0]}",
            False,
            None,
            recorded[near[0]],
        )
    return None
