"""Events told as past before they were, or as still to come after them."""

from datetime import date, timedelta

from checker.annotation.parse import Parse
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate, written_day
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.occasions import Occasion, ends
from checker.verify.event.verbs import is_verb, verb_of

__all__ = ["is_supposed", "looks_ahead", "tense_verdict"]

_AHEAD = frozenset({"will", "'ll", "’ll", "shall"})
_DUE = frozenset("due set scheduled slated planned expected poised going about".split())
_MODALS = frozenset("would could should might may must can can't cannot".split())
_NEGATIONS = frozenset("not n't n’t never no nor neither".split())
#: Words that open a clause of something thought of, and not told.
_SUPPOSED = frozenset("if unless until till before whether lest once when after".split())
_FAR = timedelta(days=3650)


def tense_verdict(occasion: Occasion, event: Event, day: date, reference: Reference) -> Verdict | None:
    """A verdict on the tense in which an event is told on `day`; `None` where the verb tells neither way.

    An event that shares its name with others is not judged: the draft may tell of one that is not on record.
    """
    parse = occasion.sentence.parse
    verb = verb_of(parse, occasion.cue)
    if verb is None or len(occasion.events) > 1 or event.start.precision == "year":
        return None
    if not is_verb(parse, occasion.cue) or is_supposed(parse, verb):
        return None
    if verb_of(parse, occasion.span) not in _raised(parse, verb):
        return None
    ahead = looks_ahead(parse, verb)
    if ahead is None:
        return None
    first, last = ends(event)
    fits = last >= day if ahead else first <= day
    if not ahead and event.verified is not None and event.verified < first:
        return None
    span = parse.span(*_group(parse, verb))
    told = "to come" if ahead else "past"
    return Verdict(
        subject=Subject.EVENT,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-event-tense",
        reading=f"{occasion.words}",
        record=f"{event.name}, {event.start.written}",
        because=f"told as {told} on {written_day(day)}, on record on {event.start.written}",
        firm=event.status == "accepted",
        citations=reference.cite(event),
        related=(Span(occasion.span.start, occasion.span.end),),
        when=PartialDate(first - _FAR, last) if ahead else PartialDate(first, last + _FAR),
    )


def looks_ahead(parse: Parse, verb: int) -> bool | None:
    """Whether a verb tells of what is still to come; `False` for what has been, `None` where it tells neither."""
    token = parse.tokens[verb]
    below = [parse.tokens[child].lower for child in parse.children[verb] if parse.tokens[child].relation[:3] == "aux"]
    if any(word in _MODALS for word in below):
        return None
    if any(word in _AHEAD for word in below):
        return None if "have" in below else True
    if token.tag == "VB" or "to" in below:
        return True if "to" in below and _is_due(parse, verb) else None
    if token.tag == "VBD":
        return False
    if token.tag == "VBN" and {"was", "were", "has", "have", "been"} & set(below):
        return None if "being" in below or "had" in below else False
    return None


def _raised(parse: Parse, verb: int) -> set[int]:
    """A verb and those that it is the infinitive of: of "is due to be signed" both verbs."""
    found = {verb}
    while parse.tokens[verb].relation in ("xcomp", "acomp") and parse.tokens[verb].head != verb:
        verb = parse.tokens[verb].head
        found.add(verb)
    return found


def _is_due(parse: Parse, verb: int) -> bool:
    """Whether an infinitive is what somebody is to do now: "is to sign", "are set to sign"."""
    above = parse.tokens[parse.tokens[verb].head]
    if above.lower in ("is", "are", "'s", "’s"):
        return True
    aided = {parse.tokens[child].lower for child in parse.children[above.i]} | {parse.tokens[above.head].lower}
    return above.lower in _DUE and bool(aided & {"is", "are", "'s", "’s", "'re", "’re"})


def is_supposed(parse: Parse, verb: int) -> bool:
    """Whether a verb is negated, or stands in a clause that supposes or only sets a time."""
    index = verb
    for _ in range(8):
        below = [parse.tokens[child] for child in parse.children[index]]
        if any(token.lower in _NEGATIONS for token in below):
            return True
        if any(token.lower in _SUPPOSED and token.relation in ("mark", "advmod") for token in below):
            return True
        if parse.tokens[index].relation in ("relcl", "advcl", "pcomp", "csubj"):
            return True
        if parse.tokens[index].head == index:
            return False
        index = parse.tokens[index].head
    return True


def _group(parse: Parse, verb: int) -> tuple[int, int]:
    """The verb with the auxiliaries that stand before it."""
    first = min(
        (child for child in parse.children[verb] if parse.tokens[child].relation[:3] == "aux" and child < verb),
        default=verb,
    )
    return first, verb + 1
