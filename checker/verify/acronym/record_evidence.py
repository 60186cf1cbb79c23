"""What is on record beside a short form that may be a slip: short forms that everybody knows, and their long forms."""

from functools import cache, cached_property

from checker.document import Document
from checker.house import House
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.verify.acronym.company import kept_by
from checker.verify.acronym.draft_words import DraftWords
from checker.verify.acronym.known_forms import exempt, is_common_word, is_word, known_acronyms
from checker.verify.acronym.mistake import Mistaken, Weight
from checker.verify.acronym.near_forms import Neighbours, is_slip, is_swap, nearest
from checker.verify.acronym.short_forms import ShortForms
from checker.verify.name.slips import differ_by

__all__ = ["OnRecord"]

#: Letters so many or more have few neighbours, and a slip in them is known by itself.
_LONG = 5
#: Letters near more than so many known forms are left alone.
_MANY = 3


@cache
def _long() -> Neighbours:
    """The long ones of the acronyms that everybody knows."""
    return Neighbours(sorted(short for short in known_acronyms() if len(short) >= _LONG))


class OnRecord:
    """The short forms on record that may accuse, held against one draft."""

    def __init__(
        self, document: Document, forms: ShortForms, words: DraftWords, reference: Reference, house: House
    ) -> None:
        self._document, self._forms, self._words, self._house = document, forms, words, house
        self._records = {
            record.short: record for record in reference.every(Acronym) if record.curated and record.short.isupper()
        }

    def _is_famous(self, short: str) -> bool:
        """Whether a reader is taken to know the letters."""
        records = self._forms.recorded.get(short, ()) or ((self._records[short],) if short in self._records else ())
        return short in exempt(self._house.known_short_forms) or any(not record.expand for record in records)

    def meant_by(self, short: str) -> Mistaken | None:
        """The recorded form that letters which nobody knows are a slip for: surest with its long form in the draft."""
        near = [right for right in self._near.of(short) if is_slip(short, right)]
        for right in (right for right in nearest(short, near) if self._words.spell(self._records[right])):
            return self._mistaken(short, right, Weight.SURE, f"the draft spells out {right}")
        kept = self._in_company(short)
        swapped = [right for right in near if is_swap(short, right)]
        if kept is not None and (kept.right in swapped or not swapped):
            return kept
        if len(swapped) == 1 and not is_word(short):
            once = len(short) > 3 and len(self._forms.uses[short]) == 1
            weight = Weight.SURE if once else Weight.LIKELY
            return self._mistaken(short, swapped[0], weight, f"two letters swapped in {swapped[0]}")
        return self._guess(short, near)

    def perhaps(self, short: str) -> Mistaken | None:
        """The form that letters of a trade may be a slip for: it goes with the word beside them, or two are swapped."""
        kept = self._in_place(short)
        if kept is not None:
            return kept
        near = [right for right in self._famous.of(short) if right in self._records and is_swap(short, right)]
        near = [right for right in near if is_slip(short, right)]
        return self._mistaken(short, near[0], Weight.GUESS, f"one slip from {near[0]}") if len(near) == 1 else None

    def _guess(self, short: str, near: list[str]) -> Mistaken | None:
        """The likeliest of the few forms near by; more than a guess where the draft or every reader speaks for one."""
        near = nearest(short, near)
        at_hand = [right for right in near if self._words.recall(self._records[right])]
        famous = nearest(short, [right for right in self._famous.of(short) if is_slip(short, right)])
        known = [right for right in _long().of(short) if differ_by(short, right) == 1]
        few = at_hand or famous or near or known
        if not few or len(few) > _MANY:
            return None
        house = exempt(self._house.known_short_forms)
        best = max(few, key=lambda right: (self._words.share(self._records.get(right)), right in house))
        record = self._records.get(best)
        once = len(self._forms.uses[short]) == 1 and not is_word(short)
        whole = len(best) == len(short) or (len(best) > len(short) and (best in at_hand or len(best) >= _LONG))
        telling = best in (*at_hand, *famous, *known)
        if len(best) == 3:
            telling = best in house or best in self._forms.uses or self._words.share(record) == 1
        likely = once and len(few) == 1 and whole and telling
        others = "".join(f"{right} and " for right in few if right != best)
        because = f"known nowhere; one slip from {others}{best}"
        return self._mistaken(short, best, Weight.LIKELY if likely else Weight.GUESS, because)

    @cached_property
    def _near(self) -> Neighbours:
        return Neighbours(self._records)

    @cached_property
    def _famous(self) -> Neighbours:
        house = {short for short in exempt(self._house.known_short_forms) if short.isalpha() and short.isupper()}
        famous = {short for short, record in self._records.items() if not record.expand}
        used = {short for short, records in self._forms.recorded.items() if records and short in self._records}
        return Neighbours(sorted(house | (famous - used) | {short for short in used if self._is_famous(short)}))

    def swapped(self, short: str) -> Mistaken | None:
        """The form that a known, less famous one is a swap of, where the draft has words of its long form alone."""
        if self._is_famous(short) or any(self._words.recall(record) for record in self._forms.recorded.get(short, ())):
            return None
        kept = self._in_place(short)
        if kept is not None:
            return kept
        near = [right for right in self._famous.of(short) if right in self._records and is_swap(short, right)]
        near = [right for right in near if is_slip(short, right) and self._words.recall(self._records[right])]
        if len(near) == 1:
            because = f"two letters swapped, and the draft has words of {near[0]}"
            return self._mistaken(short, near[0], Weight.LIKELY, because)
        return None

    def _in_place(self, short: str) -> Mistaken | None:
        """The form that letters of another body stand in the place of, by the words at two places if used twice.

        A word of every day may be in capitals for stress, unless the draft has the right form too.
        """
        kept = self._in_company(short, exists=True)
        if kept is not None and is_common_word(short) and len(self._forms.uses.get(kept.right, ())) < 2:
            return None
        return kept

    def _in_company(self, short: str, exists: bool = False) -> Mistaken | None:
        """The well-known form that the words beside the letters go with: an FBI agent, a super PAC.

        Letters that are used more than once, or are those of a body that exists, want words of that form alone.
        """
        uses = self._forms.uses[short]
        kept = kept_by(short, self._document, uses, alone=exists or len(uses) > 1)
        if kept is None or len(kept[1]) < min(len(uses), 2):
            return None
        right, words = kept
        named = "the title of a show" if words[0] == "“" else f"“{words[0]}”"
        return self._mistaken(short, right, Weight.LIKELY, f"one slip from {right}", f", which goes with {named}")

    def _mistaken(self, short: str, right: str, weight: Weight, because: str, more: str = "") -> Mistaken:
        record = self._records.get(right)
        long = f", {record.long[0]}" if record is not None and record.long and record.long[0] != right else ""
        return Mistaken(short, right, f"{because}{long}{more}", weight, None, record)
