"""Acronyms with a letter wrong: capitals that nobody knows, one slip from capitals that the draft or a record knows."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.document import Document
from checker.house import House
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.acronym.draft_evidence import by_company, from_draft
from checker.verify.acronym.draft_words import DraftWords
from checker.verify.acronym.known_forms import exempt, existing_acronyms, is_common_word
from checker.verify.acronym.mistake import Mistaken, Weight
from checker.verify.acronym.near_forms import is_swap
from checker.verify.acronym.places import is_station
from checker.verify.acronym.record_evidence import OnRecord
from checker.verify.acronym.short_forms import ShortForms, is_known
from checker.verify.acronym.told import is_told

__all__ = ["mistaken"]

#: A short form beside a capitalised word belongs to a name: RJR Nabisco.
_NAMED = re.compile(r" [A-Z][a-z]")


def mistaken(
    document: Document, forms: ShortForms, words: DraftWords, reference: Reference, house: House
) -> Iterator[Mistaken]:
    """The mistaken short forms of a draft, one for each form."""
    on_record = OnRecord(document, forms, words, reference, house)
    for short, uses in forms.uses.items():
        if not 3 <= len(short) <= 7 or short in forms.meant or short in forms.defined:
            continue
        if short in exempt(house.known_short_forms):
            continue
        needed = Weight.SURE
        if is_known(short, forms, reference, house) or is_common_word(short):
            drafted, recorded = by_company(short, forms, document), on_record.swapped
        elif short in existing_acronyms():
            drafted, recorded = _doubted(from_draft(short, forms, reference, house)), on_record.perhaps
        else:
            drafted, recorded = from_draft(short, forms, reference, house), on_record.meant_by
            needed = Weight.LIKELY if drafted else Weight.SURE
        if drafted is None and is_station(short, uses, document):
            continue
        found = drafted
        if found is None or found.weight is Weight.GUESS:
            listed = recorded(short)
            if listed is not None and (found is None or listed.weight > found.weight):
                found, needed = listed, Weight.SURE
        if found is not None and (found.weight >= needed or not _is_placed(uses, document)):
            yield found


def _doubted(slip: Mistaken | None) -> Mistaken | None:
    """A slip that is a step less sure, because its letters are those of another body somewhere; None but for a swap."""
    if slip is None or not is_swap(slip.short, slip.right):
        return None
    return replace(slip, weight=Weight(max(slip.weight - 1, Weight.GUESS)))


def _is_placed(uses: list[Span], document: Document) -> bool:
    """Whether the draft says what the letters are, or they are part of a name."""
    if document.text[uses[0].start - 1 : uses[0].start] == "(" or is_told(document, uses[0]):
        return True
    return any(_NAMED.match(document.text, use.end) for use in uses)
