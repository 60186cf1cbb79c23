"""The stretches where a quotation and the record differ, each judged."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.evidence.quotation import ChangeKind
from checker.verify.quotation.alterations import judged_bracket, judged_change
from checker.verify.quotation.cut_context import judged_gap, judged_tail
from checker.verify.quotation.quoted_words import Kind, Quoted
from checker.verify.quotation.spoken_words import Word
from checker.verify.quotation.word_alignment import Step, Way

__all__ = ["Edit", "edits_of"]


class Edit(NamedTuple):
    """Elements `at` up to, not with, `to` of the quotation beside recorded words `first` up to, not with, `last`."""

    kind: ChangeKind
    reason: str
    at: int
    to: int
    first: int
    last: int


def edits_of(quoted: Sequence[Quoted], spoken: Sequence[Word], steps: Sequence[Step]) -> Iterator[Edit]:
    """Every stretch that differs, and every ellipsis and bracket, in order of place."""
    n = 0
    while n < len(steps):
        step = steps[n]
        if step.way is Way.SAME:
            n += 1
        elif step.way is Way.GAP:
            yield _gap(spoken, steps, n)
            n += 1
        elif step.way is Way.BRACKET:
            inner, recorded = quoted[step.at].inner, spoken[step.first : step.last]
            kind, reason = _bracket(inner, recorded)
            yield Edit(kind, reason, step.at, step.at + 1, step.first, step.last)
            n += 1
        else:
            end = n
            while end < len(steps) and steps[end].way in (Way.CHANGED, Way.ADDED, Way.DROPPED):
                end += 1
            yield _change(quoted, spoken, steps[n:end], steps[end].at if end < len(steps) else len(quoted))
            n = end


def _gap(spoken: Sequence[Word], steps: Sequence[Step], n: int) -> Edit:
    step = steps[n]
    opens = all(other.way is Way.GAP for other in steps[:n])
    closes = all(other.way is Way.GAP for other in steps[n + 1 :])
    if opens:
        kind, reason = ChangeKind.ALLOWED, "ellipsis"
        return Edit(kind, reason, step.at, step.at + 1, step.last, step.last)
    if closes:
        kind, reason = judged_tail(spoken, step.first)
        return Edit(kind, reason, step.at, step.at + 1, step.first, step.first)
    kind, reason = judged_gap(spoken, step.first, step.last)
    return Edit(kind, reason, step.at, step.at + 1, step.first, step.last)


def _bracket(inner: Sequence[str], recorded: Sequence[Word]) -> tuple[ChangeKind, str]:
    if recorded:
        return judged_bracket(inner, recorded)
    negates = any(key in ("not", "never", "no") for key in inner)
    return (ChangeKind.CRITICAL, "negation") if negates else (ChangeKind.ALLOWED, "words in brackets")


def _change(quoted: Sequence[Quoted], spoken: Sequence[Word], steps: Sequence[Step], after: int) -> Edit:
    ats = [step.at for step in steps if step.at >= 0]
    at, to = (ats[0], ats[-1] + 1) if ats else (after, after)
    first, last = steps[0].first, steps[-1].last
    drafted = [element for element in quoted[at:to] if element.kind is Kind.WORD]
    opens = at == 0 or quoted[at - 1].kind is not Kind.WORD
    judgements: list[Edit] = []
    at_start, at_end = at == 0 and bool(drafted), to == len(quoted) and bool(drafted)
    for start, end in _extents(first, last, at_start, at_end):
        before = spoken[start - 1] if start else None
        behind = spoken[end] if end < len(spoken) else None
        if judgements and (end > len(spoken) or spoken[start].sentence != spoken[end - 1].sentence):
            continue
        kind, reason = judged_change(drafted, spoken[start:end], before, behind, opens)
        judgements.append(Edit(kind, reason, at, to, start, end))
    return min(judgements, key=lambda edit: edit.kind.rank)


def _extents(first: int, last: int, at_start: bool, at_end: bool) -> Iterator[tuple[int, int]]:
    """The recorded words that changed words may stand for; at an end of the quotation, fewer or one more."""
    yield first, last
    if at_start:
        yield from ((start, last) for start in (*range(first + 1, last), first - 1) if start >= 0)
    if at_end:
        yield from ((first, end) for end in (*range(last - 1, first, -1), last + 1))
