"""All annotators, in the order in which they lean on one another."""

from checker.annotate.claim.claims import claims
from checker.annotate.date.dates import dates
from checker.annotate.name.acronyms import definitions
from checker.annotate.name.names import mentions
from checker.annotate.parses import parses
from checker.annotate.quantity.quantities import quantities
from checker.annotate.quotation.quotations import attributions
from checker.annotate.store import ParseStore
from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.record.reference import Reference

__all__ = ["annotate"]


def annotate(document: Document, reference: Reference, store: ParseStore) -> Annotations:
    """Everything that can be found in `document`; the reference helps to recognise names, and judges nothing."""
    parsed = parses(document, store)
    named = mentions(document, parsed, reference)
    attributed, stray = attributions(document, parsed, named, reference)
    counted = quantities(document, parsed)
    dated = dates(document, parsed)
    return Annotations(
        parses=parsed,
        mentions=named,
        definitions=definitions(document, parsed),
        attributions=attributed,
        stray_marks=stray,
        quantities=counted,
        dates=dated,
        claims=claims(document, parsed, named, counted, dated, attributed),
        language=store.pipeline,
    )
