"""A run of capitalised words taken apart: the names in it, without the titles and other words around them."""

import re
from collections.abc import Callable, Iterator, Sequence

from checker.annotate.name.capitals import SUFFIXES
from checker.annotate.name.kinds import is_forename, kind_by_words
from checker.annotate.name.titles import Named, strip_titles
from checker.annotation.parse import Parse
from checker.record.name import Person, Place
from checker.record.reference import Reference
from checker.span import Span

__all__ = ["parted"]

_INITIAL = re.compile(r"(?:[A-Z]\.)+")


def parted(parse: Parse, first: int, last: int, inside: Sequence[Span], reference: Reference) -> Iterator[Named]:
    """The names of the run of tokens `first` up to and without `last`; `inside` are the recorded names in it."""
    named = strip_titles(parse, first, last, _places(parse, reference))
    span = parse.span(named.first, named.last)
    parts = [part for part in inside if span.contains(part)]
    if _stand_alone(parse, named, parts, reference):
        yield from (_piece(parse, part, named) for part in parts)
    else:
        yield from _without_place(parse, named)


def _stand_alone(parse: Parse, named: Named, parts: Sequence[Span], reference: Reference) -> bool:
    """Whether the recorded names in a run are all there is to it."""
    span = parse.span(named.first, named.last)
    persons = [part for part in parts if _is_person(part, parse, reference)]
    if len(parts) > 1 and (_covered(span, parts, parse) or len(persons) == len(parts)):
        return True
    return bool(persons) and persons[0] != span and _is_nobody_else(parse, named, persons[0])


def _piece(parse: Parse, part: Span, whole: Named) -> Named:
    """The recorded name at `part` of a run, with the title before the run if it comes first."""
    begin, end = parse.token_at(part.start), parse.token_at(part.end - 1)
    assert begin is not None
    assert end is not None
    title = whole.title if begin == whole.first else None
    honorific = whole.honorific if begin == whole.first else None
    return Named(begin, end + 1, title, honorific, title is not None or honorific is not None)


def _covered(span: Span, parts: Sequence[Span], parse: Parse) -> bool:
    """Whether nothing but spaces and marks is left of `span` outside `parts`."""
    text = span.shift(-parse.start).of(parse.text)
    left = list(text)
    for part in parts:
        for at in range(part.start - span.start, part.end - span.start):
            left[at] = " "
    return not any(mark.isalnum() for mark in left)


def _places(parse: Parse, reference: Reference) -> Callable[[int, int], bool]:
    def places(first: int, last: int) -> bool:
        text = parse.text[parse.tokens[first].start : parse.tokens[last - 1].end]
        return any(isinstance(entity, Place) for entity in reference.named(text))

    return places


def _is_person(span: Span, parse: Parse, reference: Reference) -> bool:
    """Whether a recorded name is somebody's forename and surname."""
    text = span.shift(-parse.start).of(parse.text)
    return " " in text and all(isinstance(entity, Person) for entity in reference.named(text))


def _is_nobody_else(parse: Parse, named: Named, person: Span) -> bool:
    """Whether the words around a recorded full name make no longer name of it: `Donald Trump Picks`.

    A forename or an initial right before it, a suffix after it, or one more surname do: `George Washington Carver`.
    """
    begin, end = parse.token_at(person.start), parse.token_at(person.end - 1)
    if begin is None or end is None or kind_by_words([token.lower for token in parse.tokens[named.first : named.last]]):
        return False
    before, after = parse.tokens[named.first : begin], parse.tokens[end + 1 : named.last]
    if any(is_forename(token.text) or _INITIAL.fullmatch(token.text) for token in before[-1:]):
        return False
    if any(token.lower in SUFFIXES or token.text in ("-", ",") for token in after):
        return False
    return len(after) != 1 or after[0].lower.endswith(("s", "ed"))


def _without_place(parse: Parse, named: Named) -> Iterator[Named]:
    """A person's full name and the place after it, apart: `Ana Ruiz of Texas`."""
    tokens = parse.tokens
    of = next((at for at in range(named.first + 2, named.last - 1) if tokens[at].lower == "of"), None)
    if of is None or not (named.titled or is_forename(tokens[named.first].text)):
        yield named
        return
    yield Named(named.first, of, named.title, named.honorific, named.titled)
    rest = of + 2 if tokens[of + 1].lower == "the" else of + 1
    if rest < named.last:
        yield Named(rest, named.last)
