"""Strings of a JSON text with the places where they are written."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.draft import Unreadable
from checker.source_map import Segment, SourceMap

__all__ = ["JsonString", "Path", "decoded", "strings"]

#: A step of a path: a key, or a place in a list.
Path = tuple[str | int, ...]

_TOKEN = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"|[{}\[\],:]', re.DOTALL)
_COLON = re.compile(r"\s*:")
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class JsonString:
    """A string value: its path from the root, and where its words stand, between the marks."""

    path: Path
    start: int
    end: int


def strings(text: str, place: str) -> Iterator[JsonString]:
    """Every string value of `text`, in order.

    Raises:
        Unreadable: when `text` is no JSON, naming the line.
    """
    try:
        json.loads(text)
    except json.JSONDecodeError as fault:
        raise Unreadable(place, f"is no JSON: {fault.msg.lower()} at line {fault.lineno}") from None
    except (RecursionError, ValueError):
        raise Unreadable(place, "is nested too deeply, or holds a number without end") from None
    stack: list[str | int] = []
    opened: list[str] = []
    for token in _TOKEN.finditer(text):
        mark = token[0][0]
        if mark in "{[":
            opened.append(mark)
            stack.append(0 if mark == "[" else "")
        elif mark in "}]":
            opened.pop()
            stack.pop()
        elif mark == "," and opened[-1] == "[":
            stack[-1] = int(stack[-1]) + 1
        elif mark == '"' and opened and opened[-1] == "{" and _COLON.match(text, token.end()):
            stack[-1] = decoded(text, token.start(1), token.end(1))[0]
        elif mark == '"':
            yield JsonString(tuple(stack), token.start(1), token.end(1))


def decoded(text: str, start: int, end: int) -> tuple[str, SourceMap]:
    """The words of the string literal between `start` and `end`, and the map back to where they are written."""
    parts, segments, length, at = [], [], 0, start
    for escape in _ESCAPE.finditer(text, start, end):
        if escape.start() > at:
            segments.append(Segment(length, at, escape.start() - at, escape.start() - at))
            parts.append(text[at : escape.start()])
            length += escape.start() - at
        words = _meant(escape[0])
        segments.append(Segment(length, escape.start(), len(words), len(escape[0])))
        parts.append(words)
        length += len(words)
        at = escape.end()
    if end > at or not segments:
        segments.append(Segment(length, at, end - at, end - at))
        parts.append(text[at:end])
    return "".join(parts), SourceMap(tuple(segments))


def _meant(escape: str) -> str:
    words = str(json.loads(f'"{escape}"'))
    return "\ufffd" if ord(words[0]) in _SURROGATES else words.replace("\0", "\ufffd")
