"""Prose out of HTML tokens: which elements are read, which end a block, and what they are to the article."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import turbohtml

from checker.document import BlockKind
from checker.read.flow import Flow
from checker.read.furniture import is_byline
from checker.read.written_date import DATE, day_of

__all__ = ["HEADLINES", "Gatherer", "gather", "tokens"]

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul title hedline hl1 hl2 headline byline by dateline body.content block".split()
)
#: Elements that hold a headline, and those that hold a byline: HTML, NITF, NewsML.
HEADLINES = ("h1", "hl1", "headline")
_BYLINES = frozenset({"byline", "by"})
#: Elements that end when the next of their kind begins.
_SIBLINGS = frozenset("p li dt dd td th tr option".split())
#: Elements that hold no prose, or that are the page and not the article.
_SKIPPED = frozenset(
    "script style template noscript svg math head iframe object embed select option button form nav aside audio video"
    " canvas map datalist textarea".split()
)
_CODE = frozenset({"pre"})
#: Elements whose text is no language, so that nobody misses it.
_SILENT = frozenset({"script", "style", "template"})
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BYLINE = re.compile(r"\b(?:byline|author)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
#: Elements nested deeper than this are read, but no longer told apart.
DEEPEST = 2_000


def gather(text: str, offset: int, flow: Flow) -> None:
    """Take up a piece of HTML that stands at `offset` of the draft."""
    reading = Gatherer(flow)
    for token, start in tokens(text):
        reading.take(token, offset + start)
    reading.close()


def tokens(text: str) -> Iterator[tuple[Any, int]]:
    """The tokens of `text`, each with the code point at which it begins."""
    plain = text.replace("\r\n", " \n").replace("\r", "\n")
    starts = [0, *(found.end() for found in re.finditer("\n", plain))]
    for token in turbohtml.tokenize(plain, resolve_references=False, capture_source=True):
        yield token, starts[token.line - 1] + token.col


class Gatherer:
    """Takes up tokens in order; `unread` counts the characters of code and hidden elements, `day` is the page's own."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._open: list[str] = []
        self._count: Counter[str] = Counter()
        self._skipped: list[tuple[int, bool]] = []  # depth of an element that is left out, and whether that is told
        self._passed = self._breaks = self._bylines = 0
        self._speaker: list[str] = []
        self.unread = 0
        self.day: date | None = None

    def take(self, token: Any, start: int) -> None:
        """Take up one token that begins at `start` of the draft."""
        match token.type:
            case turbohtml.TokenType.START_TAG:
                self._enter(token.tag, dict(token.attrs or ()), start, token)
            case turbohtml.TokenType.END_TAG:
                self._leave(token.tag)
            case turbohtml.TokenType.TEXT if not self._left_out(token.data):
                self._flow.run(token.data, start)
                self._cite(token.data)
            case turbohtml.TokenType.CHARACTER_REFERENCE if not self._left_out(token.data):
                self._flow.whole(token.data, start, len(token.source))
                self._cite(token.data)

    def close(self) -> None:
        """The last block ends; what an element left out that never ended is told."""
        self._end_block()
        self.unread += self._passed
        self._passed = 0

    def _enter(self, tag: str, attributes: dict[str, str | None], start: int, token: Any) -> None:
        self._date(tag, attributes)
        if tag == "br" and not self._skipped:
            return self._break(start, len(token.source))
        if tag in _BLOCKS:
            self._end_block()
        if tag in _SIBLINGS and self._open and self._open[-1] == tag:
            self._pop()
        if tag in _VOID or token.self_closing or len(self._open) >= DEEPEST:
            return None
        self._open.append(tag)
        self._count[tag] += 1
        if tag in _SKIPPED or tag in _CODE or _is_hidden(attributes):
            self._skipped.append((len(self._open), tag not in _SKIPPED))
        named = f"{attributes.get('class') or ''} {attributes.get('rel') or ''} {attributes.get('itemprop') or ''}"
        if (tag in _BYLINES or _BYLINE.search(named)) and not self._bylines:
            self._bylines = len(self._open)
        return None

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        while self._count[tag] and self._pop() != tag:
            pass
        if tag == "blockquote":
            self._speaker = []

    def _pop(self) -> str:
        left = self._open.pop()
        self._count[left] -= 1
        if self._skipped and self._skipped[-1][0] > len(self._open):
            _, told = self._skipped.pop()
            if not self._skipped:
                self.unread += self._passed if told else 0
                self._passed = 0
        if len(self._open) < self._bylines:
            self._bylines = 0
        return left

    def _break(self, start: int, width: int) -> None:
        """One break is a space; two with nothing between them end a block."""
        self._breaks += 1
        if self._breaks > 1:
            self._end_block()
        else:
            self._flow.whole(" ", start, width)

    def _left_out(self, words: str) -> bool:
        if self._skipped:
            self._passed += len(words.strip()) if self._open[self._skipped[0][0] - 1] not in _SILENT else 0
        elif not words.isspace():
            self._breaks = 0
        return bool(self._skipped)

    def _cite(self, words: str) -> None:
        if self._count["blockquote"] and (self._count["cite"] or self._count["footer"]):
            self._speaker.append(words)

    def _end_block(self) -> None:
        kind = self._kind()
        speaker = " ".join("".join(self._speaker).split()).strip("—–- ") or None
        self._flow.close(kind, speaker if kind is BlockKind.QUOTE else None)

    def _kind(self) -> BlockKind:
        if any(self._count[tag] for tag in HEADLINES):
            return BlockKind.HEADLINE
        if self._bylines or is_byline(self._flow.gathered):
            return BlockKind.BYLINE
        if self._count["figcaption"] or self._count["caption"]:
            return BlockKind.CAPTION
        return BlockKind.QUOTE if self._count["blockquote"] else BlockKind.PARAGRAPH

    def _date(self, tag: str, attributes: dict[str, str | None]) -> None:
        named = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        told = attributes.get("datetime") if tag == "time" else attributes.get("content")
        published = tag == "time" or named in ("article:published_time", "datePublished", "date", "pubdate", "dc.date")
        if self.day is None and told and published and (found := DATE.search(told[:40])):
            self.day = day_of(found)


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDDEN.search((attributes.get("style") or "")[:500]))
    )
