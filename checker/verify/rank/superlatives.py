"""Superlatives and firsts: always listed, and held against a recorded rank where there is one."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record import Fact, Reference
from checker.span import Span
from checker.verify.number.facts import names_one
from checker.verify.sentences import Sentence, sentences

__all__ = ["superlatives"]

_SUPERLATIVE = re.compile(
    r"\b(?:(?:the|its|their|his|her|our|a|’s|'s)\s(?:\w+\s)?)?(?P<word>largest|biggest|smallest|highest|lowest|tallest|longest|shortest|oldest|youngest|"
    r"fastest|slowest|richest|poorest|deadliest|worst|best-selling|busiest|deepest|heaviest|earliest|greatest|newest|"
    r"most\s(?:populous|expensive|powerful|widely|common|successful|visited|dangerous|violent|decorated))\b"
)
_FIRST = re.compile(
    r"\b(?:the|its|their|his|her|Its|The|[A-Z]\w+['’]s)\s(?P<word>first|only|sole)\s(?:\w+\s){0,3}?(?:ever|since|in|to|of|country|nation|person|woman|man|time|recipient|such|with|outside)\b"
)
_OPPOSITES = {
    "largest": "smallest", "biggest": "smallest", "highest": "lowest", "tallest": "shortest", "longest": "shortest",
    "oldest": "youngest", "fastest": "slowest", "richest": "poorest",
}  # fmt: skip
_ALIKE = {"biggest": "largest", "tallest": "highest"}
_RUNNER_UP = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|one of the)[ -](?:\w+[ -])?$", re.I
)
_ONE_OF = re.compile(r"\b(?:one of|among|some of)\s(?:the\s)?(?:[\w’']+\s){0,3}$", re.I)


def superlatives(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every superlative; those of one of several, or in a quotation mark's title, are left out."""
    ranked = [fact for fact in reference.every(Fact) if fact.rank]
    for sentence in sentences(annotations):
        text = sentence.text
        for pattern in (_SUPERLATIVE, _FIRST):
            for found in pattern.finditer(text):
                at = found.start("word")
                if not _ONE_OF.search(text[max(0, at - 40) : at]):
                    yield _verdict(found, at, sentence, ranked, reference)


def _verdict(found: re.Match[str], at: int, sentence: Sentence, ranked: list[Fact], reference: Reference) -> Verdict:
    word, words = found["word"].lower(), found[0].removeprefix("’s ").removeprefix("'s ")
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
    second = _RUNNER_UP.search(sentence.text[max(0, at - 20) : at]) is not None
    fits = said == rank and (fact.value == 1) != second
    return Verdict(
        subject=Subject.RANK,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault="superlative",
        reading=words,
        record=f"{fact.rank}, {fact.scope or fact.measure}, as of {fact.as_of}",
        because=f"is on record as {fact.rank}, {fact.scope or fact.measure}, as of {fact.as_of}",
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
