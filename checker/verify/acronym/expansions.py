"""Long forms that are not the ones of the acronym beside them."""

from collections.abc import Iterator

from checker.annotation.initials import fits, initials
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.span import Span
from checker.verify.acronym.long_forms import belonging
from checker.verify.acronym.short_forms import ShortForms
from checker.verify.acronym.wording import bare, content, holds

__all__ = ["expansions"]

#: No recorded long form is longer.
_LENGTH = 200


def expansions(document: Document, forms: ShortForms, reference: Reference) -> Iterator[Verdict]:
    """A verdict for every long form that is a word or a slip off the recorded one, or belongs to other letters."""
    for short, defined in forms.defined.items():
        for span, long in defined:
            if _is_recorded(document, long, forms.recorded.get(short, ())):
                continue
            plural = document.words(span).endswith("s")
            verdict = _verdict(short, long, bare(document.words(long)), plural, forms, reference)
            if verdict is not None:
                yield verdict


def _is_recorded(document: Document, long: Span, records: tuple[Acronym, ...]) -> bool:
    """Whether a recorded long form ends where `long` does, though it begins before it."""
    before = document.text[max(long.end - _LENGTH, 0) : long.end].lower()
    return any(before.endswith(right.lower()) for record in records for right in record.long if " " in right)


def _verdict(
    short: str, long: Span, written: str, plural: bool, forms: ShortForms, reference: Reference
) -> Verdict | None:
    recorded = forms.recorded.get(short, ())
    record, right, firm = _nearly(written, recorded, plural)
    if record is None and (turned := _turned(short, written, recorded)) is not None:
        (record, right), firm = turned, False
    if record is not None:
        return Verdict(
            subject=Subject.ACRONYM, span=long, state=State.CONFLICTS, fault="wrong-expansion", reading=written,
            record=right, because=f"{short} is on record as “{right}”", firm=firm, suggestion=right,
            citations=reference.cite(record),
        )  # fmt: skip
    other = belonging(short, written, recorded, reference)
    if other is not None:
        owner, right, because = other
        return Verdict(
            subject=Subject.ACRONYM, span=long, state=State.CONFLICTS, fault="wrong-expansion", reading=written,
            record=right, because=f"beside ({short}): {because}", firm=True, citations=reference.cite(owner),
        )  # fmt: skip
    if not fits(short, written) and not recorded:
        return Verdict(
            subject=Subject.ACRONYM, span=long, state=State.UNCHECKED, fault="wrong-expansion", reading=written,
            record=short, firm=False, because=f"its initials are {initials(written)}, not {short}",
        )  # fmt: skip
    return None


def _nearly(written: str, records: tuple[Acronym, ...], plural: bool) -> tuple[Acronym | None, str, bool]:
    """The record, and its long form, that `written` misses by a word, and whether that is sure.

    None when a record has it as it is.
    """
    longs = [(record, right) for record in records for right in record.long]
    mine = content(written)
    if any(content(written, plural=True) == content(right, plural=True) for _, right in longs):
        return None, "", True
    for record, right in longs:
        theirs = content(right)
        if holds(written, right):
            if not plural and mine == theirs and _is_proper(right) and _is_proper(written):
                return record, right, False  # Center for Centers
            return None, "", True
    for record, right in longs:
        if _one_word_off(mine, content(right)):
            shared = len(record.short) < 4  # letters that other bodies may have as well
            return record, right, not shared and not _same_stem(mine, content(right))
    return None, "", True


def _turned(short: str, written: str, records: tuple[Acronym, ...]) -> tuple[Acronym, str] | None:
    """The record whose long form has the same words in another order, so that its letters are other ones."""
    letters = initials(written)
    if letters == short or sorted(letters) != sorted(short):
        return None
    mine = content(written)
    same = ((record, right) for record in records for right in record.long if sorted(content(right)) == sorted(mine))
    return next(((record, right) for record, right in same if content(right) != mine), None)


def _is_proper(phrase: str) -> bool:
    """Whether every telling word of a phrase has a capital, as in the name of one body."""
    return all(word[0].isupper() for word in phrase.split() if len(word) > 3)


def _same_stem(mine: list[str], theirs: list[str]) -> bool:
    """Whether the word in which two long forms differ has one stem: automatic, automated."""
    return all(one[:5] == other[:5] for one, other in zip(mine, theirs, strict=True) if one != other)


def _one_word_off(mine: list[str], theirs: list[str]) -> bool:
    """Whether two long forms of the same length differ in one word that is not a mere variant."""
    if len(mine) != len(theirs) or len(mine) < 3:
        return False
    differing = [(one, other) for one, other in zip(mine, theirs, strict=True) if one != other]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    return one[:1] == other[:1] and not _counterparts(one, other)


_BRITISH = (("isation", "ization"), ("our", "or"), ("programme", "program"), ("tre", "ter"), ("ence", "ense"))


def _counterparts(one: str, other: str) -> bool:
    """Whether two words are the British and the American form of one."""
    for british, american in _BRITISH:
        one, other = one.replace(british, american), other.replace(british, american)
    return one == other
