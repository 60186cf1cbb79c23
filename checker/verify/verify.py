"""All verifiers, and the dossier they fill."""

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.dossier import Dossier
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify import texts
from checker.verify.acronym import acronyms
from checker.verify.claims import unchecked
from checker.verify.date import dates
from checker.verify.date.doubt import doubts
from checker.verify.event import events
from checker.verify.geography import places
from checker.verify.name import names
from checker.verify.number import numbers
from checker.verify.quotation import attributions, matches
from checker.verify.rank import ranks
from checker.verify.role import roles
from checker.verify.term import terms

__all__ = ["verify"]

#: Each answers `verdicts(document, annotations, reference, house)`.
SUBJECTS = (names, acronyms, terms, roles, dates, events, numbers, ranks, places, texts, attributions)


def verify(document: Document, annotations: Annotations, reference: Reference, house: House) -> Dossier:
    """Judge everything that was found in `document` by what is on record at the document's date."""
    verdicts: list[Verdict] = []
    for subject in SUBJECTS:
        verdicts += subject.verdicts(document, annotations, reference, house)
    matched = tuple(matches.matches(document, annotations, reference, house))
    verdicts += matches.verdicts(matched)
    verdicts += doubts(document, verdicts)
    placed = sorted(verdicts, key=lambda verdict: (verdict.span, verdict.fault or ""))
    verdicts += unchecked(annotations, placed)
    return Dossier(
        document=document,
        annotations=annotations,
        links=tuple(names.links(document, annotations, reference)),
        matches=matched,
        verdicts=tuple(sorted(verdicts, key=lambda verdict: (verdict.span, verdict.fault or ""))),
        house=house,
    )
