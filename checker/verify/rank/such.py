"""The event that "the third such deal" or "the second of its kind" is said of, and for whom it is counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse, Token
from checker.annotation.quantity import Quantity
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.event_names import Naming, kind_of, recalled
from checker.verify.sentences import Sentence, within

__all__ = ["Such", "such"]

_OF_KIND = r"of\s(?:its|their|that|this|the)\s(?:kind|sort|type)\b"
_SUCH = re.compile(rf"\s(?:such\s(?P<noun>[a-z]+)|(?:(?P<named>[a-z]+)\s)?{_OF_KIND})", re.I)
#: What counts within a time, a place or a pair, and not in the whole series.
_WITHIN = re.compile(r"\s(?:this|in|since|within|over|with|between|under|during|among|on)\b", re.I)
_EQUATING = frozenset("is was be are were been marks marked mark became becomes become represents represented".split())
_UNSURE = frozenset("would could might may should if not n't n’t never".split())
_WITH = re.compile(r"\b(?:with|in signing|by signing)\s(?:the\s)?$", re.I)


@dataclass(frozen=True, slots=True)
class Such:
    """The naming that an ordinal is tied to, and the words for the one whose events it counts: none when not said."""

    naming: Naming
    owner: Span | None


def such(
    quantity: Quantity, sentence: Sentence, named: list[Naming], annotations: Annotations, reference: Reference
) -> Such | None:
    """What an ordinal with "such" or "of its kind" is said of; `None` where nothing in the draft is tied to it.

    `named` are the events that its sentence names.
    """
    parse, number = sentence.parse, quantity.number
    found = None if number is None else _SUCH.match(parse.text, number.end - parse.start)
    if found is None or number is None or _WITHIN.match(parse.text, found.end()):
        return None
    noun = (found["noun"] or found["named"] or "").lower()
    index = parse.token_at(parse.start + found.start("noun" if found["noun"] else "named")) if noun else None
    head = parse.tokens[index] if index is not None else parse.tokens[parse.token_at(number.start) or 0]
    if parse.text[: number.start - parse.start].endswith((" a ", " another ", "A ")):
        return None
    naming = _subject(head, noun, sentence, named, annotations, reference)
    if naming is None or not (_is_subject(naming, head, parse) or _is_of_kind(noun, naming, parse)):
        return None
    return Such(naming, next(_owners(head, parse), None))


def _is_subject(naming: Naming, head: Token, parse: Parse) -> bool:
    """Whether an event's name is itself what the words under `head` are said of, whatever they call it."""
    subject = _subject_of(head.head, parse)
    return subject is not None and naming.span.contains(parse.span(subject, subject + 1))


def _subject_of(verb: int, parse: Parse) -> int | None:
    """The subject of a verb: its own, or that of the verb it is joined to."""
    for _ in range(4):
        for child in parse.children[verb]:
            if parse.tokens[child].relation in ("nsubj", "nsubjpass"):
                return child
        if parse.tokens[verb].relation != "conj":
            return None
        verb = parse.tokens[verb].head
    return None


def _is_of_kind(noun: str, naming: Naming, parse: Parse) -> bool:
    """Whether a noun, where there is one, can stand for the event: "deal" for a treaty, and not for a summit."""
    words = naming.span.shift(-parse.start).of(parse.text) if parse.start <= naming.span.start else ""
    kinds = {kind_of(words), *(kind_of(event.name) for event in naming.events)}
    return not noun or noun in words.lower().split() or (kind_of(noun) != "" and kind_of(noun) in kinds)


def _subject(
    head: Token, noun: str, sentence: Sentence, named: list[Naming], annotations: Annotations, reference: Reference
) -> Naming | None:
    """The event that the words under `head` are said to be."""
    parse, verb = sentence.parse, sentence.parse.tokens[head.head]
    if any(parse.tokens[child].lower in _UNSURE for child in parse.children[verb.i]):
        return None
    if verb.lower in _EQUATING and head.relation in ("attr", "dobj", "oprd"):
        subject = _subject_of(verb.i, parse)
        return None if subject is None else _meant(subject, noun, named, sentence, annotations, reference)
    if head.relation in ("nsubj", "nsubjpass") and verb.tag in ("VBD", "VBN") and noun:
        dated = any(each.meant and not each.bound for each in within(annotations.dates, sentence.span))
        return recalled(noun, parse.start + head.start, annotations, reference) if dated else None
    before = [each for each in named if each.span.end <= parse.start + head.start]
    if head.relation == "appos":
        return _meant(verb.i, noun, before, sentence, annotations, reference)
    lead = parse.text[: parse.subtree(head.i)[0] and parse.tokens[parse.subtree(head.i)[0]].start]
    if before and (lead.endswith(", ") or _WITH.search(parse.text[: before[-1].span.start - parse.start])):
        return before[-1]
    return None


def _meant(
    index: int, noun: str, named: list[Naming], sentence: Sentence, annotations: Annotations, reference: Reference
) -> Naming | None:
    """The event that the words under a token name, or recall: "the pact", "it"."""
    parse = sentence.parse
    words = parse.span(*parse.subtree(index))
    inside = next((each for each in named if each.span.overlaps(words)), None)
    if inside is not None:
        return inside
    token = parse.tokens[index]
    articles = {parse.tokens[child].lower for child in parse.children[index]}
    if token.tag == "PRP" or (token.tag == "DT" and token.lower in ("this", "that")):
        return recalled(noun or "it", words.start, annotations, reference)
    return recalled(token.lower, words.start, annotations, reference) if articles & {"the", "this", "that"} else None


def _owners(head: Token, parse: Parse) -> Iterator[Span]:
    """Whose events are counted: "Tokyo's third such deal", "the third such deal that Tokyo has struck"."""
    for child in parse.children[head.i]:
        token = parse.tokens[child]
        if token.relation == "poss":
            yield _spelled_out(child, head, parse)
        elif token.relation == "relcl":
            yield from (
                _spelled_out(each, head, parse)
                for each in parse.children[child]
                if parse.tokens[each].relation in ("nsubj", "agent")
            )
        elif token.relation == "prep" and token.lower in ("for", "by"):
            yield from (parse.span(*parse.subtree(each)) for each in parse.children[child])


def _spelled_out(index: int, head: Token, parse: Parse) -> Span:
    """The words of an owner; for "its" and "it" those of the subject of the clause."""
    if parse.tokens[index].tag in ("PRP", "PRP$"):
        subjects = [
            child for child in parse.children[head.head] if parse.tokens[child].relation == "nsubj" and child < head.i
        ]
        index = subjects[0] if subjects else index
    first, last = parse.subtree(index)
    return parse.span(first, last - 1 if parse.tokens[last - 1].tag == "POS" and last - first > 1 else last)
