"""Verdicts about attributions: speakers without a name or a record, and clauses that are reported twice."""

from collections.abc import Iterator
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse, Token
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.quotation.speakerless import speakerless
from checker.verify.quotation.unnamed_sources import unnamed
from checker.verify.quotation.unrecorded_speakers import unrecorded

__all__ = ["verdicts"]

#: Finite forms of verbs that report a clause.
_REPORTING = frozenset(
    "said says told tells added adds wrote writes noted notes argued argues claimed claims warned warns announced "
    "announces explained explains declared declares".split()
)
#: What between two verbs makes two clauses of them.
_PARTING = frozenset((",", ";", ":", "—", "–", "--", "-", "(", ")", "“", "”", '"', "``", "''"))
_LINKING = frozenset(("CC", "WP", "WDT", "WRB", "WP$", "IN", "TO", "MD", ":", ",", "."))


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the attributions of a document."""
    marked = [span for one in annotations.attributions for span in one.quotation.marked]
    for parse in annotations.parses:
        yield from _said_twice(parse, marked)
    yield from speakerless(document, annotations)
    yield from unnamed(document, annotations, house)
    yield from unrecorded(annotations, reference)


def _said_twice(parse: Parse, marked: list[Span]) -> Iterator[Verdict]:
    """Two finite verbs of speech with one subject, nothing between them that would part two clauses."""
    verbs = [token for token in parse.tokens if token.text.lower() in _REPORTING and token.tag[:2] == "VB"]
    for first, second in pairwise(verbs):
        span = parse.span(second.i, second.i + 1)
        if any(stretch.overlaps(span) for stretch in marked):
            continue
        if second.i - first.i < 12 and _one_clause(parse, first, second):
            yield Verdict(
                subject=Subject.TEXT,
                span=span,
                state=State.CONFLICTS,
                fault="said-twice",
                reading=first.text,
                because="two reporting verbs stand in one clause",
                related=(parse.span(first.i, first.i + 1),),
            )


def _one_clause(parse: Parse, first: Token, second: Token) -> bool:
    between = parse.tokens[first.i + 1 : second.i]
    if not between or second.tag == "VBN" or parse.sentence_of(first.i) != parse.sentence_of(second.i):
        return False
    if any(token.text in _PARTING or token.tag in _LINKING for token in between):
        return False
    if any(token.relation in ("nsubj", "nsubjpass") and token.head == second.i for token in between):
        return False
    before = parse.tokens[first.i - 1] if first.i else first
    opens = before.tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "RB")
    addressed = between[0].tag in ("DT", "NNP", "NNS", "PRP", "PRP$", "JJ", "NN")
    return opens and addressed and second.i + 1 < len(parse.tokens) and parse.tokens[second.i + 1].tag != "."
