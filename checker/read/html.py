"""HTML: a page, of which the article's body is read, or a fragment, which is read whole."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import turbohtml

from checker.document import DateOrigin, Document, Unread
from checker.draft import Draft
from checker.read.finish import finish
from checker.read.flow import Flow
from checker.read.front_matter import front_matter
from checker.read.html_runs import HEADLINES, Gatherer, tokens

__all__ = ["read_html"]

_START, _END, _TEXT = turbohtml.TokenType.START_TAG, turbohtml.TokenType.END_TAG, turbohtml.TokenType.TEXT
_BODY = re.compile(r"article-?body", re.IGNORECASE)


def read_html(draft: Draft, day: date | None) -> Document:
    """The document of an HTML draft. Of several articles on a page the longest is read."""
    front = front_matter(draft.text)
    found = [(token, front.end + start) for token, start in tokens(draft.text[front.end :])]
    first, last = _body(found)
    flow = Flow()
    reading = Gatherer(flow)
    for token, start in _read(found, first, last):
        reading.take(token, start)
    reading.close()
    told = front.day() or (None if reading.day is None else (reading.day, None))
    origin = DateOrigin.FRONT_MATTER if front.day() else DateOrigin.PAGE
    left_out = (Unread(reading.unread, "code or hidden element"),) if reading.unread else ()
    return finish(draft, flow, day, told, origin, left_out)


def _read(found: Sequence[tuple[Any, int]], first: int, last: int) -> Iterator[tuple[Any, int]]:
    """The tokens of the body, after the headline and the dates that stand outside it."""
    heading = False
    for n, (token, start) in enumerate(found):
        inside = first <= n < last
        if token.type is _START and token.tag in HEADLINES:
            heading = True
        if inside or heading or (token.type is _START and token.tag in ("time", "meta")):
            yield token, start
        if token.type is _END and token.tag in HEADLINES:
            heading = False


def _body(found: Sequence[tuple[Any, int]]) -> tuple[int, int]:
    """First token of the article's body and one past its last: everything, when nothing is marked as it."""
    best, widest = (0, len(found)), 0
    for wanted in (_is_article_body, _is_article, _is_main):
        for span in _elements(found, wanted):
            width = sum(len(token.data) for token, _ in found[slice(*span)] if token.type is _TEXT)
            if width > widest:
                best, widest = span, width
        if widest:
            return best
    return best


def _elements(found: Sequence[tuple[Any, int]], wanted: Any) -> Iterator[tuple[int, int]]:
    """The outermost elements for which `wanted` answers yes, as ranges of tokens."""
    start, tag, depth = 0, "", 0
    for n, (token, _) in enumerate(found):
        if not depth and token.type is _START and wanted(token):
            start, tag, depth = n, token.tag, 1
        elif depth and token.tag == tag and token.type in (_START, _END):
            depth += 1 if token.type is _START else -1
            if not depth:
                yield start, n + 1
    if depth:
        yield start, len(found)


def _is_article_body(token: Any) -> bool:
    attributes = dict(token.attrs or ())
    return bool(_BODY.fullmatch(attributes.get("itemprop") or ""))


def _is_article(token: Any) -> bool:
    return bool(token.tag == "article")


def _is_main(token: Any) -> bool:
    return token.tag in ("main", "body.content", "inlinexml") or ("role", "main") in (token.attrs or ())
