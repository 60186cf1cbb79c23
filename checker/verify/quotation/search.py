"""The places on record where a quotation may stand, the best first."""

from collections.abc import Sequence

from checker.record.reference import Reference
from checker.verify.quotation.claims import Claimed
from checker.verify.quotation.house_edits import Custom
from checker.verify.quotation.placements import Placement, placed, placed_verbatim, weight
from checker.verify.quotation.quoted_words import Kind, Quoted, span_of

__all__ = ["found", "placements"]

#: How many places are aligned word by word, and after what likeness no other one is; elsewhere only the very words
#: are looked for.
_ALIGNED, _SURE = 3, 0.75

#: How much of what stands around a place is read, in code points: more where an ellipsis may hide some of it.
_REACH, _REACH_OF_GAPS = 200, 3_000


def placements(
    quoted: tuple[Quoted, ...], reference: Reference, speakers: tuple[str, ...], claim: Claimed, custom: Custom
) -> list[Placement]:
    """Where `quoted` may stand in the words of `speakers` (of anybody, when there are none), the best place first."""
    gaps = any(element.kind is Kind.GAP for element in quoted[1:-1])
    reach = len(span_of(quoted)) + (_REACH_OF_GAPS if gaps else _REACH)
    beside: list[Placement] = []
    mended = any(element.kind is Kind.BRACKET for element in quoted)
    for passage in reference.passages(_asked(quoted), speakers, reach):
        sure = bool(beside) and (len(beside) >= _ALIGNED or (beside[0].likeness >= _SURE and not mended))
        if sure and not _may_hold(quoted, passage.text):
            continue
        place = placed_verbatim(quoted, passage, custom) if sure else placed(quoted, passage, custom)
        if place is not None:
            beside.append(place)
    order = {id(place): n for n, place in enumerate(beside)}
    return sorted(beside, key=lambda p: (round(p.cost, 1), not claim.allows(p.passage.statement), order[id(p)]))


def _asked(quoted: Sequence[Quoted]) -> str:
    """The words to search for: the longest run between ellipses, or all where none is long."""
    runs: list[list[str]] = [[]]
    for element in quoted:
        if element.kind is Kind.WORD:
            runs[-1].append(element.text)
        elif element.kind is Kind.GAP:
            runs.append([])
    longest = max(runs, key=len)
    return " ".join(longest if len(longest) >= 5 else [word for run in runs for word in run])


def _may_hold(quoted: Sequence[Quoted], text: str) -> bool:
    """Whether a text holds nearly all longer words of a quotation, in any order."""
    plain = text.lower()
    long = [element.text.lower() for element in quoted if len(element.text) > 5 and element.kind is Kind.WORD]
    return sum(word in plain for word in long) >= 0.9 * len(long)


def found(place: Placement, claim: Claimed) -> bool:
    """Whether a place is where the quotation comes from, rather than one where like words stand.

    A few words come from anywhere: they must stand unchanged, or be of the occasion that the draft reports.
    """
    words = sum(element.kind is Kind.WORD for element in place.quoted)
    near = claim.allows(place.passage.statement)
    dated = claim.meant is not None or claim.news is not None
    if claim.name is None or not claim.speakers:
        return words >= (6 if place.clean else 10) and weight(place.kept) >= 2.5 and place.likeness >= 0.85
    if place.clean:
        return (near and (dated or words >= 3)) or (words >= 5 and weight(place.kept) >= 1.5)
    if words <= 4:
        return dated and near and place.content >= 1 and place.likeness >= 0.45 and len(place.edits) == 1
    if words <= 7:
        return near and weight(place.kept) >= 1.5 and place.likeness >= 0.55
    return place.run >= 3 and weight(place.kept) >= 2.0 and place.likeness >= (0.5 if near else 0.7)
