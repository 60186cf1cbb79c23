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
    r"|\bcapital\s(?:city\s)?of\s(?:the\s)?((?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+),\s$"
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


def _country(words: str, titles: Titles, reference: Reference) -> Place | None:
    """The country that the last words name or describe, when it has capitals on record."""
    parts = words.split()
    for size in range(len(parts), 0, -1):
        place = reference.get(land_of(" ".join(parts[-size:]), titles, reference))
        if isinstance(place, Place):
            return place if place.capitals and place.kind == "country" else None
    return None


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
    yield Verdict(
        subject=Subject.PLACE,
        span=Span(city.span.start, city.span.end),
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-capital",
        reading=f"{city.text}, capital of {country.name}",
        record=now[0] if now else ever[0],
        because=f"the capital of {country.name} on record is {' and '.join(dict.fromkeys(now or ever))}",
        firm=country.status == "accepted",
        citations=reference.cite(country),
    )


def _holds(since: object, until: object, day: date | None) -> bool:
    first, last = getattr(since, "first", date.min), getattr(until, "last", date.max)
    return day is None or first <= day <= last


def _forms(name: str, reference: Reference) -> Iterator[str]:
    """The forms of a capital given by id or by name."""
    place = reference.get(name)
    yield from place.names if isinstance(place, Place) else (name,)
    for other in reference.named(name):
        yield from other.names
