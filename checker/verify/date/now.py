"""Whether a verb tells of the draft's own day."""

from checker.annotation.parse import Parse

__all__ = ["is_ahead", "is_of_now"]

_PRESENT = frozenset({"VBZ", "VBP"})


def is_of_now(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the present or in the present perfect."""
    tags = {parse.tokens[each].tag for each in parse.children[verb] if parse.tokens[each].relation.startswith("aux")}
    if parse.tokens[verb].tag in _PRESENT or tags & _PRESENT:
        return True
    token = parse.tokens[verb]
    return (
        token.relation == "conj" and token.tag in ("VBG", "VBN") and token.head != verb and is_of_now(parse, token.head)
    )


def is_ahead(parse: Parse, verb: int) -> bool:
    """Whether a verb looks ahead: "will mark", "is to mark"."""
    below = {parse.tokens[each].lower for each in parse.children[verb]}
    return bool(below & {"will", "'ll", "’ll", "shall"})
