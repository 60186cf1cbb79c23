"""The place that a draft gives an event against the place on record."""

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention, MentionKind
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate
from checker.record.event import Event
from checker.record.name import Place
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.occasions import Occasion, ends
from checker.verify.sentences import within

__all__ = ["containers", "place_verdicts"]

_IN = re.compile(r"(?:\s(?:on\s)?[A-Z][a-z]+day)?\s(?:here\s)?in\s(?:the\s)?(?:[a-z]+\s(?:city|capital)\sof\s)?$")


def place_verdicts(
    occasion: Occasion, event: Event, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on the place that follows an event's name or cue with "in"."""
    if not event.where:
        return
    for mention in within(annotations.mentions, occasion.sentence.span):
        if mention.kind is not MentionKind.PLACE or not _follows(mention, occasion):
            continue
        places = [each for each in reference.named(mention.text) if isinstance(each, Place)]
        if places:
            yield _verdict(mention, places, occasion, event, reference)
            return


def _follows(mention: Mention, occasion: Occasion) -> bool:
    text, start = occasion.sentence.parse.text, occasion.sentence.parse.start
    for before in (occasion.span, occasion.cue):
        if before.end <= mention.span.start and _IN.fullmatch(text[before.end - start : mention.span.start - start]):
            return True
    return False


def _verdict(mention: Mention, places: list[Place], occasion: Occasion, event: Event, reference: Reference) -> Verdict:
    fits = _fits(places, event, reference)
    others = [other for other in occasion.events if other is not event and _fits(places, other, reference)]
    where = reference.get(event.where[0])
    name = where.name if isinstance(where, Place) else event.where[0]
    first, last = ends(others[0] if others and not fits else event)
    return Verdict(
        subject=Subject.EVENT,
        span=mention.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-event-place",
        reading=f"{occasion.words} in {mention.text}",
        record=f"{event.name}, {name}",
        because=f"{event.name} on record in {name}, {event.start.written}",
        firm=not (others or occasion.recalled) and event.status == "accepted",
        citations=reference.cite(event),
        related=(Span(occasion.span.start, occasion.span.end),),
        when=PartialDate(first - timedelta(7), last) if others and not fits else None,
    )


def _fits(places: list[Place], event: Event, reference: Reference) -> bool:
    """Whether one of the places contains the event's, is one of them, or lies inside the narrowest of them."""
    if not event.where:
        return False
    around = {container for inner in event.where for container in containers(inner, reference)}
    inside = {container for place in places for container in containers(place.id, reference)}
    return any(place.id in around for place in places) or event.where[0] in inside


def containers(inner: str, reference: Reference) -> Iterator[str]:
    """The id of a place and of every place that contains it, the narrowest first."""
    for _ in range(8):
        yield inner
        place = reference.get(inner)
        outer = (place.within or place.country) if isinstance(place, Place) else None
        if outer is None or outer == inner:
            return
        inner = outer
