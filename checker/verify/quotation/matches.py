"""Quotations held against the words on record."""

from collections.abc import Iterable, Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.quotation import QuotationKind, Use
from checker.document import Document
from checker.evidence.quotation import Match, Wording
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify.quotation.judgement import Desk
from checker.verify.quotation.pieces import pieces_of

__all__ = ["matches", "verdicts"]

#: The rule that reports a wording.
FAULTS = {
    Wording.ALTERED: "altered-words",
    Wording.SPLICED: "spliced-quotation",
    Wording.MISATTRIBUTED: "wrong-speaker",
    Wording.MISDATED: "misdated-quotation",
    Wording.CONTEXT: "clipped-quotation",
    Wording.ABSENT: "off-record-quotation",
}


def matches(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Match]:
    """The match of every quotation that is somebody's speech, in order of place.

    A quotation of several marked pieces has a match for each piece that can be searched for alone.
    """
    spoken = [
        attribution
        for attribution in annotations.attributions
        if attribution.quotation.use is Use.SPEECH and attribution.quotation.kind is not QuotationKind.INDIRECT
    ]
    if not spoken:
        return
    desk = Desk(document, annotations, reference, house)
    for attribution in spoken:
        for piece in pieces_of(attribution, document.text):
            yield desk.match(attribution, piece)


def verdicts(matched: Iterable[Match]) -> Iterator[Verdict]:
    """What the rules report of the matches."""
    for match in matched:
        fault = FAULTS.get(match.wording)
        if fault is None or match.place is None:
            continue
        alignment = match.alignment
        yield Verdict(
            subject=Subject.QUOTATION,
            span=match.place,
            state=State.CONFLICTS,
            fault=fault,
            reading=" ".join(change.drafted for change in alignment.changes if change.drafted) if alignment else "",
            record=match.record or (alignment.recorded if alignment else match.occasion),
            because=match.because,
            firm=match.firm,
            suggestion=match.suggestion,
            citations=match.citations,
            alignment=alignment,
        )
