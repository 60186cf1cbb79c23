"""Names: who and what a document mentions.

The reference's own names and the patterns of print (titles, honorifics, appositions) come first; what the model
takes for a name only decides where those are silent.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from checker.annotate.name.capitals import CALENDAR, familiar, is_shouted, runs
from checker.annotate.name.chains import chained, name_words
from checker.annotate.name.kinds import kind_by_form, kind_of_entity, looks_like_acronym
from checker.annotate.name.titles import HONORIFICS, Named, apposition, is_title, strip_titles
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.document import Document
from checker.record.name import Place
from checker.record.reference import Reference
from checker.span import Span

__all__ = ["mentions"]

#: A party and a state: D-Mich.
_SEAT = re.compile(r"[DRI]-[A-Z]")


def mentions(document: Document, parses: tuple[Parse, ...], reference: Reference) -> tuple[Mention, ...]:
    """Every mention of a name, in order of place; none overlap."""
    known = _known(document.text, reference)
    found: list[Mention] = []
    shouted: list[Parse] = []
    names, surnames = familiar(parses), _surnames(parses)
    for parse in parses:
        if is_shouted(parse.text):
            shouted.append(parse)
        else:
            found += _in_block(parse, known, names, surnames, reference)
    repeated = {mention.text.casefold(): mention for mention in found if mention.kind is not MentionKind.ACRONYM}
    for parse in shouted:
        found += _in_headline(parse, known, repeated, reference)
    settled = _settled(sorted(found, key=lambda mention: mention.span), reference)
    return chained(tuple(settled), reference)


def _known(text: str, reference: Reference) -> list[Span]:
    """Where the reference's names stand, as far as they are written like names."""
    return [span for span in reference.scan(text) if any(mark.isupper() for mark in span.of(text))]


def _surnames(parses: Sequence[Parse]) -> frozenset[str]:
    """The last words of what the model takes for people's full names."""
    return frozenset(
        parse.tokens[name.last - 1].text
        for parse in parses
        for name in parse.names
        if name.label == "PERSON" and name.last - name.first > 1 and len(parse.tokens[name.last - 1].text) > 3
    )


def _within(known: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    low = bisect_left(known, start, key=lambda span: span.start)
    high = bisect_right(known, end, key=lambda span: span.end)
    return known[low:high]


def _in_block(
    parse: Parse, known: Sequence[Span], names: frozenset[str], surnames: frozenset[str], reference: Reference
) -> Iterator[Mention]:
    """The names of a paragraph: its capitalised runs taken apart, and recorded names that lie outside of them."""
    taken: list[Span] = []
    for first, last in runs(parse, names):
        whole = parse.span(first, last)
        inside = _within(known, whole.start, whole.end)
        for named in _parted(parse, first, last, inside, reference):
            if _is_name(parse, named, inside, surnames):
                mention = _mention(parse, named, reference)
                taken.append(mention.span)
                yield mention
    for span in _within(known, parse.start, parse.start + len(parse.text)):
        if not any(span.overlaps(other) for other in taken):
            yield _plain(span, parse, reference)


def _parted(parse: Parse, first: int, last: int, inside: Sequence[Span], reference: Reference) -> Iterator[Named]:
    """A run as one name, or as several where recorded names stand side by side in it."""
    named = strip_titles(parse, first, last, _places(parse, reference))
    span = parse.span(named.first, named.last)
    parts = [part for part in inside if span.contains(part)]
    if len(parts) > 1 and _covered(span, parts, parse):
        for part in parts:
            begin, end = parse.token_at(part.start), parse.token_at(part.end - 1)
            if begin is not None and end is not None:
                title = named.title if begin == named.first else None
                honorific = named.honorific if begin == named.first else None
                yield Named(begin, end + 1, title, honorific, title is not None or honorific is not None)
        return
    yield named


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


def _is_name(parse: Parse, named: Named, inside: Sequence[Span], surnames: frozenset[str]) -> bool:
    """Whether what is left of a run names something: no bare title, no nationality, no lone initial."""
    tokens = parse.tokens[named.first : named.last]
    span = parse.span(named.first, named.last)
    if _SEAT.match(tokens[0].text) or (len(tokens) == 3 and _SEAT.match("".join(token.text for token in tokens))):
        return False
    if any(part.overlaps(span) for part in inside) or named.titled:
        return True
    if all(is_title(token) or token.lower.rstrip(".") in HONORIFICS | CALENDAR for token in tokens):
        return False
    if len(tokens) == 1 and (tokens[0].text in surnames or re.search(r"-[a-z]", tokens[0].text)):
        return tokens[0].text in surnames
    if len(tokens) == 1 and (
        len(tokens[0].text.rstrip(".")) < 2 or tokens[0].tag in ("JJ", "RB", "VB", "VBG", "VBN", "CD", "UH")
    ):
        return False
    labels = [name.label for name in parse.names if name.first < named.last and named.first < name.last]
    return not (
        len(tokens) == 1 and labels and set(labels) <= {"NORP", "DATE", "TIME", "LANGUAGE", "CARDINAL", "MONEY"}
    )


def _mention(parse: Parse, named: Named, reference: Reference) -> Mention:
    span = parse.span(named.first, named.last)
    text = span.shift(-parse.start).of(parse.text)
    entities = reference.named(text)
    kind = kind_by_form(parse, named.first, named.last, named.titled)
    if entities:
        kinds = [kind_of_entity(entity) for entity in entities]
        kind = kind if kind in kinds else kinds[0]
    title = named.title
    if title is None and kind is MentionKind.PERSON:
        title = apposition(parse, named.last)
    elif title is None and kind is not MentionKind.PLACE and not entities and named.last - named.first in (2, 3):
        title = apposition(parse, named.last)
        kind = MentionKind.PERSON if title is not None and kind is MentionKind.OTHER else kind
        title = title if kind is MentionKind.PERSON else None
    return Mention(span, text, kind, 0, text, title, named.honorific)


def _plain(span: Span, parse: Parse, reference: Reference) -> Mention:
    """A recorded name outside every run."""
    text = span.shift(-parse.start).of(parse.text)
    kinds = [kind_of_entity(entity) for entity in reference.named(text)]
    fallback = MentionKind.ACRONYM if looks_like_acronym(text) else MentionKind.OTHER
    return Mention(span, text, kinds[0] if kinds else fallback, 0, text)


def _in_headline(
    parse: Parse, known: Sequence[Span], repeated: dict[str, Mention], reference: Reference
) -> Iterator[Mention]:
    """The names of a block in capitals: recorded ones, and those that the body of the draft names as well."""
    taken = []
    for span in _within(known, parse.start, parse.start + len(parse.text)):
        taken.append(span)
        yield _plain(span, parse, reference)
    tokens = parse.tokens
    for first in range(len(tokens)):
        for last in range(min(first + 4, len(tokens)), first, -1):
            span = parse.span(first, last)
            body = repeated.get(span.shift(-parse.start).of(parse.text).casefold())
            if body and tokens[first].text[:1].isupper() and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                text = span.shift(-parse.start).of(parse.text)
                yield replace(body, span=span, text=text, full_name=text, title=None, honorific=None)
                break


def _settled(found: list[Mention], reference: Reference) -> Iterator[Mention]:
    """Names of one form get one kind: a person named in full settles the bare surname, a title the name in full."""
    titled = {mention.text.casefold() for mention in found if mention.honorific and " " not in mention.text}
    people = {mention.text for mention in found if mention.kind is MentionKind.PERSON}
    surnames = {words[-1] for text in people if (words := name_words(text))}
    for mention in found:
        words = name_words(mention.text)
        if mention.kind is MentionKind.ACRONYM or reference.named(mention.text):
            yield mention
        elif (len(words) == 1 and words[0] in surnames) or (len(words) in (2, 3) and words[-1] in titled):
            yield replace(mention, kind=MentionKind.PERSON)
        else:
            yield mention
