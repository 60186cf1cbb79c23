"""Articles as newsroom systems hand them over, in JSON: ninjs, Arc ANS, Superdesk, WordPress."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from checker.document import Block, BlockKind, DateOrigin, Document, DraftDate, Unread
from checker.draft import Draft, Unreadable
from checker.read.article import find_dateline
from checker.read.html import read_html
from checker.read.json_strings import JsonString, decoded, strings
from checker.read.written_date import DATE, day_of
from checker.source_map import Segment, SourceMap

__all__ = ["read_newsroom"]


class Role(Enum):
    """What a field is to the article."""

    HEADLINE = "headline"
    BYLINE = "byline"
    BODY = "body"
    TEXT = "text"  # the body again, as plain text: read when there is no other
    QUOTE = "quote"
    SPEAKER = "speaker"
    CAPTION = "caption"
    DATE = "date"


#: Paths from the root to what each is; `*` stands for any place in a list.
FIELDS = {
    ("headline",): Role.HEADLINE,
    ("headlines", "*", "value"): Role.HEADLINE,
    ("headlines", "basic"): Role.HEADLINE,
    ("title", "rendered"): Role.HEADLINE,
    ("title", "raw"): Role.HEADLINE,
    ("byline",): Role.BYLINE,
    ("body_html",): Role.BODY,
    ("body_xhtml",): Role.BODY,
    ("bodies", "*", "value"): Role.BODY,
    ("content", "rendered"): Role.BODY,
    ("content_elements", "*", "content"): Role.BODY,
    ("content_elements", "*", "items", "*", "content"): Role.BODY,
    ("content_elements", "*", "content_elements", "*", "content"): Role.QUOTE,
    ("content_elements", "*", "citation", "content"): Role.SPEAKER,
    ("content_elements", "*", "caption"): Role.CAPTION,
    ("body_text",): Role.TEXT,
    ("content", "raw"): Role.TEXT,
    ("display_date",): Role.DATE,
    ("publish_date",): Role.DATE,
    ("first_publish_date",): Role.DATE,
    ("firstpublished",): Role.DATE,
    ("versioncreated",): Role.DATE,
    ("versionCreated",): Role.DATE,
    ("date",): Role.DATE,
}
_KINDS = {
    Role.HEADLINE: BlockKind.HEADLINE,
    Role.BYLINE: BlockKind.BYLINE,
    Role.QUOTE: BlockKind.QUOTE,
    Role.CAPTION: BlockKind.CAPTION,
}
_ORDER = (Role.HEADLINE, Role.BYLINE)


@dataclass(frozen=True, slots=True)
class _Field:
    role: Role
    place: JsonString


def read_newsroom(draft: Draft, day: date | None) -> Document:
    """The document of an article in JSON; its fields are HTML, and each finding points into the JSON as written.

    Raises:
        Unreadable: when it is no JSON, or holds no article in a form that is known.
    """
    fields = [_Field(role, one) for one in strings(draft.text, draft.path) if (role := _role(one)) is not None]
    bodies = [field for field in fields if field.role in (Role.BODY, Role.QUOTE)]
    read = [field for field in fields if field.role not in (Role.DATE, Role.SPEAKER)]
    if bodies:
        read = [field for field in read if field.role is not Role.TEXT]
    if not any(field.role in (Role.BODY, Role.QUOTE, Role.TEXT) for field in read):
        raise Unreadable(draft.path, "holds no article in a form that is known: ninjs, Arc ANS, Superdesk, WordPress")
    read.sort(key=lambda field: _ORDER.index(field.role) if field.role in _ORDER else len(_ORDER))
    speakers = {field.place.path[1]: _words(draft, field) for field in fields if field.role is Role.SPEAKER}
    pieces = [_piece(draft, field, speakers) for field in read]
    text, blocks, segments = _joined(pieces)
    placed, line = find_dateline(text, blocks)
    told = next((found for field in fields if field.role is Role.DATE and (found := _day(draft, field))), None)
    page = None if told is None else DraftDate(told, DateOrigin.FRONT_MATTER)
    unread = tuple(gap for piece in pieces for gap in piece.unread)
    dated = page if day is None else DraftDate(day, DateOrigin.OPTION)
    return Document(draft, text, tuple(placed), dated, line, SourceMap(segments), _summed(unread))


def _role(one: JsonString) -> Role | None:
    return FIELDS.get(tuple("*" if isinstance(step, int) else step for step in one.path))


def _words(draft: Draft, field: _Field) -> str:
    return decoded(draft.text, field.place.start, field.place.end)[0]


def _day(draft: Draft, field: _Field) -> date | None:
    found = DATE.search(_words(draft, field)[:40])
    return day_of(found) if found else None


def _piece(draft: Draft, field: _Field, speakers: dict[str | int, str]) -> Document:
    """One field as a document of its own, which maps back into the JSON."""
    words, inner = decoded(draft.text, field.place.start, field.place.end)
    piece = read_html(Draft(draft.path, words), None)
    kind = _KINDS.get(field.role)
    speaker = speakers.get(field.place.path[1]) if field.role is Role.QUOTE else None
    blocks = tuple(replace(block, kind=kind or block.kind, speaker=speaker or block.speaker) for block in _whole(piece))
    return replace(piece, blocks=blocks, map=piece.map.compose(inner))


def _whole(piece: Document) -> Iterator[Block]:
    """The blocks of a field; a dateline that was cut off is put back, because the article is looked at as a whole."""
    held: Block | None = None
    for block in piece.blocks:
        if block.kind is BlockKind.DATELINE:
            held = block
        elif held is not None:
            yield replace(block, span=held.span.cover(block.span))
            held = None
        else:
            yield block


def _joined(pieces: Sequence[Document]) -> tuple[str, list[Block], tuple[Segment, ...]]:
    parts, blocks, segments, at = [], [], [], 0
    for piece in pieces:
        parts.append(piece.text)
        blocks += [replace(block, span=block.span.shift(at)) for block in piece.blocks]
        segments += [replace(segment, text=segment.text + at) for segment in piece.map.segments]
        at += len(piece.text) + 2
        parts.append("\n\n")
    return "".join(parts), blocks, tuple(segments)


def _summed(gaps: Sequence[Unread]) -> tuple[Unread, ...]:
    reasons = dict.fromkeys(gap.reason for gap in gaps)
    return tuple(Unread(sum(gap.characters for gap in gaps if gap.reason == reason), reason) for reason in reasons)
