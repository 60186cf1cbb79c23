"""A draft that came as events: its article is found, gathered and finished."""

from collections.abc import Callable, Sequence
from datetime import date

from checker.document import DateOrigin, Document, Unread
from checker.draft import Draft
from checker.read.article_body import Body, around, found_body
from checker.read.events import Event
from checker.read.finish import finish
from checker.read.flow import Flow
from checker.read.front_matter import FrontMatter
from checker.read.gatherer import gather
from checker.read.stamp import stamp

__all__ = ["read_events"]

#: A line shorter than this, in characters, is no loss where it stands outside the article.
SHORTEST = 40


def read_events(
    draft: Draft,
    events: Sequence[Event],
    day: date | None,
    front: FrontMatter,
    guess: Callable[[str, Sequence[Event], Body], Body] | None = None,
) -> Document:
    """The document of a draft with these events; `guess` finds the body where no element is marked as it."""
    body = found_body(events)
    if guess is not None and not body.marked:
        body = guess(draft.text, events, body)
    flow = Flow()
    told = stamp(front, draft.text, flow)
    origin = DateOrigin.FRONT_MATTER if told else DateOrigin.PAGE
    reading = gather(around(events, body), flow)
    told = told or (None if reading.day is None else (reading.day, None))
    outside = 0 if len(events) == body.last - body.first else _prose(_whole(events)) - _prose(flow)
    gaps = ((reading.left_out.unread, "code or hidden element"), (max(outside, 0), "outside the article"))
    return finish(draft, flow, day, told, origin, tuple(Unread(count, reason) for count, reason in gaps if count))


def _whole(events: Sequence[Event]) -> Flow:
    flow = Flow()
    gather(events, flow)
    return flow


def _prose(flow: Flow) -> int:
    """How many characters of a flow stand in paragraphs that are longer than what a page prints around an article."""
    lengths = (len(block.span) for block in flow.blocks if block.is_prose)
    return sum(length for length in lengths if length >= SHORTEST)
