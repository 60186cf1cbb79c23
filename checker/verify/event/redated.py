"""One event of the draft's own told on two days: "signed on July 8", and further down "signed on July 9"."""

from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.annotation.parse import Parse
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import sentence_at

__all__ = ["redated"]

#: What happens to one thing once.
_ONCE = frozenset(
    """signed sign inked founded established opened closed died killed born married assassinated sank crashed collapsed
    inaugurated elected resigned arrested convicted sentenced executed launched unveiled adopted ratified released
    landed exploded""".split()
)
_UNSURE = frozenset("would could should might may must if not n't n’t never".split())
_ARTICLES = frozenset("the this that its their his her".split())


def redated(annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every date of something that the draft has already put on another day.

    The verb must be one for what happens once, and who or what it happened to must be named in the same words.
    """
    seen: dict[tuple[str, str], tuple[date, DateExpression]] = {}
    for expression in annotations.dates:
        sentence = sentence_at(annotations, expression.span)
        if sentence is None or expression.meant is None or expression.bound or expression.meant.precision != "day":
            continue
        key = _told(expression, sentence.parse)
        if key is None:
            continue
        day, earlier = seen.setdefault(key, (expression.meant.first, expression))
        if earlier is not expression:
            yield _verdict(expression, earlier, fits=day == expression.meant.first)


def _told(expression: DateExpression, parse: Parse) -> tuple[str, str] | None:
    """What happened and to whom, in the draft's words: of a passive its subject, else its object or its subject."""
    verb = verb_of(parse, expression.span)
    if verb is None or parse.tokens[verb].lower not in _ONCE or _is_unsure(parse, verb):
        return None
    for relation in ("nsubjpass", "dobj", "nsubj"):
        child = next((each for each in parse.children[verb] if parse.tokens[each].relation == relation), None)
        if child is not None:
            words = _named(parse, child)
            return (parse.tokens[verb].lower, words) if words else None
    return None


def _is_unsure(parse: Parse, verb: int) -> bool:
    return any(parse.tokens[child].lower in _UNSURE for child in parse.children[verb])


def _named(parse: Parse, index: int) -> str:
    """The words of a noun that one thing alone can have: a name, or "the" with two words or more."""
    if parse.tokens[index].tag not in ("NN", "NNP", "NNPS"):
        return ""
    first, last = parse.subtree(index)
    tokens = [token for token in parse.tokens[first : index + 1] if token.tag not in ("POS",)]
    if last > index + 1 and parse.tokens[index + 1].tag not in (",", "IN", "-LRB-"):
        return ""
    articles = [token for token in tokens if token.lower in _ARTICLES]
    nouns = [token.lower for token in tokens if token.lower not in _ARTICLES]
    if len(articles) > 1 or len(nouns) > 6 or (articles and articles[0] is not tokens[0]):
        return ""
    named = parse.tokens[index].tag in ("NNP", "NNPS") and len(nouns) >= 2
    return " ".join(nouns) if named or (articles and len(nouns) >= 2) else ""


def _verdict(expression: DateExpression, earlier: DateExpression, fits: bool) -> Verdict:
    assert expression.meant is not None
    assert earlier.meant is not None
    return Verdict(
        subject=Subject.DATE,
        span=expression.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "conflicting-dates",
        reading=f"{expression.text} ({expression.meant})",
        record=f"{earlier.text} ({earlier.meant})",
        because=f"“{earlier.text}” ({earlier.meant}) elsewhere in this draft",
        related=(earlier.span,),
    )
