"""The dateline: whether its place ends before the sentence begins."""

from collections.abc import Iterator

from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict

__all__ = ["datelines"]


def datelines(document: Document) -> Iterator[Verdict]:
    """A verdict on the draft's dateline."""
    line = document.dateline
    if line is None:
        return
    place = document.words(line.place)
    yield Verdict(
        subject=Subject.DATE,
        span=line.place if line.malformed else line.span,
        state=State.CONFLICTS if line.malformed else State.AGREES,
        fault="malformed-dateline" if line.malformed else None,
        reading=document.words(line.span),
        record=f"{place} —" if line.malformed else place,
        because="no dash stands between the place and the sentence" if line.malformed else "its form",
        suggestion=f"{place} — " if line.malformed else None,
    )
