"""The times that a sentence tells, and the sums that are done with them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.record.date import PartialDate
from checker.span import Span
from checker.verify.sentences import Sentence, within

__all__ = ["YEAR", "Time", "age_between", "distinct_years", "times_of", "years_between"]

#: A year in figures; `YEAR.search` is the cheap test for a sentence that may tell one.
YEAR = re.compile(r"(?<![\d,.$£€#])\b(?:1[5-9]|20)\d\d\b(?![,.]?\d|%|['’]?s\b|[-–/]\d\d\b|-year)")
#: What makes figures before a plural a year and no count: "the 2011 floods".
_NAMED = re.compile(r"\b(?:the|that|this|its|their|his|her|our|of)\s$|['’]s\s$|[(–-]$", re.I)
_PLURAL = frozenset({"NNS", "NNPS"})
_DAYS = 365.2425


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a sentence tells: the days it may mean; `relative` where they hang on the draft's own date.

    `bound` is "since", "until", "before", "after" or "by" where it is an end of something.
    """

    span: Span
    meant: PartialDate
    bound: str = ""
    relative: bool = False

    @property
    def is_a_day(self) -> bool:
        """Whether it is told to the day."""
        return self.meant.first == self.meant.last

    @property
    def is_a_year(self) -> bool:
        """Whether it is told by its year alone."""
        return (self.meant.last - self.meant.first).days > 31


def times_of(sentence: Sentence, annotations: Annotations) -> tuple[Time, ...]:
    """Every date and every bare year of a sentence, in order of place."""
    told = [
        Time(each.span, each.meant, each.bound, each.relative)
        for each in within(annotations.dates, sentence.span)
        if each.meant is not None
    ]
    for found in YEAR.finditer(sentence.text):
        span = Span(*found.span()).shift(sentence.span.start)
        meant = PartialDate.parse(found[0])
        if not any(each.span.overlaps(span) for each in told) and not _is_a_count(sentence, found):
            told.append(Time(span, meant))
    return tuple(sorted(told, key=lambda each: each.span.start))


def _is_a_count(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether figures count what stands behind them: "2000 sheep"."""
    parse = sentence.parse
    index = parse.token_at(sentence.span.start + found.end())
    counts = index is not None and parse.tokens[index].tag in _PLURAL and found.string[found.end() :][:1] == " "
    return counts and not _NAMED.search(found.string[: found.start()])


def age_between(born: PartialDate, day: PartialDate) -> tuple[int, int]:
    """The least and the most years of age that somebody born then may have on that day."""
    return _full_years(born, day, youngest=True), _full_years(born, day, youngest=False)


def _full_years(born: PartialDate, day: PartialDate, *, youngest: bool) -> int:
    start, end = (born.last, day.first) if youngest else (born.first, day.last)
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def years_between(start: Time, end: Time) -> tuple[float, float]:
    """The least and the most years that may lie between two times, with what counting by whole years leaves open."""
    slack = 0.0 if start.is_a_year and end.is_a_year else 1.0
    least = (end.meant.first - start.meant.last).days - 2
    most = (end.meant.last - start.meant.first).days + 2
    return least / _DAYS - slack, most / _DAYS + slack


def distinct_years(times: Sequence[Time]) -> set[int]:
    """The years that times without a relation to the draft's date lie in."""
    return {each.meant.first.year for each in times if not each.relative}
