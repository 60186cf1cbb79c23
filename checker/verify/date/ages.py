"""Ages against dates of birth, at the draft's date."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate, written_day
from checker.record.name import Person
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.date.beside import people_beside
from checker.verify.event.verbs import verb_of
from checker.verify.role.people import Named

__all__ = ["ages"]

#: What every age stands with; most drafts have none.
_SIGN = re.compile(
    r",\s(?:now\s)?\d\d\d?[,;.]|aged\s\d\d|\bis\s\d\d\d?(?:[,;.]|\syears)|turn(?:s|ed|ing)?\s\d\d|\d\d-year-old\s|"
    r"\bAt\s\d\d\d?,|,\sat\s\d\d\d?,"
)
_AFTER = re.compile(
    r",\s(?:now\s)?(?P<alone>\d{1,3})(?=[,;.](?!\d))"
    r"|,?\s\(?aged\s(?P<aged>\d{1,3})\b"
    r"|,?\s(?:who\s)?is\s(?P<is>\d{1,3})(?=\syears\sold)|,\swho\sis\s(?P<who>\d{1,3})(?=[,.;](?!\d))"
    r"|,\sat\s(?P<at>\d{1,3})(?=,\s)"
    r"|,?\s(?:who\s)?turned\s(?P<turned>\d{1,3})(?=\s(?:(?:on\s)?\w+day|today|this|last\s(?:week|month))\b)"
    r"|,?\s(?:who\s)?(?:turns|will\sturn|is\sturning|is\sto\sturn)\s(?P<turns>\d{1,3})"
    r"(?=(?P<when>\snext\syear|\sin\s20\d\d)|\s(?:(?:on\s)?\w+day|on|in|this|next|later|today)\b)"
)
_BEFORE = re.compile(
    r"(?<!then-)(?<!then )\b(?P<old>\d{1,3})-year-old\s(?:[\w.’'-]+\s){0,3}(?P<noun>[\w.’'-]+,\s)?$"
    r"|\bAt\s(?P<at>\d{1,3}),\s$"
)
_FORMS = ("alone", "aged", "is", "who", "at", "turned", "turns", "old")
#: A name with a bare number beside it; two in one sentence are a list of ranks, scores or shares.
_COUNTED_NAME = re.compile(r"\b[A-Z][\w’'-]*\.?,?\s\(?\d{1,4}(?![\w-])")
_LIST_SIGN = re.compile(r"\s*(?:\(?\d{1,3}[.)]|[-*•#])\s")
#: What looks back to a day on which somebody was younger; a year may be the draft's own.
_LOOKING_BACK = re.compile(r"\b(?:(?:19|20)\d\d|ago|at\sthe\stime|back\sthen)\b")
#: An age misremembered or left standing is out by a few years; a number further off is no age.
FURTHEST, YOUNGEST = 15, 16


def ages(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every age of a recorded person who is alive."""
    if document.date is None:
        return
    day = document.date.day
    for named in people_beside(_SIGN, document, annotations, reference):
        if named.person is not None and named.person.born is not None and named.person.died is None:
            found = _told(named)
            if found is not None:
                yield from _age(found, named, named.person.born, day, reference)


def _told(named: Named) -> re.Match[str] | None:
    """The words behind or before a name that give an age."""
    text, start = named.parse.text, named.parse.start
    end, first = named.mention.span.end - start, named.mention.span.start - start
    found = _AFTER.match(text, end) or _BEFORE.search(text[:first], max(0, first - 70))
    if found is None:
        return None
    form = found.lastgroup if found.lastgroup != "when" else "turns"
    if (form == "alone" and not _is_alone(named)) or (form == "at" and not _is_of_now(named)):
        return None
    if form == "old" and _is_kind_of(named):
        return None
    return None if form == "noun" and not _is_apposition(start + found.start("noun"), named) else found


def _age(found: re.Match[str], named: Named, born: PartialDate, day: date, reference: Reference) -> Iterator[Verdict]:
    given = found.groupdict()
    form = next(each for each in _FORMS if given.get(each))
    age, span = int(found[form]), Span(*found.span(form)).shift(named.parse.start)
    right = (
        _attained(born, day, given["when"]) if form == "turns" else (_years(born.last, day), _years(born.first, day))
    )
    fits = right[0] <= age <= right[1]
    if (
        named.person is None
        or age < YOUNGEST
        or abs(age - right[1]) > FURTHEST
        or (not fits and _looks_back(named, day))
    ):
        return
    yield _aged(age, span, named.person, right, form == "turns", day, reference)


def _is_alone(named: Named) -> bool:
    """Whether a bare number after the name may be an age: a whole sentence, no list, and no other counted name."""
    first, last = named.parse.sentence_of(named.first)
    words = _sentence(named)
    told = any(token.tag.startswith("VB") or token.tag == "MD" for token in named.parse.tokens[first:last])
    listed = _LIST_SIGN.match(words) or _LIST_SIGN.match(named.parse.text)
    return told and not listed and len(_COUNTED_NAME.findall(words)) <= 1


def _is_of_now(named: Named) -> bool:
    verb = verb_of(named.parse, named.mention.span)
    return verb is not None and named.parse.tokens[verb].tag in ("VBZ", "VBP")


def _is_apposition(offset: int, named: Named) -> bool:
    """Whether a name is set beside the noun at `offset`, and says who it is: "the 54-year-old minister, X"."""
    noun = named.parse.token_at(offset)
    names = named.parse.tokens[named.first : named.last]
    return any(token.relation == "appos" and token.head == noun for token in names)


def _is_kind_of(named: Named) -> bool:
    """Whether a name says what kind somebody else is of: "the 78-year-old Falk supporter"."""
    last = named.parse.tokens[named.last - 1]
    head = named.parse.tokens[last.head]
    return last.relation in ("compound", "nmod", "amod") and head.i > last.i and head.tag in ("NN", "NNS")


def _looks_back(named: Named, day: date) -> bool:
    return any(found[0] != str(day.year) for found in _LOOKING_BACK.finditer(_sentence(named)))


def _sentence(named: Named) -> str:
    return named.parse.span(*named.parse.sentence_of(named.first)).shift(-named.parse.start).of(named.parse.text)


def _aged(
    age: int, span: Span, person: Person, right: tuple[int, int], ahead: bool, day: date, reference: Reference
) -> Verdict:
    youngest, oldest = right
    fits = youngest <= age <= oldest
    real = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    born = person.born.written if person.born else ""
    told = f"{person.name} turns {real} next" if ahead else f"{person.name} is {real} on {written_day(day)}"
    return Verdict(
        subject=Subject.DATE,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-age",
        reading=str(age),
        record=f"{real}, born {person.born}",
        because=f"{told}, born {born}",
        firm=person.status == "accepted",
        citations=reference.cite(person),
    )


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _attained(born: PartialDate, day: date, when: str | None) -> tuple[int, int]:
    """The youngest and the oldest that somebody turns next, or in the year that `when` names."""
    if when is not None:
        year = day.year + 1 if when.endswith("year") else int(when[-4:])
        return year - born.last.year, year - born.first.year
    past = [(each.month, each.day) < (day.month, day.day) for each in (born.first, born.last)]
    return day.year - born.last.year + all(past), day.year - born.first.year + any(past)
