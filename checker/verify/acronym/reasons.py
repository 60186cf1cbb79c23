"""Why letters of a draft are taken for the short form they are, or for none at all, clause by clause."""

from collections.abc import Iterator

from checker.annotation.initials import singular
from checker.evidence.dossier import Dossier
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.span import Span
from checker.verify.acronym.known_forms import exempt, existing_acronyms, is_word, known_acronyms
from checker.verify.acronym.near_forms import is_slip
from checker.verify.acronym.places import is_marked, is_numeral, is_station, shares
from checker.verify.acronym.short_forms import ShortForms, short_forms
from checker.verify.acronym.told import is_told
from checker.verify.acronym.wording import line
from checker.verify.role.parties import state_named

__all__ = ["reasons"]

#: So many short forms near by are told.
_NEAR = 3


def reasons(word: str, span: Span, dossier: Dossier, reference: Reference) -> Iterator[str]:
    """What was thought of `word` at `span` of the document as a short form; nothing of a word that is none."""
    short = singular(word)
    if short.isupper() and is_numeral(short):
        yield "a Roman numeral, and no short form"
        return
    known = tuple(_known(short, span, dossier, reference))
    yield from known
    if known or len(short) < 2 or not short.isalpha() or not short.isupper():
        return
    forms = short_forms(dossier.document, dossier.annotations, reference)
    if any(use.overlaps(span) for use in forms.uses.get(short, ())):
        yield from _unknown(short, span, forms, dossier, reference)


def _known(short: str, span: Span, dossier: Dossier, reference: Reference) -> Iterator[str]:
    """The lists that have the letters, where the draft explains them, and the places that make them no short form."""
    document = dossier.document
    if is_marked(document, span):
        yield "marked [sic]: left as it is"
    for acronym in reference.acronyms(short):
        yield f"on record: {acronym.short} for {acronym.long[0]} ({acronym.id})"
    if short in exempt(dossier.house.known_short_forms):
        yield "on the house list of short forms, which want no long form"
    if len(short) == 2 and (state := state_named(short, beside_party=True)):
        yield f"the postal code of {state}"
    if short.isupper() and short in known_acronyms():
        yield "among the acronyms that everybody knows"
    if short in existing_acronyms():
        yield "among the acronyms of trades, bodies, currencies and exchanges"
    for definition in dossier.annotations.definitions:
        if singular(document.words(definition.short)) == short:
            yield f"explained in this draft: {document.words(definition.long)}, line {line(document, definition.long)}"
    if short in shares(document.text):
        yield "the letters of a share, behind its exchange in this draft"
    if short.isupper() and is_station(short, [span], document):
        yield "read as the call sign of a station"


def _unknown(short: str, span: Span, forms: ShortForms, dossier: Dossier, reference: Reference) -> Iterator[str]:
    """What the draft says of letters that no list has, and what they lie near; nothing of a word set in capitals."""
    document = dossier.document
    if (meant := forms.meant.get(short)) is not None:
        yield f"the initials of “{document.words(meant)}” in this draft, line {line(document, meant)}"
        return
    if is_told(document, span):
        yield "the sentence says what the letters are"
    flagged = [each for each in dossier.verdicts if each.fault and each.span in forms.uses[short]]
    for verdict in flagged[:1]:
        if not verdict.span.overlaps(span):
            yield f"flagged where it is first used, line {line(document, verdict.span)}, as {verdict.fault}"
    if not flagged and not is_word(short):
        curated = {each.short for each in reference.every(Acronym) if each.curated}
        near = sorted(right for right in curated if is_slip(short, right))[:_NEAR]
        why = f"one letter from {', '.join(near)}, and nothing in the draft bears it out" if near else ""
        yield f"letters that no list knows; not flagged: {why or 'near no short form on record'}"
