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
from checker.verify.term.forms import is_plural, official_places, thing_pattern, wrong_places

__all__ = ["verdicts"]

#: Words that say that a thing is outside of the term.
_OUTSIDE = re.compile(
    r"\b(?:not|no|never|n['’]t|outside|unlike|except|excluding|excludes?|apart from|separate(?:ly)?|rather than)\b"
)
#: Words that begin another statement in the same sentence.
_CONTRAST = re.compile(r";|\b(?:while|whereas|although|though)\b")
#: A word that makes the name of another thing of a form: the Overseas Aid Act.
_LONGER = re.compile(
    r" (?:Act|Administration|Agency|Authority|Bill|Bureau|Cent(?:er|re)|Commission|Committee|Council|Fund|Office)\b"
)
_MARKED = re.compile(r"['’”\"s]{0,4}\s?[\[(]sic[\])]", re.IGNORECASE)


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the terms of a document, in order of place."""
    terms = reference.every(Term)
    if not terms:
        return
    sentences = _sentences(document, annotations)
    for term in terms:
        official = official_places(document, term)
        wrong = wrong_places(document, term, official)
        for span in wrong:
            yield _unofficial(document, term, span, reference)
        yield from _misplaced(document, term, sorted(official + wrong), sentences, reference)
        for span in official:
            yield Verdict(
                subject=Subject.TERM, span=span, state=State.AGREES, reading=_reading(document, span),
                record=term.official, citations=reference.cite(term),
            )  # fmt: skip


def _sentences(document: Document, annotations: Annotations) -> list[Span]:
    """The sentences of the draft, by start; a paragraph that was not parsed is one."""
    found = [
        parse.span(first, last)
        for parse in annotations.parses
        for first, last in zip(parse.sentences, [*parse.sentences[1:], len(parse.tokens)], strict=True)
    ]
    return sorted(found) or [block.span for block in document.prose]


def _reading(document: Document, span: Span) -> str:
    return " ".join(document.words(span).split())


def _unofficial(document: Document, term: Term, span: Span, reference: Reference) -> Verdict:
    block = document.block_at(span)
    around = fold_word(document.words(block.span)) if block else ""
    whole = fold_word(document.text)
    borne = not term.cues or any(fold_word(cue) in around for cue in term.cues)
    cue = next((cue for cue in term.cues if fold_word(cue) in (around if borne else whole)), "")
    marked = _MARKED.match(document.text, span.end) is not None
    longer = _LONGER.match(document.text, span.end) is not None
    because = f"a form listed as wrong{f', and “{cue}” stands near it' if borne and cue else ''}"
    return Verdict(
        subject=Subject.TERM,
        span=span,
        state=State.CONFLICTS,
        fault=None if marked else "unofficial-term",
        reading=_reading(document, span),
        record=term.official,
        because=because + (", unless the longer name is another thing’s" if longer else ""),
        firm=borne and not longer,
        suggestion=None if longer else _suggestion(term, _reading(document, span)),
        citations=reference.cite(term),
    )


def _suggestion(term: Term, written: str) -> str | None:
    """The official form in the number and the capitals of what is written; None where its plural is not known."""
    official = term.official
    if any(is_plural(written, form) for form in term.wrong_forms) and not any(
        written.lower() == form.lower() for form in term.wrong_forms
    ):
        if official.split()[-1].lower() != written.split()[-1].lower()[:-1]:
            return None
        official += "s"
    return official.upper() if written.isupper() else official


def _are_apart(text: str, term: Span, thing: re.Match[str]) -> bool:
    """Whether a word that begins another statement stands between a term and a thing of one sentence."""
    first, last = sorted(((term.start, term.end), thing.span()))
    return _CONTRAST.search(text, first[1], last[0]) is not None


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
            match = re.search(rf"(?<!\w){thing_pattern(thing)}(?!\w)", text, re.IGNORECASE)
            if match and not _are_apart(text, place.shift(-sentence.start), match):
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
