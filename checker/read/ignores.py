"""Requests in a draft to leave findings out: comments, and a field of the front matter.

<!-- deskcheck-ignore NAM101 -- phoned her office -->        the line it stands on, or the next paragraph
<!-- deskcheck-ignore-file ATT, NUM101 -- a transcript -->   the whole draft
deskcheck-ignore: NAM101 -- phoned her office                front matter: the whole draft
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.document import Block, BlockKind, Document, Ignore
from checker.read.front_matter import front_matter
from checker.source_map import Segment, SourceMap
from checker.span import Span

__all__ = ["with_ignores"]

_COMMENT = re.compile(r"<!--[ \t]{0,9}deskcheck-ignore(-file)?[ \t]([^<>\r\n]{0,500}?)-->")
_REQUEST = re.compile(r"([\w, \t-]{0,200}?)(?:[ \t]+--[ \t]+(.{1,400}))?[ \t]*$")
_PARAGRAPH = re.compile(r"\s*(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\n|\r|$))+")
_FIELD = "deskcheck-ignore"


def with_ignores(document: Document) -> Document:
    """The document with the requests of its draft; those that its text does not hold are added behind it."""
    text = document.draft.text
    found = [*_fields(text), *_comments(text)] if _FIELD in text else []
    if not found:
        return document
    if not document.map.segments:
        return replace(document, ignores=tuple(found))
    return _appended(document, found)


def _comments(text: str) -> Iterator[Ignore]:
    for comment in _COMMENT.finditer(text):
        rules, reason = _request(comment[2])
        target = None if comment[1] else _target(text, comment.start(), comment.end())
        yield Ignore(Span(*comment.span()), rules, reason, target)


def _fields(text: str) -> Iterator[Ignore]:
    for value in front_matter(text).fields.get(_FIELD, ()):
        yield Ignore(value.span, *_request(value.value))


def _request(words: str) -> tuple[tuple[str, ...], str]:
    found = _REQUEST.match(words.strip())
    if found is None:
        return (), ""
    return tuple(rule for rule in re.split(r"[,\s]+", found[1]) if rule), (found[2] or "").strip()


def _target(text: str, start: int, end: int) -> Span:
    """The line that a comment shares with prose; for one that stands alone, the paragraph after it."""
    first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    ends = [place for mark in "\r\n" if (place := text.find(mark, end)) >= 0]
    last = min(ends, default=len(text))
    if text[first:start].strip(" \t*->") or text[end:last].strip():
        return Span(first, last)
    following = _PARAGRAPH.match(text, end)
    return Span(start, following.end() if following else end)


def _appended(document: Document, found: list[Ignore]) -> Document:
    """Requests stand in comments, which a marked-up document leaves out; here each becomes a piece of furniture."""
    parts, segments, blocks, ignores = [document.text], list(document.map.segments), list(document.blocks), []
    at = len(document.text)
    for ignore in found:
        words = ignore.span.of(document.draft.text)
        span = Span(at + 2, at + 2 + len(words))
        parts += ["\n\n", words]
        segments.append(Segment(span.start, ignore.span.start, len(words), len(words)))
        blocks.append(Block(span, BlockKind.FURNITURE))
        ignores.append(replace(ignore, span=span))
        at = span.end
    return replace(
        document, text="".join(parts), blocks=tuple(blocks), map=SourceMap(tuple(segments)), ignores=tuple(ignores)
    )
