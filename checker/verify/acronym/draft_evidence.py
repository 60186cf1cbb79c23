"""What a draft itself says of a short form that may be a slip: its other short forms, definitions and phrases."""

from checker.document import Document
from checker.house import House
from checker.record.reference import Reference
from checker.verify.acronym.company import beside, without_common
from checker.verify.acronym.known_forms import existing_acronyms, known_acronyms
from checker.verify.acronym.mistake import Mistaken, Weight
from checker.verify.acronym.near_forms import is_slip, is_swap
from checker.verify.acronym.short_forms import ShortForms, is_known
from checker.verify.name.slips import differ_by

__all__ = ["by_company", "from_draft"]

#: Three letters that are another body's too are taken for swapped ones where the draft has the right ones oftener.
_OFTEN = 3


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def from_draft(short: str, forms: ShortForms, reference: Reference, house: House) -> Mistaken | None:
    """The short form that `short`, which nobody knows, is a slip for, if the draft explains, uses or spells it out."""
    return _explained(short, forms) or _used(short, forms, reference, house) or _spelt_out(short, forms, reference)


def _explained(short: str, forms: ShortForms) -> Mistaken | None:
    for right in forms.near(short, "defined"):
        if is_slip(short, right) and (len(short) + len(right) > 6 or is_swap(short, right)):
            return Mistaken(short, right, "explained in this draft: ", Weight.SURE, forms.defined[right][0][1])
    return None


def _used(short: str, forms: ShortForms, reference: Reference, house: House) -> Mistaken | None:
    uses = len(forms.uses[short])
    for right in forms.near(short, "uses"):
        places = forms.uses[right]
        dropped = len(places) > 2 and uses == 1 and short in (right[:-1], right[1:])
        if not (is_slip(short, right) or dropped) or not is_known(right, forms, reference, house):
            continue
        if len(places) > uses or (len(places) == uses and is_swap(short, right)):
            record = next(iter(forms.recorded.get(right, ())), None)
            because = f"used {_times(len(places))} in this draft as {right}"
            return Mistaken(short, right, because, _weight(short, right, uses, len(places)), None, record)
    return None


def _weight(short: str, right: str, uses: int, places: int) -> Weight:
    """How much it says that the draft has the right form in `places` places and the wrong one in `uses`."""
    if is_swap(short, right) or (places > 3 and uses == 1):
        return Weight.SURE
    return Weight.LIKELY if len(right) > 3 or places > 1 else Weight.GUESS


def _spelt_out(short: str, forms: ShortForms, reference: Reference) -> Mistaken | None:
    for right in forms.near(short, "meant"):
        span = forms.meant[right]
        if differ_by(short, right) == 1 and len(right) == len(short) and (len(right) > 3 or is_swap(short, right)):
            known = right in known_acronyms() or bool(reference.acronyms(right))
            if known or (is_swap(short, right) and len(right) > 3):
                record = next(iter(reference.acronyms(right)), None)
                return Mistaken(short, right, "the draft spells it out: ", Weight.SURE, span, record)
    return None


def by_company(short: str, forms: ShortForms, document: Document) -> Mistaken | None:
    """The short form that a *known* one, used once, stands in the place of.

    The draft has the right one oftener: with two letters swapped, or, of a word in capitals, beside the same word. Two
    bodies that both exist have the same words beside them: NFL players, NHL players.
    """
    uses = forms.uses[short]
    if len(uses) > 1:
        return None
    exists = bool(forms.recorded.get(short)) or short in known_acronyms() or short in existing_acronyms()
    company = without_common(beside(document, uses[0]))
    for right in forms.near(short, "uses"):
        places = forms.uses[right]
        better = len(places) > 1 or (right in known_acronyms() and short not in known_acronyms())
        if not better or not is_slip(short, right):
            continue
        record = next(iter(forms.recorded.get(right, ())), None)
        because = f"used {_times(len(places))} in this draft as {right}"
        if is_swap(short, right) and (len(short) > 3 or not exists or len(places) > _OFTEN):
            return Mistaken(short, right, because, Weight.LIKELY, None, record)
        if exists:
            continue
        shared = {word for place in places for word in without_common(beside(document, place))} & company
        if shared:
            because += f", beside “{min(shared)[1]}” as here"
            return Mistaken(short, right, because, Weight.LIKELY, None, record)
        if len(places) > 1 and len(short) == len(right):
            return Mistaken(short, right, because, Weight.GUESS, None, record)
    return None
