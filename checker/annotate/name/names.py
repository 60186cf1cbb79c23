"""Names: who and what a document mentions.

The reference's own names and the patterns of print (titles, honorifics, appositions) come first; what the model
takes for a name only decides where those are silent.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate.name.capitals import CALENDAR, familiar, runs
from checker.annotate.name.chains import chained
from checker.annotate.name.headlines import in_headline, is_headline, names_of_body, recorded_mention
from checker.annotate.name.kinds import kind_by_form, kind_of_entity
from checker.annotate.name.parting import parted
from checker.annotate.name.people import name_words
from checker.annotate.name.titles import HONORIFICS, Named, apposition, is_title
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.document import Document
from checker.record.reference import Reference
from checker.span import Span

__all__ = ["mentions"]

#: A party and a state: D-Mich.
_SEAT = re.compile(r"[DRI]-[A-Z]")
_OPEN, _CLOSE = "“‘\"'", "”’\"'"


def mentions(document: Document, parses: tuple[Parse, ...], reference: Reference) -> tuple[Mention, ...]:
    """Every mention of a name, in order of place; none overlap."""
    known = _known(document.text, reference)
    found: list[Mention] = []
    shouted: list[Parse] = []
    names, surnames = familiar(parses), _surnames(parses)
    for parse in parses:
        if is_headline(parse):
            shouted.append(parse)
        else:
            found += _in_block(parse, known, names, surnames, reference)
    body = names_of_body(found)
    for parse in shouted:
        within = _within(known, parse.start, parse.start + len(parse.text))
        found += in_headline(parse, within, body, reference)
    settled = _settled(sorted(found, key=lambda mention: mention.span), document.text, reference)
    return chained(tuple(settled), parses, reference)


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
    recorded = _within(known, parse.start, parse.start + len(parse.text))
    for first, last in runs(parse, names, recorded):
        whole = parse.span(first, last)
        inside = _within(known, whole.start, whole.end)
        for named in parted(parse, first, last, inside, reference):
            if _is_name(parse, named, inside, surnames):
                mention = _mention(parse, named, reference)
                taken.append(mention.span)
                yield mention
    for span in recorded:
        if not any(span.overlaps(other) for other in taken):
            yield recorded_mention(span, parse, reference)


def _is_name(parse: Parse, named: Named, inside: Sequence[Span], surnames: frozenset[str]) -> bool:
    """Whether what is left of a run names something: no bare title, no nationality, no lone initial."""
    tokens = parse.tokens[named.first : named.last]
    span = parse.span(named.first, named.last)
    if (
        tokens[0].lower in ("of", "for", "to")
        or _SEAT.match(tokens[0].text)
        or (len(tokens) == 3 and _SEAT.match("".join(token.text for token in tokens)))
    ):
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


def _settled(found: list[Mention], text: str, reference: Reference) -> Iterator[Mention]:
    """Names of one form get one kind: a person named in full settles the bare surname, a title the name in full.

    A phrase that has quotation marks of its own is the title of something, and nobody.
    """
    found = [mention if not _has_own_marks(mention, text, reference) else _of_work(mention) for mention in found]
    works = {mention.span for mention in found if mention.kind is MentionKind.OTHER and _is_marked(mention.span, text)}
    titled = {mention.text.casefold() for mention in found if mention.honorific and " " not in mention.text}
    people = {mention.text for mention in found if mention.kind is MentionKind.PERSON}
    surnames = {words[-1] for text in people if (words := name_words(text))}
    for mention in found:
        words = name_words(mention.text)
        if mention.kind is MentionKind.ACRONYM or reference.named(mention.text) or mention.span in works:
            yield mention
        elif (len(words) == 1 and words[0] in surnames) or (len(words) in (2, 3) and words[-1] in titled):
            yield replace(mention, kind=MentionKind.PERSON)
        else:
            yield mention


def _is_marked(span: Span, text: str) -> bool:
    """Whether quotation marks stand right before and right after a place."""
    before, after = text[max(span.start - 2, 0) : span.start], text[span.end : span.end + 2]
    return before[-1:] in _OPEN and before != "" and after[:1] in _CLOSE and after != ""


def _has_own_marks(mention: Mention, text: str, reference: Reference) -> bool:
    return " " in mention.text and _is_marked(mention.span, text) and not reference.named(mention.text)


def _of_work(mention: Mention) -> Mention:
    return replace(mention, kind=MentionKind.OTHER, title=None, honorific=None)
