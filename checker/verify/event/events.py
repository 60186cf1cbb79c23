"""Verdicts about events: their dates, places and participants."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.dated_names import dated_names
from checker.verify.event.occasions import Occasion, ends, nearest_event, occasions
from checker.verify.event.orders import order_verdicts
from checker.verify.event.participants import participant_verdicts
from checker.verify.event.redated import redated
from checker.verify.event.tenses import tense_verdict
from checker.verify.event.timings import timing_verdicts
from checker.verify.event.venues import place_verdicts
from checker.verify.event.whens import date_verdicts

__all__ = ["meant_event", "verdicts"]

_YEAR = re.compile(r"\b((?:1[5-9]|20)\d\d)\b")
_WITH = re.compile(r"\s(?:with|between|of)\s")


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the events of a document, in order of place."""
    day = document.date.day if document.date else None
    found = list(occasions(annotations, reference))
    judged: list[Span] = []
    for occasion in found:
        event = meant_event(occasion, day)
        told = event is not None and day is not None and not _is_spoken(occasion, annotations)
        tense = tense_verdict(occasion, event, day, reference) if told and event and day else None
        dated = list(date_verdicts(occasion, day, annotations, reference))
        judged += [verdict.span for verdict in dated]
        yield from _consistent(dated, tense, event is not None and day is not None and ends(event)[1] < day)
        if event is not None:
            yield from place_verdicts(occasion, event, annotations, reference)
            yield from participant_verdicts(occasion, event, annotations, reference)
    yield from dated_names(annotations, reference, judged)
    yield from redated(annotations)
    yield from order_verdicts(found, annotations, reference)
    if day is not None:
        yield from timing_verdicts(day, annotations, reference)


def _is_spoken(occasion: Occasion, annotations: Annotations) -> bool:
    """Whether an event's cue stands inside quotation marks: somebody said it, on a day of their own."""
    return any(marked.contains(occasion.cue) for each in annotations.attributions for marked in each.quotation.marked)


def _consistent(dated: list[Verdict], tense: Verdict | None, is_over: bool) -> Iterator[Verdict]:
    """The verdicts on an event's date and on its tense, of which one is wrong where the other is.

    A weekday that was looked for ahead, because of a tense that is wrong, is not judged; a day that is wrong by
    itself explains a tense.
    """
    wrong = [verdict for verdict in dated if verdict.fault]
    if tense is None or tense.fault is None or not wrong:
        yield from (*dated, *((tense,) if tense else ()))
    elif is_over and all(verdict.when is not None for verdict in wrong):
        yield tense
    else:
        yield from dated


def meant_event(occasion: Occasion, day: date | None) -> Event | None:
    """The one event that an occasion speaks of: by a year in the sentence, or the one nearest to the draft's date."""
    years = {int(year) for year in _YEAR.findall(occasion.sentence.text)}
    of_year = [event for event in occasion.events if years & {ends(event)[0].year, ends(event)[1].year}]
    if of_year:
        return of_year[0] if len(of_year) == 1 else None
    if years and len(occasion.events) > 1:
        return None
    if len(occasion.events) == 1:
        return occasion.events[0]
    return None if day is None else nearest_event(occasion.events, day)
