"""Superlatives and firsts: always listed, and held against a recorded rank where there is one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.fact import Fact
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.number.facts import names_one
from checker.verify.rank.fields import FIRST, ONE_OF, SUPERLATIVE, is_claim, place_claimed, reading_of
from checker.verify.sentences import Sentence, sentences

__all__ = ["superlatives"]

_OPPOSITES = {
    "largest": "smallest", "biggest": "smallest", "highest": "lowest", "tallest": "shortest", "longest": "shortest",
    "oldest": "youngest", "fastest": "slowest", "richest": "poorest",
}  # fmt: skip
_ALIKE = {"biggest": "largest", "tallest": "highest"}


def superlatives(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every superlative that is a claim of fact in the draft's own voice.

    Those of one of several are left out, and so are questions, headlines and what stands inside quotation marks.
    """
    ranked = [fact for fact in reference.every(Fact) if fact.rank]
    spoken = [span for each in annotations.attributions for span in each.quotation.marked]
    heads = [block.span for block in document.blocks if block.kind is BlockKind.HEADLINE]
    unread = sorted([*spoken, *heads])
    for sentence in sentences(annotations):
        if not sentence.text.rstrip(" ”\"'’)").endswith("?"):
            yield from _in_sentence(sentence, unread, ranked, reference)


def _in_sentence(
    sentence: Sentence, unread: Sequence[Span], ranked: list[Fact], reference: Reference
) -> Iterator[Verdict]:
    text, seen = sentence.text, -1
    for pattern in (SUPERLATIVE, FIRST):
        for found in pattern.finditer(text):
            at = found.start("word")
            if at < seen or ONE_OF.search(text[max(0, at - 40) : at]):
                continue
            if _inside(at + sentence.span.start, unread):
                continue
            verdict = _verdict(found, at, sentence, ranked, reference)
            if verdict.record or is_claim(found, at, sentence):
                seen = max(seen, found.end("word") + 20)
                yield verdict


def _inside(offset: int, spans: Sequence[Span]) -> bool:
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end


def _verdict(found: re.Match[str], at: int, sentence: Sentence, ranked: list[Fact], reference: Reference) -> Verdict:
    word, words = found["word"].lower(), reading_of(found)
    span = Span(at, found.end("word")).shift(sentence.span.start)
    text = sentence.text.lower()
    after = text[at : at + 70]
    tied = [fact for fact in ranked if names_one(fact.cues, after) and names_one(fact.near or fact.subject_names, text)]
    if len(tied) != 1:
        return _listed(span, words)
    fact = tied[0]
    rank = _ALIKE.get((fact.rank or "").lower(), (fact.rank or "").lower())
    said = _ALIKE.get(word, word)
    if said != rank and said != _OPPOSITES.get(rank) and rank != _OPPOSITES.get(said):
        return _listed(span, words)
    place = place_claimed(sentence.text[max(0, at - 20) : at])
    fits = said == rank and place in (None, fact.value)
    return Verdict(
        subject=Subject.RANK,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault="superlative",
        reading=words,
        record=f"{fact.rank}, {fact.scope or fact.measure}, as of {fact.as_of.written}",
        because=f"is on record as {fact.rank}, {fact.scope or fact.measure}, as of {fact.as_of.written}",
        firm=not fits,
        citations=reference.cite(fact),
    )


def _listed(span: Span, words: str) -> Verdict:
    return Verdict(
        subject=Subject.RANK,
        span=span,
        state=State.NOT_IN_REFERENCE,
        fault="superlative",
        reading=words,
        record="",
        because="is a claim about the whole field, and no rank is on record for it",
        firm=False,
    )
