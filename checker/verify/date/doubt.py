"""Whether the draft's own date is the wrong one: what the draft tells would be right on another day."""

from collections.abc import Iterator, Sequence
from datetime import date

from checker.document import DateOrigin, Document, DraftDate
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate, written_day
from checker.span import Span

__all__ = ["doubts"]

#: The rules whose findings hang on the draft's date.
ANCHORS = ("outdated-title", "premature-title", "wrong-event-date", "wrong-event-place", "wrong-event-tense")
#: How many days the day on which all would be right must lie from the draft's own.
APART = 30


def doubts(document: Document, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """A verdict on the draft's date, when two or more conflicts would be none on one and the same other day.

    What holds on the draft's own date and would not on the other speaks against it, one for one. A date that was given
    with the command is never doubted: somebody decided it. One that its dateline contradicts is doubted already.
    """
    if document.date is None or document.date.origin is DateOrigin.OPTION:
        return
    if any(verdict.fault == "doubtful-draft-date" for verdict in verdicts):
        return
    day = document.date.day
    anchors = {
        (verdict.record, verdict.fault): verdict
        for verdict in verdicts
        if verdict.fault in ANCHORS and verdict.when is not None and _apart(verdict.when, day)
    }
    if any(verdict.subject is Subject.EVENT and verdict.state is State.AGREES and verdict.when for verdict in verdicts):
        return
    best = _shared([verdict for verdict in anchors.values() if verdict.when is not None])
    if len(best) < 2:
        return
    first = max(verdict.when.first for verdict in best if verdict.when)
    last = min(verdict.when.last for verdict in best if verdict.when)
    if len(best) - _against(verdicts, first, last) < 2:
        return
    yield _doubted(document.date, document, best, first, last)


def _doubted(own: DraftDate, document: Document, best: Sequence[Verdict], first: date, last: date) -> Verdict:
    span = own.span or Span(0, 0)
    span = Span(span.start, max(span.start, span.start + len(document.words(span).rstrip(" —–-:"))))
    fits = written_day(first)
    if first != last:
        fits += " and after" if last == date.max else f" to {written_day(last)}"
    return Verdict(
        subject=Subject.DATE,
        span=span,
        state=State.CONFLICTS,
        fault="doubtful-draft-date",
        reading=f"{written_day(own.day)} ({own.origin.value})",
        record=fits,
        because=f"{len(best)} statements fit {fits}: {'; '.join(verdict.reading for verdict in best)}",
        related=tuple(verdict.span for verdict in best),
        citations=tuple(citation for verdict in best[:3] for citation in verdict.citations[:1]),
    )


def _apart(when: PartialDate, day: date) -> bool:
    return (day - when.last).days > APART or (when.first - day).days > APART


def _against(verdicts: Sequence[Verdict], first: date, last: date) -> int:
    """How many records agree with the draft as it is dated, and would not from `first` to `last`."""
    return len(
        {
            verdict.record
            for verdict in verdicts
            if verdict.state is State.AGREES
            and verdict.when is not None
            and (verdict.when.last < first or verdict.when.first > last)
        }
    )


def _shared(anchors: Sequence[Verdict]) -> list[Verdict]:
    """The most anchors that one day satisfies."""
    best: list[Verdict] = []
    for anchor in anchors:
        if anchor.when is None:
            continue
        day = anchor.when.first
        fitting = [each for each in anchors if each.when and each.when.first <= day <= each.when.last]
        if len(fitting) > len(best):
            best = fitting
    return best
