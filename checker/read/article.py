"""The parts of an article, told by their place and form: headline, byline, dateline, body, furniture, date."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.document import Block, BlockKind, Dateline, DateOrigin, DraftDate
from checker.read.dateline import dateline, is_dateline, whole_dateline
from checker.read.furniture import image_prefix, is_byline, is_contact, is_furniture, is_name_alone, is_page_chrome
from checker.read.written_date import DATE, day_of, month_and_day
from checker.span import Span

__all__ = ["arrange", "day_told", "draft_date", "find_dateline", "page_date"]

#: A line this long is prose, whatever it ends with.
LONG = 140
#: How many lines may stand above the body, and how many below it are looked at for an author's address.
ABOVE, BELOW = 40, 4

_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_CREDIT = re.compile(
    r".*\((?:AP|Reuters|AFP|Getty|EPA|Photo|Credit|File)\b[^()]{0,60}\)\W*$|(?:photo|image|caption)\s{0,2}: ",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:(?:first )?(?:published|posted|updated|date|filed|created)(?: on| at)?\s{0,2}:?\s{0,2}|[A-Z][a-z]{2,8},? )?$",
    re.IGNORECASE,
)


def arrange(text: str, spans: list[Span]) -> list[Block]:
    """The paragraphs `spans` of a plain text, each with what it is to the article."""
    body = next((n for n, span in enumerate(spans[:ABOVE]) if _is_body(span.of(text))), 0)
    above = list(_above(text, spans[:body]))
    below = len(spans) - BELOW
    rest = [Block(span, _kind(span.of(text), last=n > 0 and body + n >= below)) for n, span in enumerate(spans[body:])]
    return [*above, *rest]


def find_dateline(text: str, blocks: list[Block]) -> tuple[list[Block], Dateline | None]:
    """The blocks with the dateline cut off the first paragraph, and the dateline; one may be a block of its own."""
    for n, block in enumerate(blocks):
        if block.kind is BlockKind.DATELINE:
            return blocks, whole_dateline(text, block.span)
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        line = dateline(text, block.span)
        if line is None:
            return blocks, None
        rest = replace(block, span=Span(line.span.end, block.span.end))
        return [*blocks[:n], Block(line.span, BlockKind.DATELINE), rest, *blocks[n + 1 :]], line
    return blocks, None


def page_date(text: str, blocks: list[Block]) -> DraftDate | None:
    """The date that stands on a line of its own above the article."""
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            return None
        words = block.span.of(text)[:120]
        found = DATE.search(words)
        if found and _is_stamp(words, found) and (day := day_of(found)):
            return DraftDate(day, DateOrigin.PAGE, Span(*found.span()).shift(block.span.start))
    return None


def draft_date(text: str, line: Dateline | None, page: DraftDate | None) -> DraftDate | None:
    """The draft's own date: the dateline's, with the page's year where it has none; else the page's."""
    if line is not None:
        words = line.span.of(text)
        found = DATE.search(words)
        day = day_of(found) if found else _in_year(words, page)
        if day is not None:
            return DraftDate(day, DateOrigin.DATELINE, line.span)
    return page


def day_told(text: str, line: Dateline | None, dated: DraftDate | None) -> Dateline | None:
    """The dateline with the day that it gives: of its own year, or of the one nearest to the draft's date."""
    if line is None:
        return None
    words = line.span.of(text)
    found = DATE.search(words)
    return replace(line, day=day_of(found) if found else _in_year(words, dated))


def _in_year(words: str, page: DraftDate | None) -> date | None:
    return None if page is None else month_and_day(words, page.day)


def _is_stamp(words: str, found: re.Match[str]) -> bool:
    """Whether a date stands alone on its line, but for a label, a time, or marks between columns."""
    before, after = words[: found.start()].strip(" |•·-–—"), words[found.end() :]
    return (
        bool(_STAMP.match(before + " " if before else "")) and len(re.sub(r"[\W\d]|[aApP]\.?[mM]\b", "", after)) <= 14
    )


def _is_stamped(line: str) -> bool:
    stamp = DATE.search(line[:120])
    return stamp is not None and _is_stamp(line[:120], stamp)


def _is_body(line: str) -> bool:
    if is_furniture(line) or is_byline(line) or is_contact(line) or _is_stamped(line):
        return False
    return len(line) >= LONG or bool(_SENTENCE.search(line[-8:]))


def _kind(line: str, last: bool) -> BlockKind:
    if is_furniture(line) or (last and is_contact(line)):
        return BlockKind.FURNITURE
    if _CREDIT.match(line[:400]):
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH


def _above(text: str, spans: list[Span]) -> Iterator[Block]:
    """What stands above the body: the last run of lines that could be a headline is it."""
    kinds = [_kind_above(span.of(text)) for span in spans]
    if BlockKind.HEADLINE in kinds:
        last = len(kinds) - 1 - kinds[::-1].index(BlockKind.HEADLINE)
        first = last
        while first and kinds[first - 1] is not BlockKind.FURNITURE:
            first -= 1
        kinds = [_settled(kind, first <= n) for n, kind in enumerate(kinds)]
        kinds = _without_names(kinds, [span.of(text) for span in spans])
    for span, kind in zip(spans, kinds, strict=True):
        yield from _labelled(text, span, kind)


def _settled(kind: BlockKind, in_run: bool) -> BlockKind:
    return BlockKind.FURNITURE if kind is BlockKind.HEADLINE and not in_run else kind


def _kind_above(line: str) -> BlockKind:
    if is_byline(line):
        return BlockKind.BYLINE
    if is_dateline(line):
        return BlockKind.DATELINE
    if _is_stamped(line):
        return BlockKind.STAMP
    if is_furniture(line) or is_page_chrome(line) or is_contact(line):
        return BlockKind.FURNITURE
    return BlockKind.HEADLINE


def _without_names(kinds: list[BlockKind], lines: list[str]) -> list[BlockKind]:
    """A line that is a name alone is a byline, once another line is left to be the headline."""
    heads = [n for n, kind in enumerate(kinds) if kind is BlockKind.HEADLINE]
    names = [n for n in heads if is_name_alone(lines[n])]
    if len(names) == len(heads):
        names = names[1:]
    return [BlockKind.BYLINE if n in names else kind for n, kind in enumerate(kinds)]


def _labelled(text: str, span: Span, kind: BlockKind) -> Iterator[Block]:
    label = image_prefix(span.of(text)) if kind is BlockKind.HEADLINE else 0
    if label:
        yield Block(Span(span.start, span.start + label), BlockKind.FURNITURE)
    yield Block(Span(span.start + label, span.end), kind)
