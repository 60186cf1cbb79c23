"""Governments called by their head: "the Biden administration"."""

import re
from collections.abc import Iterator
from functools import cache

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.span import Span
from checker.verify.role.tenures import Holding, days, end_of, holding
from checker.verify.sentences import sentence_at

__all__ = ["administrations"]

_NAMED = re.compile(r"\b([A-Z][\w’'-]{2,30}) ([Aa]dministration)\b")
_HEADS = frozenset({"president", "prime minister"})


def administrations(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every administration called by a recorded head of government."""
    find = cache(lambda surname: _head(surname, reference))
    for parse in annotations.parses:
        for found in _NAMED.finditer(parse.text):
            tenures = find(found[1])
            if tenures:
                span = Span(*found.span()).shift(parse.start)
                yield _verdict(span, tenures, document, annotations, reference)


def _head(surname: str, reference: Reference) -> tuple[Tenure, ...]:
    """The tenures as head of government of the one recorded person of that surname who has any."""
    people: dict[str, tuple[Tenure, ...]] = {}
    for name in reference.name_words(surname)[:40]:
        for entity in reference.named(name):
            if isinstance(entity, Person) and name.split()[-1].casefold() == surname.casefold():
                led = tuple(tenure for tenure in reference.tenures_of(entity.id) if _leads(tenure, reference))
                if led:
                    people[entity.id] = led
    return next(iter(people.values())) if len(people) == 1 else ()


def _leads(tenure: Tenure, reference: Reference) -> bool:
    post = reference.get(tenure.post)
    return isinstance(post, Post) and any(title.lower() in _HEADS for title in post.titles)


def _verdict(
    span: Span, tenures: tuple[Tenure, ...], document: Document, annotations: Annotations, reference: Reference
) -> Verdict:
    state, fault, tenure = State.UNCHECKED, None, tenures[-1]
    because = "the draft carries no date"
    if document.date is not None:
        kept = {each: holding(each, document.date.day, reference) for each in tenures}
        held = [each for each in tenures if kept[each] is Holding.HELD]
        tenure, because = (held or list(tenures))[-1], ""
        if held:
            state = State.AGREES
        elif (
            kept[tenure] is Holding.NO_LONGER and _acts_now(span, annotations) and _lately(tenure, document, reference)
        ):
            state, fault = State.CONFLICTS, "outdated-title"
            end = end_of(tenure, reference)
            because = f"the {document.words(span)} was in office until {end.written}" if end else ""
        because = because or f"in office {days(tenure, reference)}"
    end = end_of(tenure, reference)
    return Verdict(
        subject=Subject.ROLE,
        span=span,
        state=state,
        fault=fault,
        reading=document.words(span),
        record=f"in office {days(tenure, reference)}",
        because=because,
        firm=False,
        citations=reference.cite(tenure),
        when=PartialDate(tenure.start.first, end.last) if end else None,
    )


def _lately(tenure: Tenure, document: Document, reference: Reference) -> bool:
    """Whether a tenure ended not long before the draft's date: an older one may be another family member's to come."""
    end = end_of(tenure, reference)
    return end is not None and document.date is not None and (document.date.day - end.last).days < 1000


def _acts_now(span: Span, annotations: Annotations) -> bool:
    """Whether an administration is the subject of a verb in the present, the perfect or the future."""
    sentence = sentence_at(annotations, span)
    index = sentence.parse.token_at(span.end - 1) if sentence else None
    if sentence is None or index is None:
        return False
    token = sentence.parse.tokens[index]
    if not token.relation.startswith("nsubj"):
        return False
    verb = sentence.parse.tokens[token.head]
    below = [sentence.parse.tokens[child] for child in sentence.parse.children[token.head]]
    return verb.tag in ("VBZ", "VBP") or any(child.tag in ("VBZ", "VBP", "MD") and child.i < verb.i for child in below)
