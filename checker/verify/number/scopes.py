"""Of what a number is said: a figure on record is held against its own time, place and kind, and no other's."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.annotation.name import Mention, MentionKind
from checker.annotation.quantity import Quantity
from checker.record.fact import Fact
from checker.record.name import Place
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.sentences import Sentence, within

__all__ = ["other_scope"]

#: So many characters on either side of a number say what it is of.
FAR = 400

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?![,.]\d)")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
#: Stretches of time that have no date of their own, a look back, and what is only thought of.
_ELSEWHEN = re.compile(
    r"\b(?:(?:first|second|third|fourth|last|final|next|this|previous|each|per|every|a|the)\s(?:quarter|half|semester|"
    r"trimester|decade|century)|quarterly|monthly|weekly|ago|formerly|previously|originally|initially|"
    r"used\sto|back\sthen|at\s(?:that|the)\stime|at\s(?:its|the|their)\s(?:peak|height)|at\sone\s(?:time|point)|"
    r"(?:in|during|since|by)\sthe\s(?:early\s|mid-|late\s)?(?:(?:1[5-9]|20)?\d0s|war)|"
    r"would|could|might|if|unless|proposed|target|goal|sought|requested|instead\sof|rather\sthan)\b",
    re.I,
)
#: Words that leave a part of the whole out, or speak of a part alone.
_CUT = re.compile(
    r"\b(?:excluding|excludes?|except(?:ing)?|not\scounting|not\sincluding|apart\sfrom|aside\sfrom|other\sthan|besides|"
    r"without|alone|minus|(?:half|part|most|some|many|share|portion)\sof)\b",
    re.I,
)
#: Parts of a land that have no name.
_PART = re.compile(
    r"\b(?i:in|at|on|across|from|for)\s(?:(?:the|that|this|its|each|one|another|a)\s)(?:[a-z]+(?:ern)?\s)?"
    r"(?:state|province|prefecture|city|capital|county|district|region|area|town|island|north|south|east|west|northeast|"
    r"northwest|southeast|southwest|interior|coast|base|suburbs?|countryside)\b"
)
_RATE = re.compile(
    r"\s(?:[a-z]+\s){0,3}?(?:(?:a|an|per|each|every)\s(?:year|month|week|day|quarter|hour|person|head|unit|ship|vessel|"
    r"soldier|missile|piece)|annually|apiece|each)\b"
)
#: What opens a part of the number before it.
_INSIDE = re.compile(r"\b(?:including|included|of\swhom|of\swhich|of\sthem|among\sthem|counting|plus)\b", re.I)
_WHOSE = re.compile(r"([^\W\d_][\w.-]*)[’']s?\s(?:[a-z]+\s)?$")
_AROUND = re.compile(r"\b(?i:in|at|on|around|near|across|outside|inside|off|from|for|to)\s(?:[a-z]+ern\s|the\s)?$")
#: Words between a number and what it counts that make it no other kind of thing.
_PLAIN = frozenset(
    """the a an of new more further additional big large major modern advanced other its their total permanent current
    full or so military american u.s. us""".split()
)


def other_scope(
    fact: Fact,
    quantity: Quantity,
    sentence: Sentence,
    day: date | None,
    annotations: Annotations,
    reference: Reference,
) -> str:
    """The words that give a number another time, place or kind than the fact's; nothing where they are its own."""
    own = _own_words(fact)
    around = Span(max(sentence.span.start, quantity.span.start - FAR), min(sentence.span.end, quantity.span.end + FAR))
    text = around.shift(-sentence.parse.start).of(sentence.parse.text)
    lead, counted = text[: quantity.span.start - around.start], text[: quantity.span.end - around.start]
    tail = _INSIDE.split(text[len(counted) :], maxsplit=1)[0]
    if (part := _INSIDE.search(lead[-80:])) is not None:
        return part[0]
    for found in _phrases(f"{counted}{tail}"):
        if not set(_words(found[0])) <= own:
            return found[0]
    rated = _RATE.match(tail)
    if (rated is not None) != (fact.per is not None):
        return rated[0].strip() if rated else "no rate"
    return (
        _other_owner(fact, quantity, lead, sentence)
        or _other_kind(quantity, sentence, own)
        or _other_time(fact, day, text, within(annotations.dates, around))
        or _other_place(fact, sentence, within(annotations.mentions, around), reference)
    )


def _phrases(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_ELSEWHEN, _CUT, _PART):
        yield from pattern.finditer(text)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


@lru_cache(maxsize=512)
def _own_words(fact: Fact) -> frozenset[str]:
    """Every word that the record itself has for what the fact counts."""
    told = (fact.measure, fact.scope or "", *fact.subject_names, *fact.cues, *fact.near)
    words = {word for each in told for word in _words(each)}
    return frozenset(words | {f"{word}s" for word in words} | {word.removesuffix("s") for word in words})


def _other_owner(fact: Fact, quantity: Quantity, lead: str, sentence: Sentence) -> str:
    """Whose a number is, when it is somebody else's than the subject's: "Norrland's 50,000 troops"."""
    whose = _WHOSE.search(lead)
    counted = quantity.span.shift(-sentence.parse.start).of(sentence.parse.text).lower()
    subjects = [name.lower() for name in fact.subject_names]
    if whose is None or any(name in counted or whose[1].lower() in _words(name) for name in subjects):
        return ""
    return whose[0].strip()


def _other_kind(quantity: Quantity, sentence: Sentence, own: frozenset[str]) -> str:
    """A word between a number and its noun that the record does not have: "combat" of "20,000 combat troops"."""
    number = quantity.number or quantity.span
    counted = Span(number.end, max(number.end, quantity.span.end)).shift(-sentence.parse.start)
    counted_words = _words(counted.of(sentence.parse.text))[:-1]
    return next((word for word in counted_words if word not in own and word not in _PLAIN), "")


def _other_time(fact: Fact, day: date | None, text: str, dates: Sequence[DateExpression]) -> str:
    """A date, or a year, that the fact's value is not known to hold for."""
    last = max(filter(None, (fact.verified, fact.as_of.last, day)))
    told = " ".join((*fact.near, fact.measure, *fact.cues))
    for expression in dates:
        meant = expression.meant
        if meant is not None and str(meant.first.year) not in told:
            slack = timedelta(days=366 if meant.precision == "day" else 0)
            if meant.last < fact.as_of.first - slack or meant.first > last:
                return expression.text
    for year in _YEAR.finditer(text):
        if year[0] not in told and not fact.as_of.first.year <= int(year[0]) <= last.year:
            return year[0]
    return ""


def _other_place(fact: Fact, sentence: Sentence, mentions: Sequence[Mention], reference: Reference) -> str:
    """A place that something is in, and that neither is the fact's nor lies around it."""
    text, start = sentence.parse.text, sentence.parse.start
    known = {name.lower() for name in (*fact.near, *fact.subject_names)}
    inner = [place for name in fact.near for place in _places(name, reference)]
    around = {outer for place in inner for outer in (place.within, place.country)}
    for mention in mentions:
        if mention.kind is not MentionKind.PLACE or mention.text.lower() in known:
            continue
        if not _AROUND.search(text[max(0, mention.span.start - start - 20) : mention.span.start - start]):
            continue
        if not any(place.id in around or place.name.lower() in known for place in _places(mention.text, reference)):
            return mention.text
    return ""


def _places(name: str, reference: Reference) -> list[Place]:
    return [each for each in reference.named(name) if isinstance(each, Place)]
