"""Verdicts about slips of the keys: a space left out, a word set twice, a comma left out after a name."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.name import MentionKind
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.doubled_words import doubled_words
from checker.verify.mark_spaces import spaces_at_marks
from checker.verify.name.capitals import fold_word, opaque
from checker.verify.name.lexicon import Standing, standing

__all__ = ["verdicts"]

#: Two words run together at a mark that wants a space after it.
_TIGHT = re.compile(
    r"(?<![\w.,;:/@’'\"*_(\[-])([A-Z]?[a-z]{2,}[)”’]?)([,;])([a-z]{2,}|[A-Z][a-z]{2,})(?![\w.,;:/@(\[=*_-]*[,;(\[=/_])"
)
_STOP = re.compile(r"(?<![\w.,;:/@’'\"*_(\[-])([a-z]{3,})([.?!])([A-Z][a-z]*)(?=,? [a-z])")
#: Words that go on after a comma; no name or code runs into them.
_JOINING = frozenset("who whose whom which where when while and but said says".split())
_SAYING = frozenset("said says say added told according by with from and".split())
_ROLE = re.compile(
    r" (a|an) (?:former|retired|senior|longtime|veteran|onetime|spokes(?:man|woman|person)|professor|lawyer|analyst|"
    r"lecturer|fellow|researcher|lawmaker|economist|historian|political scientist|resident|"
    r"(?:[A-Z][\w.]+ ){1,2}(?:spokes(?:man|woman|person)|official|analyst|lawyer|professor))\b"
)


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about slips of the keys, in order of place."""
    hidden = opaque(document.text)
    for block in document.prose:
        for fault, span, right, because in (
            *_spaces(document, block.span),
            *_marks(document, block.span, annotations),
            *_doubles(document, block.span, annotations),
        ):
            written = document.origin(span)
            if len(written) == len(span) and not any(start <= span.start < end for start, end in hidden):
                yield _slip(document, fault, span, right, because)
    for span, right in _appositions(document, annotations):
        yield _slip(document, "missing-comma-in-apposition", span, right, "what follows the name says who it is")


def _slip(document: Document, fault: str, span: Span, right: str, because: str) -> Verdict:
    return Verdict(
        subject=Subject.TEXT,
        span=span,
        state=State.CONFLICTS,
        fault=fault,
        reading=document.words(span),
        record=right,
        because=because,
        suggestion=right,
    )


_Slip = tuple[str, Span, str, str]


def _spaces(document: Document, block: Span) -> Iterator[_Slip]:
    for pattern in (_TIGHT, _STOP):
        for match in pattern.finditer(document.text, block.start, block.end):
            left, mark, right = match.groups()
            named = mark in ",;" and left[:1].isupper() and right in _JOINING
            if (named or _is_english(left)) and _is_english(right):
                because = f"no space after the {'comma' if mark == ',' else 'mark'}"
                yield "missing-space", Span(*match.span()), f"{left}{mark} {right}", because


def _marks(document: Document, block: Span, annotations: Annotations) -> Iterator[_Slip]:
    for span, right, because in spaces_at_marks(document, block, annotations):
        yield "missing-space", span, right, because


def _is_english(word: str) -> bool:
    return standing(fold_word(word.rstrip(")”’"))) >= Standing.NAME


def _doubles(document: Document, block: Span, annotations: Annotations) -> Iterator[_Slip]:
    for span, word in doubled_words(document.text, block, annotations):
        yield "doubled-word", span, word, "no sentence has this word twice in a row"


def _appositions(document: Document, annotations: Annotations) -> Iterator[tuple[Span, str]]:
    """Full names right before "a former …" with no comma between, where the name opens a clause or was just said."""
    for mention in annotations.mentions:
        if mention.kind is not MentionKind.PERSON or " " not in mention.text:
            continue
        role = _ROLE.match(document.text, mention.span.end)
        before = document.text[max(mention.span.start - 30, 0) : mention.span.start]
        words = re.findall(r"[\w’']+|[^\w\s]", before)
        opens = not words or words[-1] in '.“”"!?:—' or words[-1].lower() in _SAYING
        if role and opens:
            last = mention.text.split()[-1]
            yield Span(mention.span.end - len(last), role.end(1)), f"{last}, {role[1]}"
