"""How many an event killed, hurt or held, told twice: in the headline and the lede, and of "the crash" further down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import is_year
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["tolls"]

#: What is done to those who are counted, by every verb for it.
_DONE = {
    verb: verbs.split()[0]
    for verbs in (
        "killed kill kills killing died die dies dead",
        "injured injure injures injuring wounded wound wounds hurt hurts",
        "arrested arrest arrests detained detain detains",
        "rescued rescue rescues", "displaced displace displaces", "destroyed destroy destroys",
    )
    for verb in verbs.split()
}  # fmt: skip
_LEFT = frozenset({"left", "leaves", "leave", "leaving"})
#: Nouns for what happens once.
_EVENTS = frozenset(
    """accident airstrike ambush attack avalanche blast blaze bombing collapse collision crash cyclone derailment
    earthquake eruption explosion fire flood floods flooding hurricane landslide mudslide quake raid riot shooting
    sinking stabbing stampede storm tornado tsunami typhoon wildfire wreck""".split()
)
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "oprd"})
_DESCRIBING = frozenset({"amod", "compound", "nummod", "poss"})
_THE = frozenset({"the", "this", "that"})
#: What makes a count another one: of more people, of another day, brought up to date, or only a part.
_ELSEWISE = re.compile(
    r"\b(?:more|other|others|another|earlier|later|since|now|rose|risen|raised|revised|initial\w*|first|previous\w*|so\sfar|"
    r"toll|additional|each|separate|total|including|alone|also|still|already|last|had|at\sleast|if|would|could|might|"
    r"(?:1[5-9]|20)\d\d)\b",
    re.I,
)
_PLACE = re.compile(
    r"\b(?i:in|at|near|off|across|outside|around|on|from|throughout)\s(?:[a-z]+\s){0,2}?"
    r"((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w-]+)"
)
_TOLD_BY = re.compile(
    r"\b([\w’'-]+)\s(?:said|says|reported|announced|told|confirmed)\b|\baccording\sto\s(?:the\s)?(\w+)"
)


@dataclass(frozen=True, slots=True)
class _Toll:
    """A count of those to whom one thing was done in an event, with what the sentence says of place and source."""

    quantity: Quantity
    key: tuple[str, str]
    definite: bool
    described: frozenset[str]
    places: frozenset[str]
    source: str


def tolls(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on each toll of an event of which the draft has already given another, exact one."""
    told = document.text.lower()
    if not any(event in told for event in _EVENTS):
        return
    headline = document.headline.span if document.headline else None
    seen: dict[tuple[str, str], _Toll] = {}
    for sentence in sentences(annotations):
        for toll in _tolls(sentence, document, annotations):
            first = seen.setdefault(toll.key, toll)
            if first is toll or first.quantity.value == toll.quantity.value:
                continue
            headed = headline is not None and headline.contains(first.quantity.span) and _is_lede(toll, document)
            if _is_under_headline(first, toll) if headed else _is_of_same(first, toll):
                yield _verdict(toll.quantity, first.quantity, document)


def _tolls(sentence: Sentence, document: Document, annotations: Annotations) -> Iterator[_Toll]:
    parse = sentence.parse
    counted = [each for each in within(annotations.quantities, sentence.span) if _is_exact(each, document)]
    if not counted or not any(token.lower in _DONE for token in sentence.tokens) or _ELSEWISE.search(sentence.text):
        return
    places = frozenset(found[1] for found in _PLACE.finditer(sentence.text))
    told = _TOLD_BY.search(sentence.text)
    for quantity in counted:
        index = parse.token_at(quantity.span.end - 1)
        done = None if index is None else _done_to(parse, index)
        event = None if done is None else next(_events(parse, done[1]), None)
        if done is not None and event is not None and quantity.unit in ("", "people", "person"):
            below = [parse.tokens[child] for child in parse.children[event]]
            yield _Toll(
                quantity=quantity,
                key=(done[0], parse.tokens[event].lower),
                definite=any(token.lower in _THE for token in below),
                described=frozenset(token.lower for token in below if token.relation in _DESCRIBING),
                places=places,
                source=(told[1] or told[2]).lower() if told else "",
            )


def _is_exact(quantity: Quantity, document: Document) -> bool:
    loose = quantity.hedge or quantity.range or quantity.ordinal or is_year(quantity, document.text)
    return not loose and quantity.value >= 2 and quantity.step <= 10


def _done_to(parse: Parse, index: int) -> tuple[str, int] | None:
    """What is done to those counted at `index`, and the verb: "kills 12 people", "12 people died", "left 12 dead"."""
    token = parse.tokens[index]
    verb = parse.tokens[token.head]
    joined = any(parse.tokens[child].relation == "conj" for child in parse.children[index])
    denied = any(parse.tokens[child].relation == "neg" for child in parse.children[verb.i])
    if token.relation not in _ROLES or not verb.tag.startswith("VB") or joined or denied:
        return None
    if verb.lower in _LEFT:
        after = next((each.lower for each in parse.tokens[index : index + 2] if each.lower in _DONE), None)
        return None if after is None else (_DONE[after], verb.i)
    active = token.relation == "nsubj" and verb.lower not in ("died", "die", "dies")
    return None if active or verb.lower not in _DONE else (_DONE[verb.lower], verb.i)


def _events(parse: Parse, verb: int) -> Iterator[int]:
    """The events that a verb names as what did it, or as where it was done."""
    for child in parse.children[verb]:
        token = parse.tokens[child]
        if token.relation == "nsubj" and token.lower in _EVENTS:
            yield child
        elif token.relation in ("prep", "agent") and token.lower in ("in", "by"):
            yield from (each for each in parse.children[child] if parse.tokens[each].lower in _EVENTS)


def _is_lede(toll: _Toll, document: Document) -> bool:
    paragraphs = [block for block in document.prose if block.kind is BlockKind.PARAGRAPH]
    return bool(paragraphs) and paragraphs[0].span.contains(toll.quantity.span)


def _is_under_headline(first: _Toll, later: _Toll) -> bool:
    """Whether the lede tells of the same people as the headline does."""
    rounded = later.quantity.admits(first.quantity.value, first.quantity.value) or first.quantity.step > 1
    return not rounded and (not first.places or first.places <= later.places)


def _is_of_same(first: _Toll, later: _Toll) -> bool:
    """Whether two tolls are of all who were in one event, as one source counts them."""
    if not later.definite or not later.described <= first.described:
        return False
    if first.source and later.source and first.source != later.source:
        return False
    fewer, more = sorted((first, later), key=lambda each: each.quantity.value)
    return later.places == first.places or (not fewer.places and bool(more.places))


def _verdict(later: Quantity, first: Quantity, document: Document) -> Verdict:
    return Verdict(
        subject=Subject.NUMBER,
        span=later.span,
        state=State.CONFLICTS,
        fault="conflicting-numbers",
        reading=document.words(later.span),
        record=document.words(first.span),
        because=f"“{document.words(first.span)}” earlier in this draft",
        related=(first.span,),
    )
