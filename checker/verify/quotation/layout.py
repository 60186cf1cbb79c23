"""A quotation and the record side by side, as the report shows them: what is the same, what differs, and where."""

from collections.abc import Iterator, Sequence

from checker.evidence.quotation import Alignment, Change, ChangeKind
from checker.record.quotation import Statement
from checker.span import Span
from checker.verify.quotation.edits import Edit
from checker.verify.quotation.placements import Placement
from checker.verify.quotation.quoted_words import Kind, Quoted, span_of

__all__ = ["alignment_of", "day_of", "differing", "edit_place", "excerpt", "explained", "occasion_of", "wording_at"]

#: How many recorded words stand around a difference when it is quoted.
_AROUND = 4

#: The recorded words in a message are no longer than this, in code points.
_LINE = 110

#: A longer stretch of the record is cut in the middle when it is shown.
_SHOWN = 600


def alignment_of(placement: Placement, text: str, speaker: str) -> Alignment:
    """The draft's words beside the record's; `text` is the document's."""
    return Alignment(
        tuple(_changes(placement, text)),
        _cut(_recorded(placement, placement.first, placement.last)),
        speaker,
        str(placement.passage.statement.said),
    )


def _changes(placement: Placement, text: str) -> Iterator[Change]:
    """Stretches that are the same and stretches that differ, by turns, which together make the quotation."""
    quoted = placement.quoted
    at, first = 0, placement.first
    for edit in placement.edits:
        if edit.at > at:
            yield _same(placement, text, at, edit.at, first, edit.first)
        span = edit_place(edit, quoted)
        drafted = _drafted(quoted, text, edit.at, edit.to)
        recorded = _recorded(placement, edit.first, edit.last)
        if quoted[edit.at : edit.to] and quoted[edit.at].kind is Kind.GAP:
            recorded = _cut(recorded, 200)
        yield Change(edit.kind, drafted, recorded, edit.reason, span)
        at, first = max(edit.to, at), edit.last
    if at < len(quoted):
        yield _same(placement, text, at, len(quoted), first, placement.last)


def _same(placement: Placement, text: str, at: int, to: int, first: int, last: int) -> Change:
    drafted = _drafted(placement.quoted, text, at, to)
    return Change(ChangeKind.SAME, drafted, _recorded(placement, first, last), "", span_of(placement.quoted[at:to]))


def _drafted(quoted: Sequence[Quoted], text: str, at: int, to: int) -> str:
    if at >= to:
        return ""
    return " ".join(span_of(quoted[at:to]).of(text).split())


def _recorded(placement: Placement, first: int, last: int) -> str:
    if first >= last:
        return ""
    spoken = placement.spoken[first:last]
    start, end = min(word.start for word in spoken), max(word.end for word in spoken)
    return " ".join(placement.passage.text[start:end].split())


def _cut(text: str, most: int = _SHOWN) -> str:
    if len(text) <= most:
        return text
    return f"{text[: most // 2].rsplit(' ', 1)[0]} … {text[-most // 2 :].split(' ', 1)[-1]}"


def differing(placement: Placement) -> tuple[Edit, ...]:
    """The differences that newsrooms do not allow, the gravest first."""
    edits = [edit for edit in placement.edits if edit.kind.rank > ChangeKind.ALLOWED.rank]
    return tuple(sorted(edits, key=lambda edit: -edit.kind.rank))


def edit_place(edit: Edit, quoted: Sequence[Quoted]) -> Span:
    """Where a difference stands in the document: its words, or the words on both sides of what was left out."""
    return span_of(quoted[edit.at : edit.to] or quoted[max(edit.at - 1, 0) : edit.at + 1])


def wording_at(placement: Placement, edit: Edit) -> str:
    """The recorded words that would stand at `edit_place`."""
    if edit.at < edit.to:
        return _recorded(placement, edit.first, edit.last)
    before = edit.first - 1 if edit.at > 0 and edit.first > placement.first else edit.first
    after = edit.last + 1 if edit.at < len(placement.quoted) else edit.last
    return _recorded(placement, max(before, 0), min(after, len(placement.spoken)))


def excerpt(placement: Placement, edit: Edit) -> str:
    """The recorded words, or of many those around a difference, short enough for one line."""
    whole = _recorded(placement, placement.first, placement.last)
    if len(whole) <= _LINE:
        return whole
    first, last = max(edit.first - _AROUND, 0), min(edit.last + _AROUND, len(placement.spoken))
    kept = [n for n in range(first, last) if placement.spoken[n].sentence == _sentence(placement, edit)] or [first]
    return _cut(_recorded(placement, kept[0], kept[-1] + 1), _LINE)


def _sentence(placement: Placement, edit: Edit) -> int:
    at = edit.first if edit.first < edit.last else max(edit.first - 1, 0)
    return placement.spoken[min(at, len(placement.spoken) - 1)].sentence


def explained(placement: Placement, edits: Sequence[Edit], text: str) -> str:
    """What differs, as a clause: “nation” for “country”."""
    return "; ".join(_explained(placement, edit, text) for edit in edits[:4])


def _explained(placement: Placement, edit: Edit, text: str) -> str:
    drafted = _cut(_drafted(placement.quoted, text, edit.at, edit.to), 80)
    recorded = _cut(_recorded(placement, edit.first, edit.last), 80)
    if edit.reason.startswith("the "):
        return edit.reason
    if not drafted:
        return f"“{recorded}” is left out ({edit.reason})"
    if not recorded:
        return f"“{drafted}” is not on record ({edit.reason})"
    return f"“{drafted}” for “{recorded}” ({edit.reason})"


def occasion_of(statement: Statement) -> str:
    """Where and when words on record were said."""
    where = statement.occasion or ""
    return f"{where}, {day_of(statement)}" if where else day_of(statement)


def day_of(statement: Statement) -> str:
    """The date of a statement for a reader: July 8, 2024."""
    said = statement.said
    if said.precision == "year":
        return str(said.first.year)
    month = f"{said.first:%B}"
    return f"{month} {said.first.year}" if said.precision == "month" else f"{month} {said.first.day}, {said.first.year}"
