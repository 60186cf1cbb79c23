"""Verdicts about acronyms: mistaken ones, wrong expansions, and definitions that are missing, late, double or idle."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify.acronym.draft_words import DraftWords
from checker.verify.acronym.expansions import expansions
from checker.verify.acronym.introductions import introductions
from checker.verify.acronym.mistake import Mistaken, Weight
from checker.verify.acronym.mistaken import mistaken
from checker.verify.acronym.short_forms import ShortForms, short_forms
from checker.verify.acronym.wording import line
from checker.verify.name.names import misspelt

__all__ = ["verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the acronyms of a document, in order of place."""
    forms = short_forms(document, annotations, reference)
    words = DraftWords(document)
    slips = tuple(mistaken(document, forms, words, reference, house))
    for slip in slips:
        yield from _mistaken(slip, forms, document, reference)
    spelt = tuple(misspelt(document, annotations, reference))
    for verdict in expansions(document, forms, reference):
        if not any(verdict.span.contains(span) for span in spelt):  # one slip, said once
            yield verdict
    yield from introductions(document, forms, slips, words, reference, house)


def _mistaken(slip: Mistaken, forms: ShortForms, document: Document, reference: Reference) -> Iterator[Verdict]:
    because = slip.because
    if slip.place is not None:
        because += f"{document.words(slip.place)}, line {line(document, slip.place)}"
    places = forms.uses[slip.short]
    for span in places[:1] if slip.weight is Weight.GUESS else places:
        pointed = "." in document.words(span)
        right = "".join(f"{letter}." for letter in slip.right) if pointed else slip.right
        yield Verdict(
            subject=Subject.ACRONYM,
            span=span,
            state=State.UNCHECKED if slip.weight is Weight.GUESS else State.CONFLICTS,
            fault="mistaken-acronym",
            reading=document.words(span),
            record=right,
            because=because,
            firm=slip.weight is Weight.SURE,
            suggestion=right,
            citations=() if slip.record is None else reference.cite(slip.record),
            related=() if slip.place is None else (slip.place,),
        )
