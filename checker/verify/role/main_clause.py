"""The dates of a sentence's main clause: what is told of somebody aside is of another day."""

from collections.abc import Iterator
from itertools import takewhile

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.annotation.parse import Token
from checker.verify.role.people import Named
from checker.verify.sentences import Sentence, within

__all__ = ["main_dates"]

#: Verbs of clauses that tell that a time in office is over: "who stepped down in 2017", "who was president until 2017".
_LEFT = frozenset(
    """left stepped resigned retired quit lost fell departed ousted toppled deposed defeated removed replaced succeeded
    served ruled governed led held reigned presided was were ended died killed""".split()
)
#: What hangs in a noun phrase: "of Halvia", an apposition.
_IN_PHRASE = frozenset({"pobj", "prep", "appos", "compound", "nmod", "poss"})


def main_dates(sentence: Sentence, annotations: Annotations, named: Named | None = None) -> Iterator[DateExpression]:
    """The dates of a sentence, but for those of a clause that tells of `named` aside: "Hale, who won in 2017"."""
    for expression in within(annotations.dates, sentence.span):
        if named is None or not _is_aside(expression, named):
            yield expression


def _is_aside(expression: DateExpression, named: Named) -> bool:
    """Whether a date stands in a relative clause behind a comma that tells of the name, or of what goes with it."""
    parse, tokens = named.parse, named.parse.tokens
    index = parse.token_at(expression.span.start)
    clause = next((token for token in _upward(index, tokens) if token.relation == "relcl"), None)
    if clause is None or clause.lower in _LEFT or clause.head > clause.i or not named.last <= clause.i:
        return False
    opened = any(token.text == "," for token in tokens[named.last : clause.i])
    phrase = takewhile(lambda token: token.relation in _IN_PHRASE or token.i < named.last, _upward(clause.head, tokens))
    return opened and any(named.first <= token.i < named.last for token in phrase)


def _upward(index: int | None, tokens: tuple[Token, ...]) -> Iterator[Token]:
    """A token and those above it in the parse, up to the root."""
    while index is not None:
        yield tokens[index]
        index = tokens[index].head if tokens[index].head != index else None
