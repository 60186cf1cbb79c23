"""The dossier: everything that a rule may look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.annotation.annotations import Annotations
from checker.annotation.quotation import MarkFault
from checker.document import Document, Ignore
from checker.evidence.name import Link
from checker.evidence.quotation import Match
from checker.evidence.verdict import Subject, Verdict
from checker.house import House
from checker.span import Span

__all__ = ["Dossier"]

#: So many code points of space may stand between a mark and the words behind it.
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document, what was found in it, and what the reference makes of it.

    `verdicts` are in order of place. `idle` are the requests to leave findings out of which nothing came; they are
    known once every other rule has looked. Rules read the dossier and nothing else.
    """

    document: Document
    annotations: Annotations
    links: tuple[Link, ...] = ()
    matches: tuple[Match, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    house: House = field(default_factory=House)
    idle: tuple[Ignore, ...] = ()

    def words(self, span: Span) -> str:
        """The prose that `span` covers."""
        return span.of(self.document.text)

    def faults(self, name: str) -> Iterator[Verdict]:
        """The verdicts that the rule of that name reports."""
        return (verdict for verdict in self.verdicts if verdict.fault == name)

    def about(self, subject: Subject) -> Iterator[Verdict]:
        """The verdicts about that subject."""
        return (verdict for verdict in self.verdicts if verdict.subject is subject)

    def quotation_around(self, span: Span) -> Span | None:
        """The stretch inside quotation marks that `span` lies in, if it lies in one."""
        for attribution in self.annotations.attributions:
            marked = attribution.quotation.marked
            if marked and marked[0].start <= span.start and span.end <= marked[-1].end:
                around = next((stretch for stretch in marked if stretch.contains(span)), None)
                if around is not None:
                    return around
        return None

    def is_unclosed(self, stretch: Span) -> bool:
        """Whether a stretch inside quotation marks runs on from a mark that nothing closes."""
        opened = (mark.span for mark in self.annotations.stray_marks if mark.fault is MarkFault.UNCLOSED)
        return any(0 <= stretch.start - mark.end <= _INDENT for mark in opened)
