"""Numbers against recorded facts: only a number that names a fact's subject, a cue and its unit is compared."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.fact import Fact
from checker.record.reference import Reference
from checker.verify.number.figures import is_year, shown, slip
from checker.verify.number.scopes import other_scope
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["facts", "names_one"]

#: Words that make a number a part of what the fact counts, or an addition to it.
_PART = re.compile(
    r"(?:\b(?:another|additional|more|extra|further|other|remaining|fewer|only|first|last|next|per|of its|of the|"
    r"of their|every|each|some of|than)\s+|\bno\.?\s)$",
    re.I,
)
_PARTLY = re.compile(r"^\s?(?:of (?:the|its|their|those|these)|more|additional|extra|other|fewer|in \d)\b", re.I)
_CHANGING = re.compile(
    r"\b(?:rose|fell|grew|increase[ds]?|decrease[ds]?|cut|add(?:ed|s)?|reduc\w+|withdr\w+|deploy(?:ed|s)?|sent|by)\s+(?:\w+\s)?$",
    re.I,
)
_PLURAL = re.compile(r"(?:es|s)$")
#: A number this many times too large or too small is of something else, unless it is a slip of the pen.
FAR = 2.0


def facts(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every number that is tied to one recorded fact."""
    told = document.text.lower()
    known = [fact for fact in reference.every(Fact) if not fact.rank and names_one(fact.subject_names, told)]
    if not known:
        return
    day = document.date.day if document.date else None
    for sentence in sentences(annotations):
        counted = within(annotations.quantities, sentence.span)
        if not counted:
            continue
        text = sentence.text.lower()
        near = [
            fact
            for fact in known
            if names_one(fact.near or fact.subject_names, text) and names_one(fact.subject_names, text)
        ]
        for quantity in counted:
            tied = [fact for fact in near if _ties(fact, quantity, sentence)]
            if len({fact.subject for fact in tied}) != 1:
                continue
            if any(_fits(quantity, fact, 1) for fact in tied) or not _is_partial(quantity, sentence):
                scopes = [other_scope(fact, quantity, sentence, day, annotations, reference) for fact in tied]
                held = [fact for fact, scope in zip(tied, scopes, strict=True) if not scope]
                if held:
                    yield from _verdicts(quantity, held, day, document, reference)
                else:
                    because = f"said of another time, place or kind: “{scopes[0]}”"
                    yield _verdict(quantity, tied[0], State.UNCHECKED, None, because, document, reference)


def names_one(names: tuple[str, ...], text: str) -> bool:
    """Whether one of the names stands in a text in lower case as whole words."""
    return any(_at(name.lower(), text) >= 0 for name in names)


def _at(name: str, text: str) -> int:
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not text[max(at - 1, 0) : at].isalnum() and not text[end : end + 1].isalnum():
            return at
        at = text.find(name, at + 1)
    return -1


def _ties(fact: Fact, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a number counts what the fact counts: its unit, and a cue within what it counts or right after."""
    if quantity.ordinal or is_year(quantity, sentence.parse.text):
        return False
    start = sentence.parse.start
    counted = sentence.parse.text[quantity.span.start - start : quantity.span.end - start].lower()
    after = sentence.parse.text[quantity.span.end - start : quantity.span.end - start + 45].split(".")[0].lower()
    measured = fact.unit == quantity.unit
    cued = [cue.lower() for cue in fact.cues]
    if measured and not fact.cues:
        return True
    if quantity.unit and fact.unit in ("people", "member", "aircraft", "missile", "vessel", "seat", "country", "state"):
        nouns = {_PLURAL.sub("", cue.split()[-1]) for cue in cued} | {fact.unit}
        return _PLURAL.sub("", quantity.unit) in nouns and (measured or any(_at(cue, counted) >= 0 for cue in cued))
    before = sentence.text.lower()
    return measured and any(_at(cue, counted + after) >= 0 or _at(cue, before) >= 0 for cue in cued)


def _is_partial(quantity: Quantity, sentence: Sentence) -> bool:
    text, start = sentence.parse.text, sentence.parse.start
    lead = text[max(0, quantity.span.start - start - 24) : quantity.span.start - start]
    number = quantity.number or quantity.span
    tail = text[number.end - start : number.end - start + 24]
    return bool(_PART.search(lead) or _PARTLY.match(tail) or _CHANGING.search(lead))


def _verdicts(
    quantity: Quantity, tied: list[Fact], day: date | None, document: Document, reference: Reference
) -> Iterator[Verdict]:
    fits = [fact for fact in tied if _fits(quantity, fact, 1)]
    fact = fits[0] if fits else min(tied, key=lambda each: abs(each.value - quantity.value))
    if fits:
        stale = _stale(fact, day)
        state = State.AGREES
        if day is not None and fact.verified is not None and day > fact.verified and not stale:
            state = State.NOT_VERIFIED_SINCE
        fault = "not-verified-since" if state is State.NOT_VERIFIED_SINCE else None
        yield _verdict(
            quantity,
            fact,
            State.CONFLICTS if stale else state,
            "stale-fact" if stale else fault,
            "",
            document,
            reference,
        )
        return
    named = slip(quantity.value, fact.value)
    if day is not None and fact.verified is not None and day > fact.verified:
        yield _verdict(quantity, fact, State.NOT_VERIFIED_SINCE, "not-verified-since", "", document, reference)
    elif not _is_slip(quantity.value, fact.value, named) and not 1 / FAR <= quantity.value / (fact.value or 1) <= FAR:
        yield _verdict(quantity, fact, State.UNCHECKED, None, "too far off to be the same count", document, reference)
    elif day is not None and (fact.as_of.first - day).days > (fact.max_age or 1000):
        yield _verdict(quantity, fact, State.UNCHECKED, None, "the record is of a later time", document, reference)
    else:
        yield _verdict(quantity, fact, State.CONFLICTS, "wrong-quantity", named, document, reference)


def _is_slip(drafted: float, recorded: float, named: str) -> bool:
    """Whether a slip explains one of two numbers far apart: whole powers of ten do, a digit does where others stay."""
    digits = min(len(f"{value:.10g}".replace(".", "").strip("0")) for value in (drafted, recorded))
    return "times" in named or (named != "" and digits >= 2)


def _fits(quantity: Quantity, fact: Fact, times: int) -> bool:
    wide = abs(fact.value) * fact.tolerance * times
    return quantity.admits(fact.value - wide, fact.value + wide)


def _stale(fact: Fact, day: date | None) -> bool:
    return day is not None and fact.max_age is not None and (day - fact.as_of.last).days > fact.max_age


def _verdict(
    quantity: Quantity,
    fact: Fact,
    state: State,
    fault: str | None,
    because: str,
    document: Document,
    reference: Reference,
) -> Verdict:
    unit = "" if fact.unit in ("rank", "people") else f" {fact.unit}"
    written = f"{shown(fact.value)}{unit}"
    if state is State.NOT_VERIFIED_SINCE:
        because = f"verified up to {fact.verified}"
    elif fault == "stale-fact":
        because = f"the figure is as of {fact.as_of.written}"
    return Verdict(
        subject=Subject.NUMBER,
        span=quantity.number or quantity.span,
        state=state,
        fault=fault,
        reading=document.words(quantity.span),
        record=f"{written} ({fact.measure}, as of {fact.as_of.written})",
        because=because or f"{fact.measure}, as of {fact.as_of.written}",
        firm=fact.status == "accepted" and not (fault == "wrong-quantity" and _fits(quantity, fact, 2)),
        citations=reference.cite(fact),
    )
