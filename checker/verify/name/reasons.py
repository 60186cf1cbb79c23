"""Why a word of a draft was flagged, accepted or left alone, clause by clause."""

from collections.abc import Iterator

from checker.annotation.initials import singular
from checker.evidence.dossier import Dossier
from checker.evidence.name import LinkState
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.acronym import reasons as short_forms
from checker.verify.name.capitals import Capitals, fold_word
from checker.verify.name.lexicon import Standing, standing

__all__ = ["reasons"]

#: A verdict about so many characters more than the word is about something else.
_AROUND = 40
_STANDINGS = {
    Standing.COMMON: "a common English word",
    Standing.WORD: "an English word",
    Standing.NAME: "a proper name of the word list",
    Standing.SURNAME: "a name that people bear, by the census",
    Standing.RARE_SURNAME: "a rare surname, by the census",
}


def reasons(word: str, span: Span, dossier: Dossier, reference: Reference) -> Iterator[str]:
    """What was thought of `word` at `span` of the document, the weightiest first; `word` is as it stands there."""
    faults = (verdict for verdict in dossier.verdicts if verdict.fault and verdict.fault != "unchecked-claim")
    lying = (verdict for verdict in faults if verdict.span.overlaps(span))
    flagged = [verdict for verdict in lying if len(verdict.span) < len(span) + _AROUND]
    for verdict in flagged:
        right = verdict.record if verdict.record and verdict.record not in verdict.because else ""
        yield f"flagged as {verdict.fault}: {'; '.join(each for each in (right, verdict.because) if each)}"
    yield from _ties(span, dossier, reference)
    letters = tuple(short_forms.reasons(word, span, dossier, reference))
    yield from letters
    yield from _lists(word, dossier, reference)
    if not flagged and not letters:
        yield from _nearness(word, dossier, reference)


def _ties(span: Span, dossier: Dossier, reference: Reference) -> Iterator[str]:
    """The records that the mention at the place is tied to."""
    for link in dossier.links:
        if link.record is None or not link.mention.span.overlaps(span):
            continue
        meant = f" for {link.mention.full_name}" if link.mention.full_name != link.mention.text else ""
        source = _sources(link.record.id, reference)
        if link.state is LinkState.VERIFIED:
            yield f"verified: “{link.mention.text}” stands{meant} on record as {link.record.id}{source}"
        elif link.state is LinkState.INFERRED:
            yield f"inferred: {link.record.id}{source} is the one ruler of about that day with the surname"


def _sources(id: str, reference: Reference) -> str:
    record = reference.get(id)
    cited = [citation.source.title for citation in reference.cite(record)] if record else []
    return f", from {'; '.join(cited[:2])}" if cited else ""


def _lists(word: str, dossier: Dossier, reference: Reference) -> Iterator[str]:
    """The lists that have the word."""
    folded = fold_word(word)
    for entity in reference.named(word)[:3]:
        kind = "a curated name" if entity.curated else "a name of a gazetteer, which clears and never accuses"
        yield f"on record: {entity.name} ({entity.id}, {entity.layer or 'records'}), {kind}"
    if reference.knows(word) and not reference.named(word) and not reference.acronyms(singular(word)):
        held = reference.name_words(word, 3)
        yield f"on record as a word of {held[0]}{' and others' if len(held) > 1 else ''}" if held else "on record"
    if standing(folded) is not Standing.UNKNOWN and not reference.acronyms(singular(word)):
        yield f"in the lexicon: {_STANDINGS[standing(folded)]}"
    if word[:1].isupper() and folded in Capitals(dossier.document).lower:
        yield "used in small letters elsewhere in this draft"


def _nearness(word: str, dossier: Dossier, reference: Reference) -> Iterator[str]:
    """What the word lies near, although it was not flagged."""
    folded = fold_word(word)
    if reference.knows(word) or not word[:1].isupper() or len(folded) < 4:
        return
    near = reference.near_words(folded, 1)[:3]
    if near:
        cleared = standing(folded) is not Standing.UNKNOWN
        why = "a word that a list knows is accused in a recorded full name only" if cleared else "nothing bears it out"
        yield f"one letter from {', '.join(near)}, a word of a name on record; not flagged: {why}"
    elif standing(folded) is Standing.UNKNOWN:
        yield "in no record and no word list, and close to no name on record"
