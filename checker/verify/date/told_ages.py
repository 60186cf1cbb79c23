"""Ages that a draft gives somebody, with the verb or the noun that they stand with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.verify.date.doers import doer_of, noun_of
from checker.verify.date.now import is_of_now
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence, within

__all__ = ["Age", "Form", "ages_in"]


class Form(Enum):
    """How an age is given."""

    AT = "died at 72, aged 72"
    WAS = "was 72"
    TURNED = "turned 72"
    BESIDE = "Marcus Boyle, 72, the 72-year-old"


@dataclass(frozen=True, slots=True)
class Age:
    """An age: its number, how it is given, whose it is and the verb it stands with (tokens of the parse)."""

    number: Quantity
    form: Form
    whose: int
    verb: int | None


#: Verbs of an end: "at 72" behind one is an age.
_ENDING = frozenset("died dies die dead passed killed succumbed murdered drowned executed".split())
_BEFORE = (
    (Form.AT, re.compile(r"\b(?:[Aa]t\s(?:the\s)?(?:\w+\s){0,3}?age(?:\sof)?|[Aa]ged)\s$")),
    (Form.TURNED, re.compile(r"\bturn(?:s|ed|ing)?\s$")),
    (Form.WAS, re.compile(r"\b(?:was|is|be|[Ll]ived\sto)\s(?:just\s|only\s|now\s|already\s|still\s)?$")),
)
_AFTER = {
    Form.AT: re.compile(r"(?![\w%:]|\s(?:per|to|or|and)\b)"),
    Form.TURNED: re.compile(r"(?=[,.;)]|\s(?:in|on|this|next|last|and|the|today|years\sold|\w+day)\b)"),
    Form.WAS: re.compile(
        r"(?=(?:\s(?:years\sold|years\sof\sage))?(?:[,.;)]|\s(?:when|and|at\sthe\stime)\b)|\syears\sold)"
    ),
}
_BARE_AT = re.compile(r"\b[Aa]t\s$")
_BARE_TAIL = re.compile(r"(?=[,.;]|\s(?:in|on|after|at|of|from)\b)")
_DATED = re.compile(r"\sin\s(?:[A-Z][a-z]+\s)?(?:1[5-9]|20)\d\d\b")
_BESIDE = re.compile(r"[,(]\s?(?:now\s|who\sis\s)?$")
_CLOSED = re.compile(r"[,)](?!\d)")
_OLD = re.compile(r"[-‑]year[-‑]old\b")
#: Younger than this a bare number is rather a rank or a score.
_LEAST, _MOST = 16, 119


def ages_in(sentence: Sentence, annotations: Annotations) -> Iterator[Age]:
    """The ages of a sentence, in order of place."""
    for number in within(annotations.quantities, sentence.span):
        plain = not (number.hedge or number.range or number.ordinal) and number.value == int(number.value)
        if plain and number.number is not None and 0 < number.value <= _MOST:
            yield from _read(number, sentence)


def _read(number: Quantity, sentence: Sentence) -> Iterator[Age]:
    figure, start, parse = number.number or number.span, sentence.span.start, sentence.parse
    lead, tail = sentence.text[: figure.start - start], sentence.text[figure.end - start :]
    form = _form(lead[-50:], tail)
    verb = verb_of(parse, figure)
    if form is Form.BESIDE:
        old = _OLD.match(tail) is not None
        whose = _beside(parse, figure.start, old=old)
        if whose is not None and number.value >= _LEAST and (old or _is_right_behind(parse, figure.start, whose)):
            yield Age(number, form, whose, verb)
        return
    if verb is not None and _BARE_AT.search(lead) and _BARE_TAIL.match(tail):
        dying, opening = parse.tokens[verb].lower in _ENDING, lead == "At " and tail.startswith(",")
        form = Form.AT if dying or _DATED.match(tail) else Form.WAS if opening and is_of_now(parse, verb) else None
    if form is None or verb is None:
        return
    if form is Form.AT and parse.tokens[verb].lower in ("aged", "age"):
        verb = _above(parse, verb)
    whose = doer_of(parse, verb)
    if whose is not None:
        yield Age(number, form, whose, verb)


def _form(lead: str, tail: str) -> Form | None:
    for form, before in _BEFORE:
        if before.search(lead) and _AFTER[form].match(tail):
            return form
    return Form.BESIDE if _OLD.match(tail) or (_BESIDE.search(lead) and _CLOSED.match(tail)) else None


def _above(parse: Parse, verb: int) -> int:
    """The verb that "aged" is set below, if it is below one, or below a date that stands with one."""
    token = parse.tokens[verb]
    head = parse.tokens[token.head]
    if head.tag.startswith("VB"):
        return token.head if token.relation in ("advcl", "conj", "xcomp") else verb
    dated = head.tag == "CD" or any(parse.tokens[each].tag == "CD" for each in parse.children[head.i])
    above = verb_of(parse, parse.span(head.i, head.i + 1)) if dated else None
    return verb if above is None else above


def _is_right_behind(parse: Parse, offset: int, whose: int) -> bool:
    """Whether nothing but a comma, a bracket or "who is" stands between a noun, or one set beside it, and an age."""
    index = parse.token_at(offset)
    nouns = (
        []
        if index is None
        else [each for each in range(max(0, index - 5), index) if parse.tokens[each].tag[:2] == "NN"]
    )
    return bool(nouns) and noun_of(parse, nouns[-1]) == whose


def _beside(parse: Parse, offset: int, *, old: bool) -> int | None:
    """Whose an age between commas, or a "72-year-old", is."""
    index = parse.token_at(offset)
    for _ in range(4):
        if index is None:
            return None
        token = parse.tokens[index]
        if token.tag in ("NNP", "NNPS") or (token.tag in ("NN", "JJ") and token.relation in ("nsubj", "nsubjpass")):
            return noun_of(parse, index)
        if token.relation == "attr" and token.tag == "CD":
            return doer_of(parse, token.head)
        if old and token.tag == "NN" and token.lower != "year":
            return noun_of(parse, index)
        if token.head == index or token.tag.startswith("VB"):
            return None
        index = token.head
    return None
