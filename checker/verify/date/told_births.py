"""Births that a draft tells itself, and whose they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.record.date import PartialDate
from checker.span import Span
from checker.verify.date.doers import doer_of, noun_of
from checker.verify.date.times import Time, times_of
from checker.verify.sentences import Sentence

__all__ = ["BIRTH", "Birth", "births_in"]

#: What every told birth stands with: the cheap test.
BIRTH = re.compile(r"[Bb]orn\b|\(b\.|\((?:1[5-9]|20)\d\d\s?[-–—]\s?(?:1[5-9]|20)\d\d\)")
_BORN = re.compile(r"\b[Bb]orn\b(?=(?P<between>[^.;:()\d“”\"]{0,60}?)(?:[A-Z][a-z]{2,4}\.\s)?\d)")
_OR = re.compile(r"\s(?:or|\(?some)\s")
_SHORT = re.compile(r"\(b\.\s?(?=\d)")
_SPAN = re.compile(r"\((?P<born>(?:1[5-9]|20)\d\d)\s?[-–—]\s?(?P<died>(?:1[5-9]|20)\d\d)\)")
#: What leaves it open when somebody was born.
_DOUBTED = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|officially|claim(?:s|ed)?|believed|thought|said)\sto\b|"
    r"\b(?:reportedly|allegedly|supposedly|officially|probably|possibly|perhaps|circa|some\ssay)\b|\bc\.\s?\d"
)
#: What brings in somebody, or something, else between "born" and a date.
_ASTRAY = re.compile(r"\b(?:and|when|who|which|whose|after|before|while|but|until|since|as|about|around|or)\b", re.I)


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth as the draft tells it: whose (a token of the parse), when, and the year of death in "(1931-2024)"."""

    whose: int
    when: Time
    died: Time | None = None


def births_in(sentence: Sentence, annotations: Annotations) -> Iterator[Birth]:
    """The births that a sentence tells, in order of place."""
    if not BIRTH.search(sentence.text) or _DOUBTED.search(sentence.text):
        return
    times = [each for each in times_of(sentence, annotations) if not each.relative]
    start = sentence.span.start
    for found in _BORN.finditer(sentence.text):
        when = next((each for each in times if each.span.start >= start + found.end()), None)
        index = sentence.parse.token_at(start + found.start())
        if when is None or _OR.match(sentence.text, when.span.end - start):
            continue
        if index is None or _ASTRAY.search(found["between"]):
            continue
        if when.span.start - start - found.end() > 70 or when.bound:
            continue
        bracketed = sentence.text[: found.start()].endswith("(")
        whose = _named_before(sentence, found.start() - 1) if bracketed else doer_of(sentence.parse, index)
        if whose is not None:
            yield Birth(whose, when)
    yield from _bracketed(sentence, times)


def _bracketed(sentence: Sentence, times: list[Time]) -> Iterator[Birth]:
    """The births in "(b. 1960)" and "(1931-2024)"."""
    for found in _SHORT.finditer(sentence.text):
        whose = _named_before(sentence, found.start())
        when = next((each for each in times if each.span.start == sentence.span.start + found.end()), None)
        if whose is not None and when is not None:
            yield Birth(whose, when)
    for found in _SPAN.finditer(sentence.text):
        whose = _named_before(sentence, found.start(), ("NNP", "NNPS"))
        if whose is not None:
            yield Birth(whose, _year(sentence, found, "born"), _year(sentence, found, "died"))


def _year(sentence: Sentence, found: re.Match[str], group: str) -> Time:
    return Time(Span(*found.span(group)).shift(sentence.span.start), PartialDate.parse(found[group]))


def _named_before(sentence: Sentence, at: int, tags: tuple[str, ...] = ("NNP", "NNPS", "NN")) -> int | None:
    """The noun that ends before a bracket, or the one that it is set beside."""
    if not sentence.text[:at].endswith(" ") or at < 2:
        return None
    index = sentence.parse.token_at(sentence.span.start + at - 2)
    if index is None or sentence.parse.tokens[index].tag not in tags:
        return None
    return noun_of(sentence.parse, index)
