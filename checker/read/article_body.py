"""Which part of a page or a message is the article: told by its markup, else by where most of its words stand."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from checker.read.elements import BYLINES, DATED, DATELINES, HEADLINES
from checker.read.events import Event, Kind

__all__ = ["Body", "around", "found_body"]

_ARTICLE_BODY = re.compile(r"article-?body", re.IGNORECASE)
#: Elements that are read where they stand outside the body, unless the body has its own.
_HEADS = frozenset((*HEADLINES, *BYLINES, *DATELINES))
_STAMPS = frozenset(("time", "meta", "date.issue", "pubdata", *DATED))


class Body(NamedTuple):
    """A range of events: the first, and one past the last. `marked` says that the markup names it as the article."""

    first: int
    last: int
    marked: bool


def found_body(events: Sequence[Event]) -> Body:
    """The article's body: of several the longest; all events where nothing is marked as it."""
    for wanted in (_is_article_body, _is_article, _is_main):
        ranges = [(_width(events[slice(*span)]), span) for span in _elements(events, wanted)]
        width, span = max(ranges, key=lambda one: one[0], default=(0, (0, 0)))
        if width:
            return Body(*span, True)
    return Body(0, len(events), False)


def around(events: Sequence[Event], body: Body) -> Iterator[Event]:
    """The events of the body, after the headline, the byline and the dates that stand outside it."""
    own = {event.tag for event in events[body.first : body.last]} & _HEADS
    heading, depth = "", 0
    for n, event in enumerate(events):
        inside = body.first <= n < body.last
        if not depth and not inside and event.kind is Kind.START and _is_head(event, own):
            heading = event.tag
        if event.tag == heading and heading:
            depth += {Kind.START: 0 if event.empty else 1, Kind.END: -1}[event.kind]
        if inside or heading:
            yield event
        elif event.kind is Kind.START and event.tag in _STAMPS:
            yield _stamp(event, events[n + 1] if n + 1 < len(events) else event)
        if not depth:
            heading = ""


def _stamp(event: Event, following: Event) -> Event:
    """An element that gives the day of the article, alone; one that has the day as its text, with it as `content`."""
    told = {"content": following.words} if event.tag in DATED else event.attributes
    return event._replace(attributes=told, empty=True)


def _is_head(event: Event, own: set[str]) -> bool:
    """Whether an element belongs to the head of the article, and the body has none of its kind."""
    kinds = next((kinds for kinds in (HEADLINES, BYLINES, DATELINES) if event.tag in kinds), frozenset[str]())
    return event.tag == "h1" or bool(kinds and not kinds & own)


def _elements(events: Sequence[Event], wanted: Callable[[Event], bool]) -> Iterator[tuple[int, int]]:
    """The outermost elements for which `wanted` answers yes, as ranges of events."""
    start, tag, depth = 0, "", 0
    for n, event in enumerate(events):
        if not depth and event.kind is Kind.START and not event.empty and wanted(event):
            start, tag, depth = n, event.tag, 1
        elif depth and event.tag == tag and not event.empty:
            depth += 1 if event.kind is Kind.START else -1
            if not depth:
                yield start, n + 1
    if depth:
        yield start, len(events)


def _width(events: Sequence[Event]) -> int:
    return sum(len(event.words) for event in events)


def _is_article_body(event: Event) -> bool:
    return bool(_ARTICLE_BODY.fullmatch(event.attributes.get("itemprop") or ""))


def _is_article(event: Event) -> bool:
    return event.tag == "article"


def _is_main(event: Event) -> bool:
    named = event.tag in ("main", "inlinexml", "inlinedata", "encoded")
    return named or event.attributes.get("role") == "main"
