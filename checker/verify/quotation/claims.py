"""What a draft claims about a quotation: who said it, and on which day."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from checker.annotation.annotations import Annotations
from checker.annotation.quotation import Attribution, Certainty
from checker.document import Document
from checker.record.date import PartialDate
from checker.record.quotation import Statement
from checker.record.reference import Reference
from checker.verify.quotation.speakers_on_record import claimed_name, recorded_for

__all__ = ["Claimed", "claimed"]

#: How many days before the draft's date words may have been said that it brings as news, and how many after.
_NEWS, _AHEAD = timedelta(days=10), timedelta(days=2)

#: A date belongs to "said" when it stands this close to it, in code points, with no clause between them.
_NEAR = 60

_CLAUSE = re.compile(r"[.;!?“”\"]|, (?:and|but|who|which|when|where|after|before)\b|\b(?:that|which|who)\b")


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the draft claims: the speaker's name, the recorded speakers it may mean, and the days it gives.

    `meant` are the days that the draft names for the words, `news` those on which its news may have been said;
    either is `None` when nothing tells. `sure` says that the draft leaves no doubt who speaks.
    """

    name: str | None
    speakers: tuple[str, ...]
    meant: PartialDate | None
    news: PartialDate | None
    sure: bool

    def allows(self, statement: Statement) -> bool:
        """Whether words said then may be those that the draft means."""
        days = self.meant or self.news
        return days is None or _overlap(statement.said, days)

    def names_another_day(self, statement: Statement) -> bool:
        """Whether the draft names a day for the words, and it is not the recorded one (nor a day from it)."""
        return self.meant is not None and not _overlap(statement.said, self.meant)


def claimed(
    attribution: Attribution,
    document: Document,
    annotations: Annotations,
    speakers: Mapping[str, Sequence[str]],
    reference: Reference,
) -> Claimed:
    """What `document` claims about a quotation; `speakers` are all who are on record, with their names."""
    name = claimed_name(attribution)
    day = document.date.day if document.date else None
    meant = _meant(attribution, annotations, document.text)
    if meant is not None and meant.precision == "day":
        meant = PartialDate(meant.first - timedelta(days=1), meant.last + timedelta(days=1))
    return Claimed(
        name,
        recorded_for(name, speakers, reference) if name else (),
        meant,
        PartialDate(day - _NEWS, day + _AHEAD) if day else None,
        attribution.certainty in (Certainty.EXPLICIT, Certainty.INFERRED),
    )


def _overlap(one: PartialDate, other: PartialDate) -> bool:
    return one.first <= other.last and other.first <= one.last


def _meant(attribution: Attribution, annotations: Annotations, text: str) -> PartialDate | None:
    """The days that the draft names for the quotation: a date beside its cue, outside the marks."""
    cue, quotation = attribution.cue, attribution.quotation
    if cue is None:
        return None
    for found in annotations.dates:
        first, last = min(cue.span.end, found.span.end), max(cue.span.start, found.span.start)
        if found.meant is None or not 0 <= last - first <= _NEAR:
            continue
        if any(inside.overlaps(found.span) for inside in quotation.marked + quotation.segments):
            continue
        if not _CLAUSE.search(text[first:last]):
            return found.meant
    return None
