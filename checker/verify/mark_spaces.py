"""Spaces left out at quotation marks: before a mark that opens, behind one that closes."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.span import Span

__all__ = ["spaces_at_marks"]

#: A word that runs into a curly mark, which says itself that it opens.
_OPENING = re.compile(r"(?<![\w“])[a-z]{2,40}[,.:;?!](?=“[A-Za-z])")
#: A mark that closes and runs into a word.
_CLOSING = re.compile(r"[,.?!][”\"](?=[A-Za-z][a-z])|(?<=[a-z])[”\"](?=[a-z]{3})|[”\"][.](?=[A-Z][a-z])")
_NEXT = re.compile(r"“?[a-zA-Z]{1,40}")


def spaces_at_marks(document: Document, block: Span, annotations: Annotations) -> Iterator[tuple[Span, str, str]]:
    """Where a block lacks a space at a mark: its place, the right wording, and why.

    Which way a mark faces is read from the mark where it is curly, and from the quotation that ends there where not.
    """
    text = document.text
    closed = {span.end for one in annotations.attributions for span in one.quotation.marked}
    for match in _OPENING.finditer(text, block.start, block.end):
        yield _slip(text, match, "before")
    for match in _CLOSING.finditer(text, block.start, block.end):
        mark = match.start() + (match[0][0] in ",.?!")
        if text[mark] == "”" or mark in closed:
            yield _slip(text, match, "after")


def _slip(text: str, match: re.Match[str], side: str) -> tuple[Span, str, str]:
    word = _NEXT.match(text, match.end())
    end = word.end() if word else match.end()
    return Span(match.start(), end), f"{match[0]} {text[match.end() : end]}", f"no space {side} the quotation mark"
