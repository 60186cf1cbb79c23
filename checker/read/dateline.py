"""Datelines: the place, and perhaps the day and the agency, before the first sentence."""

import re

from checker.document import Dateline
from checker.read.written_date import DATE, MONTH
from checker.span import Span

__all__ = ["dateline", "is_dateline", "whole_dateline"]

_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}"
_WORD = r"[A-ZÀ-Þ][a-zà-ÿ.'’-]+"
_REGION = rf"(?:{_WORD}|[A-Z]\.[A-Z]\.)(?: (?:of |and |the )?{_WORD}){{0,3}}"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? "
_DAY = rf"(?:{_WEEKDAY})?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
_DATELINE = re.compile(
    rf"(?P<place>{_CITY}(?:/{_CITY})?(?:, (?!{_DAY}){_REGION})?)"
    rf"(?:, {_DAY})?(?: ?\([A-Z][\w .&-]{{1,30}}\))?\s{{0,2}}(?:—|–|--|-(?=\s)|(?<=[a-z)\d]):(?=\s))\s{{0,2}}(?=\S)"
)
#: A place and a whole day, alone on their line.
_ALONE = re.compile(
    rf"{_CITY}(?:/{_CITY})?(?:, (?!{_DAY}){_REGION})?(?:,|\s{{0,2}}(?:—|–|--|-)) {_DAY}\s{{0,2}}(?:—|–|--|[.:])?\s*"
)
_PLACE_END = re.compile(rf",? {_DAY}| ?\(|\s{{0,2}}(?:—|–|--|-(?=\s|$)|:)")
#: Words that begin a sentence and never belong to a place.
_OPENER = r"(?:The|A|An|In|On|At|It|He|She|They|We|After|As|When|While|For|With|More|Two|Three|Thousands|Hundreds)"
_GLUED = re.compile(
    rf"(?P<place>{_CITY}, (?:{_WORD} ){{0,3}}[A-ZÀ-Þ][a-zà-ÿ]{{2,}}(?<!Mc)(?<!Mac))(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
_UNDASHED = re.compile(
    rf"(?P<place>{_CITY}, {_WORD}(?: {_WORD}){{0,2}}?|[A-ZÀ-Þ]{{4,}}(?: [A-ZÀ-Þ]{{3,}})?),?(?= {_OPENER} )"
)


def dateline(text: str, block: Span) -> Dateline | None:
    """The dateline with which the paragraph `block` of `text` begins, whole or run into its sentence."""
    head = text[block.start : min(block.end, block.start + 160)]
    if (found := _DATELINE.match(head)) is not None:
        return _placed(found, block.start, malformed=False)
    if (found := _GLUED.match(head) or _UNDASHED.match(head)) is not None:
        return _placed(found, block.start, malformed=True)
    return None


def is_dateline(line: str) -> bool:
    """Whether a line is a place and a day with its year, and nothing else: RIO DE JANEIRO — November 19, 2024."""
    return _ALONE.fullmatch(line[:160]) is not None and DATE.search(line[:160]) is not None


def whole_dateline(text: str, block: Span) -> Dateline:
    """The dateline that a format keeps in a field of its own: its place ends before a day, an agency or the dash."""
    words = block.of(text)
    end = _PLACE_END.search(words)
    place = words[: end.start()] if end and end.start() else words
    return Dateline(block, Span(block.start, block.start + len(place.rstrip())))


def _placed(found: re.Match[str], offset: int, malformed: bool) -> Dateline:
    place = Span(*found.span("place")).shift(offset)
    return Dateline(place if malformed else Span(*found.span()).shift(offset), place, malformed)
