"""The article of a page that marks none: the element in which most of its prose stands."""

from bisect import bisect_left
from collections.abc import Sequence

import turbohtml

from checker.read.article_body import Body
from checker.read.events import Event, Kind

__all__ = ["dominant"]

#: The share of the page's paragraphs that an element must hold to be taken for the article.
ENOUGH = 0.5
#: Pages longer than this, or with more elements, are read whole.
LONGEST, MOST = 3_000_000, 200_000


def dominant(text: str, events: Sequence[Event], whole: Body) -> Body:
    """The body of a page, or `whole` where no element holds most of its paragraphs."""
    if len(text) > LONGEST or len(events) > MOST:
        return whole
    plain = text.replace("\r\n", " \n").replace("\r", "\n")
    element = turbohtml.parse(plain, source_locations=True).article().element
    place = None if element is None else element.source_location
    if element is None or place is None or place.end_tag is None or element.tag in ("body", "html"):
        return whole
    starts = [event.start for event in events]
    first = bisect_left(starts, place.start_tag.start_offset)
    last = bisect_left(starts, place.end_tag.end_offset)
    body = Body(first, last, False)
    return body if _prose(events, body) >= ENOUGH * _prose(events, whole) else whole


def _prose(events: Sequence[Event], body: Body) -> int:
    """How many characters of paragraphs and block quotations stand in a body."""
    depth = size = 0
    for event in events[body.first : body.last]:
        if event.tag in ("p", "blockquote"):
            depth = max(depth + (1 if event.kind is Kind.START else -1), 0)
        elif depth:
            size += len(event.words)
    return size
