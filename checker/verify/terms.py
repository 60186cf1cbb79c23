"""Verdicts about official terms: wrong forms of them, and things put under them that they do not cover."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.record.term import Term
from checker.span import Span
from checker.verify.name.capitals import fold_word

__all__ = ["verdicts"]

#: Words that say that a thing is outside of the term.
_OUTSIDE = re.compile(
    r"\b(?:not|no|never|n['’]t|outside|unlike|except|excluding|excludes?|apart from|separate(?:ly)?|rather than)\b"
)
_MARKED = re.compile(r"['’”\"s]{0,4}\s?[\[(]sic[\])]", re.IGNORECASE)


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the terms of a document, in order of place."""
    terms = reference.every(Term)
    if not terms:
        return
    sentences = _sentences(document, annotations)
    for term in terms:
        official = _places(document, (term.official, *((term.short,) if term.short else ())))
        wrong = [
            span for span in _places(document, term.wrong_forms) if not any(each.overlaps(span) for each in official)
        ]
        for span in wrong:
            yield _unofficial(document, term, span, reference)
        yield from _misplaced(document, term, sorted(official + wrong), sentences, reference)
        for span in official:
            yield Verdict(
                subject=Subject.TERM, span=span, state=State.AGREES, reading=document.words(span), record=term.official,
                citations=reference.cite(term),
            )  # fmt: skip


def _sentences(document: Document, annotations: Annotations) -> list[Span]:
    """The sentences of the draft, by start; a paragraph that was not parsed is one."""
    found = [
        parse.span(first, last)
        for parse in annotations.parses
        for first, last in zip(parse.sentences, [*parse.sentences[1:], len(parse.tokens)], strict=True)
    ]
    return sorted(found) or [block.span for block in document.prose]


def _places(document: Document, forms: tuple[str, ...]) -> list[Span]:
    """Where any of the forms stands, capitals at the starts of words as the form has them."""
    found: list[Span] = []
    folded = document.text.casefold()
    for form in sorted(forms, key=len, reverse=True):
        words = re.split(r"[\s-]+", form.strip())
        if any(word.casefold().split("'")[0] not in folded for word in words):
            continue  # most terms have nothing to do with the draft, and their patterns are not compiled
        pattern = r"[\s-]+".join(re.escape(word).replace("'", "['’]") for word in words)
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", document.text, re.IGNORECASE):
            span = Span(*match.span())
            capital = not form[:1].isupper() or match[0][:1].isupper()
            if capital and document.block_at(span) in document.prose and not any(span.overlaps(each) for each in found):
                found.append(span)
    return sorted(found)


def _unofficial(document: Document, term: Term, span: Span, reference: Reference) -> Verdict:
    block = document.block_at(span)
    around = fold_word(document.words(block.span)) if block else ""
    whole = fold_word(document.text)
    borne = not term.cues or any(fold_word(cue) in around for cue in term.cues)
    cue = next((cue for cue in term.cues if fold_word(cue) in (around if borne else whole)), "")
    marked = _MARKED.match(document.text, span.end) is not None
    return Verdict(
        subject=Subject.TERM,
        span=span,
        state=State.CONFLICTS,
        fault=None if marked else "unofficial-term",
        reading=document.words(span),
        record=term.official,
        because=f"a form listed as wrong{f', and “{cue}” stands near it' if borne and cue else ''}",
        firm=borne,
        suggestion=term.official,
        citations=reference.cite(term),
    )


def _misplaced(
    document: Document, term: Term, mentions: list[Span], sentences: list[Span], reference: Reference
) -> Iterator[Verdict]:
    """Things that the term does not cover, in one sentence with it and nothing that keeps the two apart."""
    for place in mentions:
        at = bisect_right(sentences, place.start, key=lambda span: span.start) - 1
        if at < 0 or not sentences[at].contains(place):
            continue
        sentence = sentences[at]
        text = document.words(sentence)
        if _OUTSIDE.search(text.lower()):
            continue
        for thing in term.excludes:
            match = re.search(rf"(?<!\w){_plural(thing)}(?!\w)", text, re.IGNORECASE)
            if match:
                yield Verdict(
                    subject=Subject.TERM,
                    span=Span(*match.span()).shift(sentence.start),
                    state=State.CONFLICTS,
                    fault="misplaced-term",
                    reading=match[0],
                    record=term.official,
                    because=f"{term.official} does not cover {thing}"
                    + (f"; it covers {', '.join(term.covers[:3])}" if term.covers else ""),
                    citations=reference.cite(term),
                    related=(place,),
                )
                break


def _plural(thing: str) -> str:
    """A pattern for a thing, its last word in the singular or plural."""
    *before, last = re.split(r"[\s-]+", thing.strip())
    stem = re.escape(last[:-1] if last.endswith("s") and not last.endswith("ss") else last)
    return r"[\s-]+".join([*map(re.escape, before), f"{stem}(?:e?s)?"])
