"""Years set right beside the two ends of a stretch of time, or between them."""

import re
from enum import Enum

from checker.annotation.quantity import Quantity
from checker.verify.date.times import Time
from checker.verify.sentences import Sentence

__all__ = ["Stretch", "is_of_more", "stretch_of"]


class Stretch(Enum):
    """How many of the years between two times a duration counts."""

    WHOLE = "all of them"
    PART = "all or some"  # "for four years between 1990 and 2000"


#: Nouns of what lasts: "his 14-year tenure, from 1996 to 2010". A plan, a bond or a boy is of so many years otherwise.
_LASTING = (
    r"(?:tenure|reign|term|rule|career|stint|run|spell|period|span|stretch|stay|stewardship|leadership|residency|"
    r"presidency|premiership|papacy|chairmanship|editorship|marriage|partnership|absence|hiatus|gap|break|exile|"
    r"imprisonment|captivity|war|siege|conflict|insurgency|occupation|drought|dictatorship|boycott|ban|strike|inquiry|"
    r"investigation|legal\sbattle|dispute|era|total|duration|association|service|streak|friendship|search|struggle|campaign|blockade)"
)
_BETWEEN = re.compile(r",?\s(?:to|until|till|through|up\sto|up\suntil)\s(?:\w+\s){0,3}$|\s?[-–—]\s?$|,?\sand\s$")
_AND = re.compile(r"\sand\s$")
_OPENED = re.compile(r"(?:\b(?P<from>[Ff]rom|[Bb]etween)\s|[([])(?:the\s)?$")
#: What may stand between years and the stretch behind them: "as mayor", "in parliament", "of drought".
_THEN = re.compile(
    r"\syears(?:(?:\s(?:as|in|on|at|with|of|under|for|there|away|abroad|together|running))(?:\s[\w’'-]+){0,5})?"
    r"(?:,|\s[-–—])?\s?(?:from|between|[([])?\s?(?:the\s)?$"
)
_NOUN_THEN = re.compile(
    rf"-year(?:\s[\w’'-]+){{0,2}}\s{_LASTING}(?:\s(?:as|in|of|at)(?:\s[\w’'-]+){{1,4}})?(?:\s(?:ran|lasted|stretched|extended))?,?\s(?:from|between|\()?\s?$"
)
#: What stands between a stretch and its years: ", a span of 9 years", ", 9 years in all".
_SPAN_OF = re.compile(
    rf"\)?,?\s(?:[-–—]\s)?(?:an?|his|her|their|its)\s(?:[\w’'-]+\s){{0,2}}{_LASTING}\s(?:of\s)?(?:\w+\s)?$"
)
_AND_SO = re.compile(r"(?:,|\s[-–—]|\s\()\s?$")
_LASTED = re.compile(r",?\s(?:lasted|took|spanned)\s$")
_IN_ALL = re.compile(r"\syears(?:\s(?:in\s(?:all|total)|altogether|all\stold))(?=[,.;)])|\syears(?=[.)])")
#: Words before years that make them some of more, or each of several.
_SOME = re.compile(
    r"\b(?:every|each|of\sthe|first|last|final|next|past|other|another|within|in|per|over|than|to|by|least|most\sof)\s$",
    re.I,
)


def stretch_of(quantity: Quantity, one: Time, other: Time, sentence: Sentence) -> Stretch | None:
    """How a duration stands to the stretch between two times, `one` the first in the sentence."""
    text, offset = sentence.text, sentence.span.start
    figure = quantity.number or quantity.span
    lead, between = text[: one.span.start - offset], text[one.span.end - offset : other.span.start - offset]
    opened = _OPENED.search(lead)
    if figure.start > one.span.start and figure.end < other.span.start:
        return None
    if one.meant.first > other.meant.first or not _BETWEEN.fullmatch(between) or opened is None:
        return None
    if _AND.fullmatch(between) and (opened["from"] or "").lower() != "between":
        return None
    some = Stretch.PART if (opened["from"] or "").lower() == "between" else Stretch.WHOLE
    if figure.end <= one.span.start:
        then = text[figure.end - offset : one.span.start - offset]
        if _NOUN_THEN.fullmatch(then):
            return Stretch.WHOLE
        return some if _THEN.fullmatch(then) and not is_of_more(quantity, sentence) else None
    gap, tail = text[other.span.end - offset : figure.start - offset], text[figure.end - offset :]
    if _SPAN_OF.search(gap[-60:]) and not set(gap) & set(";:") and len(gap) < 120:
        return Stretch.WHOLE if re.match(r"\s(?:years|decades)\b", tail) else None
    if _LASTED.fullmatch(gap):
        return Stretch.WHOLE
    return Stretch.WHOLE if _AND_SO.search(gap) and not set(gap) & set(";:") and _IN_ALL.match(tail) else None


def is_of_more(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether words before years make them some of more, or a rise: "his last five years", "by two years"."""
    return _SOME.search(sentence.text[: quantity.span.start - sentence.span.start]) is not None
