"""Verdicts about names, and the records that mentions name."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention
from checker.document import Document
from checker.evidence.name import Link, LinkState
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.name.ambiguous_surnames import ambiguous_surnames
from checker.verify.name.capitals import Capitals
from checker.verify.name.desk import Misspelling
from checker.verify.name.first_references import of_body, unintroduced
from checker.verify.name.look_alikes import disguised
from checker.verify.name.misnamed import misnamed
from checker.verify.name.misspellings import misspellings
from checker.verify.name.misspelt_titles import misspelt_titles
from checker.verify.name.ties import ties
from checker.verify.name.variants import variants

__all__ = ["links", "misspelt", "verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the names of a document, in order of place."""
    judged = _judged(document, annotations, reference)
    disguises = tuple(disguised(document))
    for found in judged.slips:
        if not any(disguise.span.overlaps(found.word.span) for disguise in disguises):
            yield _misspelling(found, judged.words, document, reference)
    people = of_body(document, annotations.mentions)
    slipped = {mention.span: slip.name for mention in people if (slip := _within(judged.slips, mention)) is not None}
    yield from unintroduced(document, people, slipped, _spoken(annotations))
    yield from ambiguous_surnames(document, people)
    yield from misnamed(document, judged.links, reference)
    yield from misspelt_titles(document, judged.links, reference)
    yield from variants(judged.links, reference)
    for disguise in disguises:
        yield Verdict(
            subject=Subject.NAME,
            span=disguise.span,
            state=State.CONFLICTS,
            fault="homoglyph-name",
            reading=document.words(disguise.span),
            record=disguise.plain,
            because=f"{'unseen inside' if disguise.unseen else 'among Latin letters'}: {disguise.marks}",
            firm=disguise.plain[:1].isupper(),
            suggestion=disguise.plain,
        )


def _spoken(annotations: Annotations) -> tuple[Span, ...]:
    """The stretches between quotation marks."""
    return tuple(marked for attribution in annotations.attributions for marked in attribution.quotation.marked)


@dataclass(slots=True)
class _Judged:
    """The draft that was judged last: verdicts and links ask for its slips, and for each other's."""

    document: Document
    annotations: Annotations
    reference: Reference
    words: Capitals
    slips: tuple[Misspelling, ...]
    links: tuple[Link, ...]


_latest: list[_Judged] = []


def _judged(document: Document, annotations: Annotations, reference: Reference) -> _Judged:
    """The capitalised words of a document, the misspelt names among them, and the records that its mentions name."""
    for held in _latest:
        if held.document is document and held.annotations is annotations and held.reference is reference:
            return held
    words = Capitals(document)
    slips = tuple(misspellings(words, annotations.mentions, reference))
    linked = tuple(_linked(document, annotations.mentions, slips, reference))
    _latest[:] = [_Judged(document, annotations, reference, words, slips, linked)]
    return _latest[0]


def misspelt(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Span]:
    """Where a recorded name is surely misspelt, in order of place."""
    for found in _judged(document, annotations, reference).slips:
        if found.sure and found.entity is not None:
            yield found.span or found.word.span


def _misspelling(found: Misspelling, words: Capitals, document: Document, reference: Reference) -> Verdict:
    """A misspelt name, or two spellings of a name that no record has."""
    word = found.word
    written = words.forms.get(found.right, "")
    right = written if written and not written.isupper() else _in_name(found.right, found.name)
    if word.shouted:
        right = right.upper()
    span = found.span or word.span
    return Verdict(
        subject=Subject.NAME,
        span=span,
        state=State.CONFLICTS if found.entity else State.NOT_IN_REFERENCE,
        fault="misspelled-name" if found.entity else "inconsistent-name",
        reading=document.words(span),
        record=found.name if found.entity else right,
        because=found.because,
        firm=found.sure or found.entity is None,
        suggestion=right,
        citations=reference.cite(found.entity) if found.entity else (),
        related=found.places[:3],
    )


def _in_name(folded: str, name: str) -> str:
    """The word of `name` that folds to `folded`, as it is written there."""
    from checker.verify.name.capitals import fold_word

    parts = name.replace("-", " ").replace("/", " ").split()
    return next((part.strip(".,") for part in parts if fold_word(part).strip(".,") == folded), name)


def links(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Link]:
    """Every mention with the record it names, in order of place; a near miss where it is a slip for one."""
    yield from _judged(document, annotations, reference).links


def _linked(
    document: Document, mentions: tuple[Mention, ...], slips: Sequence[Misspelling], reference: Reference
) -> Iterator[Link]:
    for tie in ties(document, mentions, reference):
        slip = None if tie.state is LinkState.VERIFIED else _within(slips, tie.mention)
        if slip is not None:
            yield Link(tie.mention, LinkState.NEAR_MISS, slip.entity)
        elif tie.record is None and len(recorded := reference.acronyms(tie.mention.text)) == 1:
            yield Link(tie.mention, LinkState.VERIFIED, recorded[0])
        else:
            yield tie


def _within(slips: Sequence[Misspelling], mention: Mention) -> Misspelling | None:
    at = bisect_right(slips, mention.span.end, key=lambda slip: slip.word.span.start) - 1
    return slips[at] if at >= 0 and slips[at].word.span.overlaps(mention.span) else None
