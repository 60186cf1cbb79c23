"""Spellings of one recorded name: listed variants are right, and the house prints one of them throughout."""

from collections.abc import Iterator, Sequence

from checker.evidence.name import Link, LinkState
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Entity
from checker.record.reference import Reference
from checker.verify.name.capitals import fold_word
from checker.verify.name.desk import parts_of
from checker.verify.name.slips import is_derived

__all__ = ["variants"]

#: Two words this many edits apart can be spellings of one name.
_NEAR = 3


def variants(links: Sequence[Link], reference: Reference) -> Iterator[Verdict]:
    """The first place of each listed variant whose house form differs from it in the spelling of one word.

    It is firm when the draft has the house form, or another variant, as well.
    """
    forms: dict[str, dict[str, Link]] = {}
    for link in links:
        if link.state is LinkState.VERIFIED and isinstance(link.record, Entity) and link.record.curated:
            forms.setdefault(link.record.id, {}).setdefault(fold_word(link.mention.text), link)
    for used in forms.values():
        record = next(iter(used.values())).record
        assert isinstance(record, Entity)
        for form, link in used.items():
            house = _house_form(link.mention.text, record)
            if house is None:
                continue
            others = [other for folded, other in used.items() if folded != form and _is_variant(folded, form)]
            because = f"printed as {others[0].mention.text} elsewhere in this draft" if others else "a listed variant"
            yield Verdict(
                subject=Subject.NAME,
                span=link.mention.span,
                state=State.AGREES,
                fault="inconsistent-name",
                reading=link.mention.text,
                record=house,
                because=because,
                firm=bool(others),
                suggestion=house,
                citations=reference.cite(record),
                related=tuple(other.mention.span for other in others[:3]),
            )


def _house_form(written: str, record: Entity) -> str | None:
    """The house form that `written` is a variant of: the name itself, or its last word for a bare surname."""
    house = record.name
    if fold_word(written) in parts_of(house):
        return None  # the forename alone
    for form in (house, house.split()[-1]):
        if fold_word(form) == fold_word(written):
            return None
    return next((form for form in (house, house.split()[-1]) if _is_variant(fold_word(form), fold_word(written))), None)


def _is_variant(one: str, other: str) -> bool:
    """Whether two folded forms differ in the spelling of one word, and begin or end it alike."""
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs):
        return False
    differing = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    from rapidfuzz.distance import OSA

    first, second = differing[0]
    alike = first[0] == second[0] or first[-2:] == second[-2:]
    near = OSA.distance(first, second, score_cutoff=_NEAR) <= min(_NEAR, (len(first) + 1) // 2)
    return min(len(first), len(second)) > 3 and near and alike and not is_derived(first, second)
