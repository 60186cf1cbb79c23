"""Claims and what was compared in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span

__all__ = ["compared_in", "unchecked"]

#: Verdicts about what a sentence states, not about how it is written.
STATED = frozenset(
    {Subject.ROLE, Subject.DATE, Subject.EVENT, Subject.NUMBER, Subject.RANK, Subject.PLACE, Subject.TERM}
)
#: States that say that something on record was looked at.
TOUCHED = frozenset({State.AGREES, State.CONFLICTS, State.NOT_VERIFIED_SINCE})


def compared_in(span: Span, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts on what is stated inside `span`; `verdicts` are in order of place."""
    first = bisect_left(verdicts, span.start, key=lambda verdict: verdict.span.start)
    found = []
    for verdict in verdicts[first:]:
        if verdict.span.start >= span.end:
            break
        if verdict.subject in STATED and verdict.state in TOUCHED:
            found.append(verdict)
    return tuple(found)


def unchecked(annotations: Annotations, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """A verdict on every claim that nothing on record touches; `verdicts` are in order of place."""
    for claim in annotations.claims:
        if not compared_in(claim.span, verdicts):
            yield Verdict(
                subject=Subject.TEXT,
                span=claim.span,
                state=State.NOT_IN_REFERENCE,
                fault="unchecked-claim",
                reading="",
                record="",
                because=f"worth checking for its {', '.join(claim.because[:3])}" if claim.because else "worth checking",
                firm=False,
            )
