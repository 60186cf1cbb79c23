"""HTML as events, with the code point at which each begins."""

import re
from collections.abc import Iterator

import turbohtml

from checker.read.events import Event, Kind

__all__ = ["html_events"]

_KINDS = {
    turbohtml.TokenType.START_TAG: Kind.START,
    turbohtml.TokenType.END_TAG: Kind.END,
    turbohtml.TokenType.TEXT: Kind.WORDS,
    turbohtml.TokenType.CHARACTER_REFERENCE: Kind.REFERENCE,
}


def html_events(text: str, offset: int = 0) -> Iterator[Event]:
    """The events of a piece of HTML that stands at `offset` of the draft; comments are none."""
    plain = text.replace("\r\n", " \n").replace("\r", "\n")
    starts = [offset, *(offset + found.end() for found in re.finditer("\n", plain))]
    for token in turbohtml.tokenize(plain, resolve_references=False, capture_source=True):
        kind = _KINDS.get(token.type)
        if kind is None:
            continue
        start = starts[token.line - 1] + token.col
        if kind is Kind.WORDS:
            words = token.data or ""
            yield Event(kind, start, len(words), words=words)
        elif kind is Kind.REFERENCE:
            yield Event(kind, start, len(token.source or ""), words=token.data or "")
        else:
            attributes = dict(token.attrs) if token.attrs else {}
            width = len(token.source or "")
            yield Event(kind, start, width, token.tag or "", attributes, empty=bool(token.self_closing))
