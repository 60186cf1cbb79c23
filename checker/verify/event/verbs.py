"""The verb that words are, or stand with."""

from checker.annotation.parse import Parse
from checker.span import Span

__all__ = ["is_said_of", "is_verb", "verb_of"]


def is_said_of(parse: Parse, verb: int, name: Span) -> bool:
    """Whether a verb opens a clause about a name: "the treaty, which was signed on Monday", "the treaty, signed"."""
    token = parse.tokens[verb]
    return token.relation in ("relcl", "acl") and name.overlaps(parse.span(token.head, token.head + 1))


def is_verb(parse: Parse, span: Span) -> bool:
    """Whether the words at `span` hold the verb that they stand with, or a part of it."""
    verb, first = verb_of(parse, span), parse.token_at(span.start)
    if verb is None or first is None:
        return False
    return parse.tokens[first].relation in ("aux", "auxpass") or span.overlaps(parse.span(verb, verb + 1))


def verb_of(parse: Parse, span: Span) -> int | None:
    """The index of the verb that the words at `span` are, or stand with."""
    index = parse.token_at(span.start)
    for _ in range(8):
        if index is None:
            return None
        token = parse.tokens[index]
        if token.tag.startswith("VB") and token.relation not in ("aux", "auxpass"):
            return index
        if token.head == index:
            return None
        index = token.head
    return None
