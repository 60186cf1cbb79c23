"""Claims and what was compared in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.claim import Claim
from checker.evidence.dossier import Dossier
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.sentences import sentence_at, within

__all__ = ["compared_in", "listed_in", "standing", "unchecked"]

#: Verdicts about what a sentence states, not about how it is written.
STATED = frozenset(
    {Subject.ROLE, Subject.DATE, Subject.EVENT, Subject.NUMBER, Subject.RANK, Subject.PLACE, Subject.TERM}
)
#: States that say that something on record was looked at.
TOUCHED = frozenset({State.AGREES, State.CONFLICTS, State.NOT_VERIFIED_SINCE})


def listed_in(span: Span, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The claims to a rank inside `span` for which none is on record; `verdicts` are in order of place."""
    return tuple(
        verdict
        for verdict in within(verdicts, span)
        if verdict.subject is Subject.RANK and verdict.state is State.NOT_IN_REFERENCE
    )


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


#: States of a claim from the one that must be seen first.
_ORDER = (State.CONFLICTS, State.NOT_VERIFIED_SINCE, State.AGREES)


def standing(span: Span, compared: Sequence[Verdict], dossier: Dossier) -> State:
    """How the sentence at `span` stands to the record; `compared` are the verdicts on what it states.

    Where all that was compared agrees, yet another figure, day or title of the sentence was held against nothing, it
    is but partly checked.
    """
    found = next((state for state in _ORDER if any(each.state is state for each in compared)), State.NOT_IN_REFERENCE)
    if found is not State.AGREES:
        return found
    places = [place for verdict in compared for place in (verdict.span, *verdict.related)]
    notes = dossier.annotations
    stated = [each.span for each in within(notes.quantities, span) if not each.ordinal]
    stated += [each.span for each in within(notes.dates, span)]
    stated += [
        each.span
        for each in within(dossier.verdicts, span)
        if each.subject is Subject.ROLE and each.state in (State.NOT_IN_REFERENCE, State.UNCHECKED)
    ]
    whole = all(any(place.overlaps(each) for place in places) for each in stated)
    return State.AGREES if whole else State.PARTLY_CHECKED


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
                because=_why(claim, annotations),
                firm=False,
            )


#: What a reason is called where a sentence gives neither a figure nor a name to point at.
_PLAIN = {
    "superlative": "makes a superlative", "comparison": "makes a comparison", "change": "tells of a change",
    "event": "tells of an event", "statistic": "tells of a statistic", "percentage": "gives a share",
    "money": "gives an amount of money", "year": "gives a year", "number": "gives a number",
    "government": "tells of a government", "record of somebody": "tells what somebody did",
    "past": "tells what happened", "perfect": "tells what has happened",
}  # fmt: skip
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "NORP", "PRODUCT", "WORK_OF_ART"})
#: So many figures, and so many names, are told; longer ones are left out.
SHOWN, LONGEST = 2, 40


def _why(claim: Claim, annotations: Annotations) -> str:
    """What a claim gives that could be looked up, in the draft's own words: "gives 300 ships; names Texas"."""
    sentence = sentence_at(annotations, claim.span)
    if sentence is None:
        return "states a fact"
    figures = [each.span for each in within(annotations.quantities, claim.span) if not each.ordinal]
    days = [each.span for each in within(annotations.dates, claim.span)]
    spans = sorted({*(each for each in figures if not any(day.overlaps(each) for day in days)), *days})
    parse = sentence.parse
    names = [
        parse.span(name.first, name.last)
        for name in parse.names
        if name.label in _NAMED and sentence.first <= name.first and name.last <= sentence.last
    ]
    parts = [
        f"{verb} {listed}"
        for verb, found in (("gives", spans), ("names", names))
        if (listed := _listed([span.shift(-parse.start).of(parse.text) for span in found]))
    ]
    plain = next((_PLAIN[reason] for reason in claim.because if reason in _PLAIN), "states a fact")
    return " and ".join(parts) or plain


def _listed(words: Sequence[str]) -> str:
    """The first of some words, each once: "300 ships and 2023"."""
    once = [word for word in dict.fromkeys(" ".join(each.split()) for each in words) if 0 < len(word) <= LONGEST]
    return " and ".join(f"“{word}”" for word in once[:SHOWN])
