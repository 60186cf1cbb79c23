"""Capitals, as they were at the draft's date."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Place
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.role.posts import Titles, titles_of
from checker.verify.role.surroundings import land_of

__all__ = ["capital_cities"]

#: After a city: "X, the capital of Y". Between both: "Y, whose capital is X". Before one: "Y's capital, X", "the Yish
#: capital X", "the capital of Y, X".
_CITY_FIRST = re.compile(r"(?:,\s(?:the\s|now\s)?|\sis\s(?:the\s)?)capital\s(?:city\s)?of\s(?:the\s)?$")
_WHOSE = re.compile(r",\swhose\scapital(?:\scity)?(?:\sis|,)\s")
_CITY_LAST = re.compile(
    r"\b((?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+)(?:['’]s|['’])?\scapital(?:\scity)?(?:,\s|\sof\s|\s|\sis\s)$"
    r"|\bcapital\s(?:city\s)?of\s(?:the\s)?((?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+)(?:,|\sis)\s$"
)
#: "X, the Yish capital", "X is Y's capital": nothing may follow that makes it the capital of something else.
_CITY_THEN = re.compile(
    r"(?:,|\sis)\s(?:the\s|now\s)?((?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+?)(?:['’]s?)?\scapital(?:\scity)?(?=[.,;)]|$)"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: What stands before a country's name in capitals and is no part of it.
_BEFORE = frozenset(
    """the in at from near outside on to of for with and but when while as after before then since around across
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
_QUALIFIED = re.compile(
    r"\b(?:former|then|old|ancient|historic|past|first|one-time|onetime|previous|provincial|state|regional|financial|"
    r"commercial|economic|cultural|medieval|imperial|fashion|wartime|temporary|de facto|summer|winter)[\s-](?:\w+\s)?$",
    re.I,
)


def capital_cities(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every city that the draft calls the capital of a recorded country."""
    text, titles = document.text, titles_of(reference)
    for first, second in pairwise(annotations.mentions):
        between = text[first.span.end : second.span.start]
        if len(between) < 40 and _CITY_FIRST.fullmatch(between):
            yield from _verdict(first, _country(second.text, titles, reference), document, reference)
        elif _WHOSE.fullmatch(between):
            yield from _verdict(second, _country(first.text, titles, reference), document, reference)
    for mention in annotations.mentions:
        lead = text[max(0, mention.span.start - 60) : mention.span.start]
        found = _CITY_LAST.search(lead) if "capital" in lead else None
        if found and not _QUALIFIED.search(lead[: found.start()]):
            country = _country(found[1] or found[2], titles, reference)
            yield from _verdict(mention, country, document, reference)
        after = _CITY_THEN.match(text, mention.span.end, mention.span.end + 70)
        if after:
            yield from _verdict(mention, _country(after[1], titles, reference), document, reference)


def _country(words: str, titles: Titles, reference: Reference) -> Place | None:
    """The country that words name or describe, when it has capitals on record, and no part of it bears its name."""
    parts = words.split()
    while parts and parts[0].lower() in _BEFORE:
        parts.pop(0)
    place = reference.get(land_of(" ".join(parts), titles, reference)) if parts else None
    if not isinstance(place, Place) or not place.capitals or place.kind != "country":
        return None
    named = [each for each in reference.named(" ".join(parts)) if isinstance(each, Place)]
    return None if any(each.id != place.id for each in named) else place


def _verdict(city: Mention, country: Place | None, document: Document, reference: Reference) -> Iterator[Verdict]:
    if country is None or not city.text[:1].isupper():
        return
    day = document.date.day if document.date else None
    now = [name for name, since, until in country.capitals if _holds(since, until, day)]
    ever = [name for name, _, _ in country.capitals]
    names = {each.casefold() for name in (now if day else ever) for each in _forms(name, reference)}
    if city.text.casefold() == country.name.casefold():
        return
    fits = any(city.text.casefold() == name or name.startswith(f"{city.text.casefold()},") for name in names)
    known = [each for each in reference.named(city.text) if isinstance(each, Place)]
    if not fits and (not known or any(each.id == country.id for each in known)):
        return
    if not fits and _is_of_then(city, ever, document, reference):
        return
    yield Verdict(
        subject=Subject.PLACE,
        span=Span(city.span.start, city.span.end),
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-capital",
        reading=f"{city.text}, capital of {country.name}",
        record=now[0] if now else ever[0],
        because=f"the capital of {country.name} on record is {' and '.join(_distinct(now or ever, reference))}",
        firm=country.status == "accepted",
        citations=reference.cite(country),
    )


def _is_of_then(city: Mention, ever: list[str], document: Document, reference: Reference) -> bool:
    """Whether a city was a capital at some time, and its sentence speaks of another year than the draft's."""
    once = any(city.text.casefold() == form.casefold() for name in ever for form in _forms(name, reference))
    day = str(document.date.day.year) if document.date else ""
    around = document.text[max(0, city.span.start - 160) : city.span.end + 160]
    return once and any(year != day for year in _YEAR.findall(around))


def _distinct(names: list[str], reference: Reference) -> list[str]:
    """The names of several cities, each city once: "Kiev" is no other than "Kyiv"."""
    kept: list[str] = []
    for name in names:
        if not any(name in _forms(other, reference) for other in kept):
            kept.append(name)
    return kept


def _holds(since: object, until: object, day: date | None) -> bool:
    first, last = getattr(since, "first", date.min), getattr(until, "last", date.max)
    return day is None or first <= day <= last


def _forms(name: str, reference: Reference) -> Iterator[str]:
    """The forms of a capital given by id or by name."""
    place = reference.get(name)
    yield from place.names if isinstance(place, Place) else (name,)
    for other in reference.named(name):
        yield from other.names
