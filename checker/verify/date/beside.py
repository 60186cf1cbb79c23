"""The people and the sentences beside words of a certain form, found without reading all of a draft."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.role.people import Named, named_people
from checker.verify.sentences import Sentence, sentence_at

__all__ = ["people_beside", "sentences_with"]

#: So many characters from a sign a name may end, or begin.
_NEAR = 90
#: A longer sentence than this is a list, or no sentence.
_LONGEST = 1500


def people_beside(
    sign: re.Pattern[str], document: Document, annotations: Annotations, reference: Reference
) -> Iterator[Named]:
    """The people named close to a match of `sign`, in order of place."""
    signs = [found.start() for found in sign.finditer(document.text)]
    if not signs:
        return
    near = []
    for mention in annotations.mentions:
        index = bisect_left(signs, mention.span.start - _NEAR)
        if index < len(signs) and signs[index] <= mention.span.end + _NEAR:
            near.append(mention)
    yield from named_people(replace(annotations, mentions=tuple(near)), reference)


def sentences_with(sign: re.Pattern[str], document: Document, annotations: Annotations) -> Iterator[Sentence]:
    """The sentences of the prose that hold a match of `sign`, in order of place; overlong ones are left out."""
    end = 0
    for found in sign.finditer(document.text):
        if found.start() < end:
            continue
        sentence = sentence_at(annotations, Span(*found.span()))
        if sentence is not None and sentence.span.start <= found.start() < sentence.span.end:
            end = sentence.span.end
            if len(sentence.span) <= _LONGEST:
                yield sentence
