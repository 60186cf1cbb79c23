"""The year that the words around a date give it, when it is written without one."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.annotation.parse import Parse
from checker.record.date import PartialDate
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence, within

__all__ = ["is_of_another_year", "year_beside"]

#: A year, or words for one, right before a date ("Last year, on Tuesday, ") or right behind it (" of last year").
_YEAR = (
    r"(?:(?P<year>(?:1[5-9]|20)\d\d)|(?P<near>last|this|next|the\ssame|that|the\sprevious|the\sfollowing)\syear|"
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\syears?\s(?P<way>ago|earlier|later|before)|"
    r"the\syear\s(?:before|after))"
)
_BEFORE = re.compile(rf"\b(?:in\s)?{_YEAR}(?:,|\s[-–—]|:)?\s(?:on\s|by\s|until\s|(?:on\s)?the\snight\sof\s)?$", re.I)
_AFTER = re.compile(rf",?\s(?:of|in|back\sin)?\s?{_YEAR}\b(?!['’]s|[-–]\w)", re.I)
_PLAIN = re.compile(r"\b((?:1[5-9]|20)\d\d)\b(?![-–%]|\.\d|,\d)")
_COUNTS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten".split())}
_NEAR = {"last": -1, "this": 0, "next": 1}
_MONTH = re.compile(
    r"(?:(?:in|by|before|after|until|since|early|late|mid)[-\s]){0,2}(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)",
    re.I,
)
#: So many characters of a paragraph around a date are looked through for a year.
_REACH = 4000
#: What makes a clause tell of now, or of what is to come.
_NOW = frozenset("will 'll ’ll shall is are am 's has have can may must should do does wo".split())


def year_beside(expression: DateExpression, sentence: Sentence, today: date | None) -> int | None:
    """The year given right beside a date; 0 when words there point at one that they do not tell, `None` without any."""
    text, offset = sentence.parse.text, sentence.parse.start
    lead = text[
        max(0, sentence.span.start - offset, expression.span.start - offset - 60) : expression.span.start - offset
    ]
    found = _BEFORE.search(lead) or _AFTER.match(text, expression.span.end - offset)
    if found is None:
        return None
    if found["year"]:
        return int(found["year"])
    near, count = (found["near"] or "").lower(), (found["count"] or "").lower()
    if today is not None and near in _NEAR:
        return today.year + _NEAR[near]
    if today is not None and count and found["way"].lower() == "ago":
        return today.year - (int(count) if count.isdigit() else _COUNTS.get(count, 1))
    return 0


def is_of_another_year(expression: DateExpression, sentence: Sentence, annotations: Annotations, year: int) -> bool:
    """Whether a date's clause is one of another year than `year`.

    A year that stands with the same verb governs it. Where that verb is past, so does one of a clause around or
    below it, and one that the paragraph has told before; where no verb is found, any year of the paragraph.
    """
    parse, start = sentence.parse, sentence.parse.start
    own = verb_of(parse, expression.span)
    if own is None:
        at = expression.span.start - start
        return _is_told(parse.text[max(0, at - _REACH) : at + _REACH], year)
    past = _is_past(parse, own)
    for other in within(annotations.dates, sentence.span):
        meant = other.meant
        told = other.span != expression.span and meant is not None and _is_a_year(meant) and not _is_bare(other)
        if meant and told and _governs(parse, verb_of(parse, other.span), own, past):
            return _is_loose(meant) or not meant.first.year <= year <= meant.last.year
    at = sentence.span.start - start
    return past and _is_told(parse.text[max(0, at - _REACH) : at], year)


def _governs(parse: Parse, theirs: int | None, own: int, past: bool) -> bool:
    """Whether a year that stands with the verb `theirs` is that of a date with the verb `own`."""
    near = theirs is not None and past and (own in _above(parse, theirs) or theirs in _above(parse, own))
    return theirs == own or near


def _is_told(text: str, year: int) -> bool:
    return any(int(found) != year for found in _PLAIN.findall(text))


def _is_a_year(meant: PartialDate) -> bool:
    """Whether a date tells a year, in whole or with a month of it."""
    return (meant.last - meant.first).days >= 27


def _is_bare(other: DateExpression) -> bool:
    """Whether a date is a month without a year: it lies in one by the date of the draft alone."""
    return other.relative and _MONTH.fullmatch(other.text) is not None


def _is_loose(meant: PartialDate) -> bool:
    """Whether a date may lie in one year or the next: "two years ago"."""
    return (meant.last - meant.first).days > 366


def _above(parse: Parse, verb: int) -> Iterator[int]:
    """The verbs that a verb's clause hangs on, nearest first."""
    index = verb
    for _ in range(8):
        token = parse.tokens[index]
        if token.head == index or token.relation in ("relcl", "acl"):
            return
        index = token.head
        if parse.tokens[index].tag.startswith("VB"):
            yield index


def _is_past(parse: Parse, verb: int) -> bool:
    """Whether a verb tells of what is over: in the past tense, or a participle with nothing that says "now"."""
    aids = {parse.tokens[child].lower for child in parse.children[verb] if parse.tokens[child].i < verb}
    tag = parse.tokens[verb].tag
    return tag not in ("VBZ", "VBP") and not aids & _NOW
