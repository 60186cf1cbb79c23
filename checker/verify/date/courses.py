"""Years between a verb with which something begins and one with which it ends, or from one event to a later one."""

import re

from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.verify.date.beginnings import BEGINNING, ENDING, FOUNDING
from checker.verify.date.doers import are_alike, doer_of
from checker.verify.date.stretches import Stretch, is_of_more
from checker.verify.date.times import Time
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence

__all__ = ["course_of"]

_LATER = re.compile(r"\syears\s(?:later\b|on(?=,))")
_AFTER = re.compile(r"\syears\s(?:after|before)\s[^,;:()–—]{0,80}$")
#: What may stand behind years that something lasted: "25 years of production", "22 years on the bench". Years "in
#: journalism" or "as chairman" may be fewer, or more, than those from joining to leaving.
_COURSE = re.compile(
    r"\syears(?:\s(?:in|at|on)\s(?:the\s|his\s|her\s)?(?:office|power|post|job|role|helm|charge|bench|throne|business|print|"
    r"operation|air)|(?P<of>\sof\s(?:[\w’'-]+\s)?(?:production|service|operations?|business|trading|use|existence|publication|"
    r"work|broadcasting|teaching|worship|racing|manufacturing|mining|performances?|shows|rule|marriage)))?"
    r"(?=[,.;)]|\s(?:until\s(?:(?:his|her|its|their)\s)?(?:\w+\s)?(?:in\s)?\d|(?:before|until)\s\w+ing\b))"
)
_HELD = frozenset(
    "served spent worked held stayed remained lasted ran operated played taught reigned ruled governed traded".split()
)


def course_of(quantity: Quantity, one: Time, other: Time, sentence: Sentence) -> Stretch | None:
    """How a duration stands to what happened at two times, `one` the first in the sentence."""
    text, offset = sentence.text, sentence.span.start
    figure = quantity.number or quantity.span
    behind = text[figure.end - offset :]
    if _LATER.match(behind):
        return Stretch.WHOLE if _leads_on(figure.start, figure.end, one, other, sentence) else None
    after = next((each for each in (one, other) if each.span.start > figure.end), None)
    if after is not None and _AFTER.fullmatch(text[figure.end - offset : after.span.start - offset]):
        rest = one if after is other else other
        verbs = {verb_of(sentence.parse, each) for each in (rest.span, after.span)}
        rested = rest.span.end <= figure.start or "," in text[after.span.end - offset : rest.span.start - offset]
        if rested and verb_of(sentence.parse, figure) in verbs:
            return Stretch.WHOLE
    return _lived(quantity, one, other, sentence)


def _leads_on(start: int, end: int, one: Time, other: Time, sentence: Sentence) -> bool:
    """Whether "15 years later" leads from the first time to the second, beside which it stands."""
    if one.span.end > start or one.meant.first > other.meant.first:
        return False
    text, offset = sentence.text, sentence.span.start
    if other.span.start > end:
        between = text[end - offset : other.span.start - offset]
        beside = re.fullmatch(r"\syears\s(?:later|on)[,\s]\s?(?:in\s|\(|on\s)?", between) is not None
        return beside or verb_of(sentence.parse, other.span) == _verb(sentence.parse, start)
    return re.fullmatch(r",\s|\s\(", text[other.span.end - offset : start - offset]) is not None


def _verb(parse: Parse, offset: int) -> int | None:
    index = parse.token_at(offset)
    return None if index is None else verb_of(parse, parse.span(index, index + 1))


def _lived(quantity: Quantity, one: Time, other: Time, sentence: Sentence) -> Stretch | None:
    """Whether years are those between a beginning and an end of the same thing, told by two verbs."""
    parse = sentence.parse
    first, last = sorted((one, other), key=lambda each: each.meant.first)
    began, ended = verb_of(parse, first.span), verb_of(parse, last.span)
    held = verb_of(parse, quantity.span)
    if began is None or ended is None or held is None or began == ended:
        return None
    figure = quantity.number or quantity.span
    course = _COURSE.match(sentence.text, figure.end - sentence.span.start)
    if course is None or is_of_more(quantity, sentence) or _is_parted(one, other, sentence):
        return None
    words = parse.tokens[began].lower, parse.tokens[ended].lower, parse.tokens[held].lower
    if words[0] not in (FOUNDING if course["of"] else BEGINNING) or not (words[1] in ENDING or held == ended):
        return None
    closing = held == ended or (held == began and figure.start > last.span.end)
    if words[2] not in _HELD and not (closing and words[1] in ENDING):
        return None
    doers = {doer_of(parse, began), doer_of(parse, ended), doer_of(parse, held)}
    return Stretch.WHOLE if None not in doers and are_alike(doers, parse) else None


def _is_parted(one: Time, other: Time, sentence: Sentence) -> bool:
    """Whether two times stand in clauses of their own, parted by a semicolon or a colon."""
    start = sentence.span.start
    return bool(set(";:") & set(sentence.text[one.span.end - start : other.span.start - start]))
