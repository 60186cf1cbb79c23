"""Articles as newsroom systems hand them over, in JSON; each finding points into the JSON as written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from checker.document import DateOrigin, Document, Unread
from checker.draft import Draft, NoArticle, Unreadable
from checker.read.events import Event, Kind
from checker.read.finish import finish
from checker.read.flow import Flow
from checker.read.gatherer import gather
from checker.read.html_events import html_events
from checker.read.json_strings import JsonString, Path, decoded, strings
from checker.read.newsroom_fields import DATES, Role, role_of
from checker.read.paragraphs import paragraphs
from checker.read.written_date import stamped_day
from checker.source_map import Segment, SourceMap

__all__ = ["read_newsroom"]

#: The elements of HTML and NITF that are to an article what a field is.
_ELEMENTS = {
    Role.HEADLINE: "h1", Role.BYLINE: "byline", Role.DECK: "abstract", Role.DATELINE: "dateline", Role.BODY: "div",
    Role.RAW: "div", Role.QUOTE: "div", Role.SIGNATURE: "credit", Role.CAPTION: "figcaption", Role.FOOT: "div",
}  # fmt: skip
#: Where a field stands on the page; the body, with its quotations and captions, stands in the middle.
_PLACES = {Role.HEADLINE: 0, Role.BYLINE: 1, Role.DECK: 2, Role.DATELINE: 3, Role.FOOT: 5}
_MIDDLE = 4
#: Bodies in the order in which one is chosen.
_BODIES = ({Role.BODY, Role.QUOTE}, {Role.RAW}, {Role.TEXT})


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of the article: its path from the article's root, its words, and where each of them is written."""

    role: Role
    path: Path
    words: str
    map: SourceMap


def read_newsroom(draft: Draft, day: date | None) -> Document:
    """The document of an article in JSON.

    Raises:
        Unreadable: when it is no JSON, or holds no article in a form that is known, or several.
    """
    fields = list(_fields(draft, _only_article(draft, list(strings(draft.text, draft.path)))))
    chosen, gaps = _chosen(draft, fields)
    flow, segments = Flow(), list[Segment]()
    at = 0
    for _, group in groupby(chosen, key=_element):
        parts = []
        for field in group:
            parts.append((field, at))
            segments += [replace(one, text=one.text + at) for one in field.map.segments]
            at += len(field.words) + 2
        gaps += _gathered(parts, flow)
    stamps = {str(field.path[0]): field.words for field in fields if field.role is Role.DATE}
    told = next((found for name in DATES if (found := stamped_day(stamps.get(name, "")))), None)
    unread = tuple(Unread(count, reason) for count, reason in gaps if count)
    page = None if told is None else (told, None)
    document = finish(draft, flow, day, page, DateOrigin.FRONT_MATTER, unread)
    return replace(document, map=document.map.compose(SourceMap(tuple(segments))))


def _only_article(draft: Draft, found: Sequence[JsonString]) -> Iterator[tuple[Path, JsonString]]:
    """The strings of the one article of a list or a page of an archive, by their path from its root."""
    at = next((n for n, one in enumerate(found) if one.path), None)
    depth = 0
    if at is not None and isinstance(found[at].path[0], int):
        depth = 1
    elif any(one.path[:1] == ("_items",) for one in found):
        depth = 2
        found = [one for one in found if one.path[0] == "_items"]
    if (many := len({one.path[:depth] for one in found})) > 1 and depth:
        raise Unreadable(draft.path, f"holds {many:,} articles; hand them over one by one")
    return ((one.path[depth:], one) for one in found if len(one.path) > depth)


def _fields(draft: Draft, found: Iterable[tuple[Path, JsonString]]) -> Iterator[_Field]:
    read = [(path, one, *decoded(draft.text, one.start, one.end)) for path, one in found]
    kinds = {path[:-1]: words for path, _, words, _ in read if path[-1] in ("type", "contentType", "content_type")}
    for path, _, words, places in read:
        role = role_of(path, kinds)
        if role is not None and words:
            yield _Field(role, path, words, places)


def _chosen(draft: Draft, fields: Sequence[_Field]) -> tuple[list[_Field], list[tuple[int, str]]]:
    """The fields that are read, in the order of print; and how many characters are not, by reason."""
    bodies = next((roles for roles in _BODIES if any(field.role in roles for field in fields)), None)
    if bodies is None:
        raise NoArticle(
            draft.path, "holds no article in a form that is known: ninjs, Arc ANS, Superdesk, WordPress, schema.org"
        )
    others = {role for roles in _BODIES if roles is not bodies for role in roles}
    versions = [field for field in fields if field.path[0] == "bodies" and field.role in bodies]
    kept = max(versions, key=lambda field: len(field.words), default=None)
    left = [field for field in versions if field is not kept]
    gaps = [(sum(len(field.words) for field in left), "another version of the body")]
    gaps.append((sum(len(field.words) for field in fields if field.role is Role.CODE), "code or embedded element"))
    read = [field for field in fields if field.role not in {Role.DATE, Role.CODE, *others} and field not in left]
    return sorted(read, key=lambda field: _PLACES.get(field.role, _MIDDLE)), gaps


def _element(field: _Field) -> tuple[object, ...]:
    """What the fields of one story element have in common: they are gathered together."""
    return ("quote", *field.path[:2]) if field.role in (Role.QUOTE, Role.SIGNATURE) else field.path


def _gathered(parts: Sequence[tuple[_Field, int]], flow: Flow) -> list[tuple[int, str]]:
    """Take up the fields of one story element, each with its place; what of them is not read."""
    first, at = parts[0]
    if first.role is Role.TEXT:
        for span in paragraphs(first.words):
            flow.run(span.of(first.words), at + span.start)
            flow.close()
        return []
    events = [event for field, start in parts for event in _events(field, start)]
    if first.role in (Role.QUOTE, Role.SIGNATURE):
        events = [Event(Kind.START, at, 0, "blockquote"), *events, Event(Kind.END, at, 0, "blockquote")]
    return [(gather(events, flow).left_out.unread, "code or hidden element")]


def _events(field: _Field, at: int) -> Iterator[Event]:
    """The events of one field, inside an element that says what it is."""
    element = _ELEMENTS[field.role]
    yield Event(Kind.START, at, 0, element)
    yield from html_events(field.words, at)
    yield Event(Kind.END, at + len(field.words), 0, element)
