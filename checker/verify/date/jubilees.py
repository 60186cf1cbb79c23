"""Anniversaries of what the draft itself gives a year: "the 25th anniversary of the 2011 fire"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate
from checker.span import Span
from checker.verify.date.beginnings import begun
from checker.verify.date.beside import sentences_with
from checker.verify.date.doers import doer_of, noun_of
from checker.verify.date.now import is_ahead, is_under_way, today_of
from checker.verify.date.times import YEAR, Time, times_of
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence, within

__all__ = ["jubilees"]

#: What every anniversary stands with, each with the letters that it is first looked for by: most drafts hold none.
_SIGNS = ("nniversary", "irthday", "entenary", "entennial", "ubilee", "edding")
_COUNTING = tuple(re.compile(verb + r"\w{0,3}\s\d") for verb in ("turn", "mark", "elebrat"))
_SIGN = re.compile("|".join((*_SIGNS, *(verb.pattern for verb in _COUNTING))))
_DAY = re.compile(r"[ -](?:\w+\s){0,1}(?P<noun>anniversary|birthday|jubilee)\b(?!\s(?:season|edition|issue|tour|show))")
_NAMED = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300,
    "sesquicentennial": 150, "sesquicentenary": 150, "silver": 25, "golden": 50, "diamond": 60,
}  # fmt: skip
_WORDS = re.compile(
    r"\b(?i:(?P<metal>silver|golden|diamond)\s(?:wedding\sanniversary|wedding|jubilee|anniversary)|"
    r"(?:bi|ter|sesqui)?cente(?:nary|nnial))\b(?!\s[A-Z])"
)
_OF = re.compile(r"\s(?:celebrations?\s)?(?:of|since)\s")
#: An anniversary of something else than of its owner, or one in the course of which something was: not its own.
_ELSE = re.compile(r"\s(?:as|with|here|there|under|together|there|without|back|away)\b")
_LASTED = re.compile(
    r"years(?:[,.]|\s(?:this|next)\s|\s(?:in\s(?:business|print|service|existence|operation|publication|office)|of\s(?:business|service|trading|publication)))"
)
_MARKING = frozenset("mark marks marking celebrate celebrates celebrating".split())
_CELEBRATING = frozenset("marking celebrating observing commemorating honoring honouring holding hosting".split())
#: What says itself that a day is not the due one.
_LATE = re.compile(
    r"\b(?:late|belated\w*|delayed|postponed|early|ahead|eve|approach\w*|upcoming|forthcoming|near(?:s|ing)|in\s\w+\s(?:years|months)|run-up|before|brought\sforward|cancelled|canceled)\b",
    re.I,
)
_FURTHEST = 60
#: So many days the due day lies from a celebration whose day is told, from one that is not, and from one to come.
_DATED, _UNDATED, _AHEAD = 31, 50, 190


@dataclass(frozen=True, slots=True)
class _Counted:
    """Years that are celebrated: how many, where they are told, and the offset at which the words for them end."""

    years: int
    span: Span
    noun: Span
    exact: bool = True


def jubilees(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every anniversary of what its own sentence gives a year, in a year that is known."""
    text = document.text
    if not any(sign in text for sign in _SIGNS) and not any(verb.search(text) for verb in _COUNTING):
        return
    for sentence in sentences_with(_SIGN, document, annotations):
        if YEAR.search(sentence.text) and not _LATE.search(sentence.text):
            for counted in _counted(sentence, annotations):
                yield from _judged(counted, sentence, document, annotations)


def _counted(sentence: Sentence, annotations: Annotations) -> Iterator[_Counted]:
    """The anniversaries that a sentence counts."""
    text, start = sentence.text, sentence.span.start
    for quantity in within(annotations.quantities, sentence.span):
        figure = quantity.number or quantity.span
        if quantity.hedge or quantity.range or quantity.value != int(quantity.value) or not 1 < quantity.value < 1500:
            continue
        day = _DAY.match(text, figure.end - start)
        if quantity.ordinal and day:
            yield _Counted(int(quantity.value), figure, Span(*day.span("noun")).shift(start))
        elif not quantity.ordinal and _is_lasting(figure, sentence):
            yield _Counted(int(quantity.value), figure, figure, exact=False)
    for found in _WORDS.finditer(text):
        span = Span(*found.span()).shift(start)
        yield _Counted(_NAMED[(found["metal"] or found[0]).lower()], span, span)


def _is_lasting(figure: Span, sentence: Sentence) -> bool:
    """Whether a plain number is what a thing turns, or the years that it celebrates: "celebrates 90 years in print"."""
    parse = sentence.parse
    verb = verb_of(parse, figure)
    if verb is None:
        return False
    word = parse.tokens[verb].lower
    tail = sentence.text[figure.end - sentence.span.start :]
    lasted = _LASTED.match(tail.lstrip()) is not None and word in _MARKING
    return lasted or (
        word in ("turns", "turning", "turn") and re.match(r"[,.]|\s(?:this|next|in|on)\b", tail) is not None
    )


def _judged(counted: _Counted, sentence: Sentence, document: Document, annotations: Annotations) -> Iterator[Verdict]:
    times = times_of(sentence, annotations)
    years = [each for each in times if not each.relative]
    start = _start(counted, sentence, years)
    if start is None:
        return
    moment = _moment(counted, sentence, [each for each in times if each.span != start.span], document)
    if moment is None or moment.meant.last < start.meant.first:
        return
    first = start.meant.first.year
    due = range(moment.meant.first.year - first, moment.meant.last.year - first + 1)
    fits = counted.years in due or (not counted.exact and {counted.years - 1, counted.years + 1} & set(due))
    told = {each.meant.first.year for each in years} | {moment.meant.first.year}
    if not fits and (abs(counted.years - due[-1]) > _FURTHEST or _fits_another(counted.years, told)):
        return
    yield Verdict(
        subject=Subject.DATE,
        span=counted.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-anniversary",
        reading=document.words(counted.span) if counted.span == counted.noun else f"{counted.years} years",
        record=f"{due[-1]} years",
        because=f"{due[-1] + first} − {first} = {due[-1]} years",
        firm=False,
        related=(start.span,),
    )


def _fits_another(years: int, told: set[int]) -> bool:
    """Whether the sentence tells two other years that lie so far apart."""
    return any(one - years in told for one in told)


def _start(counted: _Counted, sentence: Sentence, years: list[Time]) -> Time | None:
    """The time of which an anniversary is: told behind "of", before its owner, or with the beginning of its owner."""
    parse, offset = sentence.parse, sentence.span.start
    of = _OF.match(sentence.text, counted.noun.end - offset)
    if of:
        behind = [each for each in years if each.span.start >= offset + of.end()]
        return behind[0] if behind and _is_of(sentence, of.end(), behind[0]) else None
    if _ELSE.match(sentence.text, counted.noun.end - offset):
        return None
    owner = _owner(counted, sentence)
    if owner is None:
        return None
    named = [each for each in years if _is_before(parse.token_at(each.span.start), owner, sentence)]
    if named:
        return named[0]
    between = Span(counted.span.start, counted.noun.end).shift(-parse.start).of(parse.text)
    began = [each for each in years if begun(parse, each, owner, between.lower())]
    return began[0] if len(began) == 1 else None


def _is_of(sentence: Sentence, start: int, year: Time) -> bool:
    """Whether a year behind "anniversary of" is that of what is celebrated, and not of the celebration."""
    between = sentence.text[start : year.span.start - sentence.span.start]
    return len(between) <= 80 and not re.search(r"[,;:()–—]|\b(?:when|will|celebrat\w+)\b", between)


def _is_before(index: int | None, owner: int, sentence: Sentence) -> bool:
    """Whether a year stands before the noun that it dates: "the 1985 bombing"."""
    return index is not None and index < owner and sentence.parse.tokens[index].head == owner


def _owner(counted: _Counted, sentence: Sentence) -> int | None:
    """Whose an anniversary is: "the club's", "its", "whose"; what turns so old."""
    parse = sentence.parse
    index, verb = parse.token_at(counted.noun.start), verb_of(parse, counted.noun)
    if index is None:
        return None
    if counted.span == counted.noun and not counted.exact:
        return None if verb is None else doer_of(parse, verb)
    at = parse.token_at(counted.noun.end - 1)
    owners = [
        each
        for token in {index, at}
        if token
        for each in parse.children[token]
        if parse.tokens[each].relation == "poss"
    ]
    if not owners:
        return None
    owner = parse.tokens[owners[0]]
    if owner.tag == "WP$":
        verb = None if verb is None else verb
        return (
            None if verb is None or parse.tokens[verb].relation != "relcl" else noun_of(parse, parse.tokens[verb].head)
        )
    if owner.tag == "PRP$":
        return None if verb is None else doer_of(parse, verb)
    return noun_of(parse, owner.i)


def _moment(counted: _Counted, sentence: Sentence, times: list[Time], document: Document) -> Time | None:
    """When an anniversary is: at a time that stands with its verb, or now, where the verb tells of now."""
    parse = sentence.parse
    verb = verb_of(parse, counted.noun)
    if verb is None:
        return None
    today = today_of(document)
    own = [each for each in times if verb_of(parse, each.span) == verb and not each.bound]
    if len(own) == 1:
        return own[0] if own[0].is_a_year or not own[0].relative else _around(own[0], _DATED, _DATED)
    if own or today is None or not (_is_marked(parse, verb) or is_ahead(parse, verb)):
        return None
    if any(not each.relative and each.meant.first.year >= today.year for each in times):
        return None
    ahead = _AHEAD if is_ahead(parse, verb) else _UNDATED
    return _around(Time(counted.span, PartialDate(today, today), relative=True), _UNDATED, ahead)


def _is_marked(parse: Parse, verb: int) -> bool:
    """Whether an anniversary without a day of its own is being marked now."""
    return parse.tokens[verb].lower in _CELEBRATING and is_under_way(parse, verb)


def _around(time: Time, before: int, after: int) -> Time:
    """A time with so many days before and after it, within which the due day may lie."""
    first, last = time.meant.first - timedelta(before), time.meant.last + timedelta(after)
    return Time(time.span, PartialDate(first, last), relative=True)
