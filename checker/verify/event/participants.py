"""Who a draft says took part in an event, against who did by the record."""

from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention
from checker.annotation.parse import Parse
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.event import Event
from checker.record.name import Entity, Person, Place
from checker.record.reference import Reference
from checker.verify.event.occasions import Occasion
from checker.verify.role.full_names import person_named
from checker.verify.sentences import within

__all__ = ["participant_verdicts"]

#: Cues of which only participants are subjects.
_ACTS = frozenset({"signed", "sign", "signs", "signing", "inked", "ink", "hosted", "hosts", "struck"})


def participant_verdicts(
    occasion: Occasion, event: Event, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on every recorded person or country that is the subject, or the "by", of an event's verb."""
    parse = occasion.sentence.parse
    verb = parse.token_at(occasion.cue.start)
    if verb is None or parse.tokens[verb].lower not in _ACTS or not event.participants:
        return
    took = [reference.get(each) for each in event.participants]
    acting = _actors(parse, verb)
    for mention in within(annotations.mentions, occasion.sentence.span):
        index = parse.token_at(mention.span.end - 1)
        if index not in acting or mention.span.overlaps(occasion.span):
            continue
        entity = _entity(mention, reference)
        if entity is not None and (state := _state(entity, event, took, acting)) is not None:
            sure = event.status == "accepted" and not occasion.recalled
            yield _verdict(mention, entity, event, state, took, sure, reference)


def _actors(parse: Parse, verb: int) -> set[int]:
    """The heads of a verb's subjects, and of what follows its "by", with everything joined to them."""
    waiting = [child for child in parse.children[verb] if parse.tokens[child].relation == "nsubj"]
    for child in parse.children[verb]:
        if parse.tokens[child].relation == "agent":
            waiting += parse.children[child]
    found: set[int] = set()
    while waiting:
        index = waiting.pop()
        found.add(index)
        waiting += [child for child in parse.children[index] if parse.tokens[child].relation == "conj"]
    return found


def _entity(mention: Mention, reference: Reference) -> Entity | None:
    person = person_named(mention.full_name, reference)
    if person is not None:
        return person
    places = [each for each in reference.named(mention.text) if isinstance(each, Place) and each.kind == "country"]
    return places[0] if len(places) == 1 else None


def _state(entity: Entity, event: Event, took: Sequence[object], acting: set[int]) -> State | None:
    """Whether somebody took part; `None` where the record is too thin to tell."""
    if entity.id in event.participants:
        return State.AGREES
    alike = [other for other in took if isinstance(other, type(entity))]
    if isinstance(entity, Person):
        return (
            State.CONFLICTS
            if any(isinstance(each, Person) and each.country == entity.country for each in alike)
            else None
        )
    return State.CONFLICTS if len(alike) == 2 and len(acting) == 2 else None


def _verdict(
    mention: Mention,
    entity: Entity,
    event: Event,
    state: State,
    took: Sequence[object],
    sure: bool,
    reference: Reference,
) -> Verdict:
    names = [each.name for each in took if isinstance(each, Entity) and isinstance(each, type(entity))]
    return Verdict(
        subject=Subject.EVENT,
        span=mention.span,
        state=state,
        fault="wrong-participant" if state is State.CONFLICTS else None,
        reading=mention.text,
        record=f"{event.name}: {', '.join(names)}",
        because=f"on record as taking part on {event.start.written}: {', '.join(names)}",
        firm=sure,
        citations=reference.cite(event),
    )
