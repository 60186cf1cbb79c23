"""HTML: a page, of which the article's body is read, or a fragment, which is read whole."""

from datetime import date

from checker.document import Document
from checker.draft import Draft
from checker.read.dominant import dominant
from checker.read.events import Kind
from checker.read.front_matter import front_matter
from checker.read.html_events import html_events
from checker.read.marked_up import read_events

__all__ = ["read_html"]


def read_html(draft: Draft, day: date | None) -> Document:
    """The document of an HTML draft. Of several articles on a page the longest is read."""
    front = front_matter(draft.text)
    events = list(html_events(draft.text[front.end :], front.end))
    page = any(event.kind is Kind.START and event.tag in ("html", "body") for event in events[:400])
    return read_events(draft, events, day, front, dominant if page else None)
