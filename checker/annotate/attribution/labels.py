"""Speakers who are named by the layout: a signature under a quotation, a label in capitals inside of it."""

import re

from checker.annotate.attribution.speakers import Names
from checker.annotate.attribution.voice import Voice
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.tags import FINITE
from checker.annotation.name import MentionKind
from checker.annotation.quotation import Cue, Speaker, SpeakerKind
from checker.span import Span

__all__ = ["inner_label", "signature"]

#: A dash and at most nine words that begin like a name, up to the end of the line.
_SIGNED = re.compile(
    r"[ \t\xa0]*(?P<dash>[―—–~]|--?)[ \t\xa0]*"
    r"(?P<name>[A-ZÀ-Þ][^\s,.;:“”\"]*(?:[ ,\xa0]{1,2}[\w.’'-]+){0,8})[.)\s]*$"
)
_LABEL = re.compile(r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ.’'-]+){0,3}):(?=\s)")
_NAME = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3}):(?=\s)")


def signature(one: Sheet, stretch: int) -> Voice | None:
    """A dash and a name after the stretch, up to the end of the paragraph: `“…” ― Ana Ruiz, 34`."""
    start = one.parse.start
    match = _SIGNED.match(one.parse.text, one.stretches[stretch].outer.end - start)
    if match is None:
        return None
    name = Span(start + match.start("name"), start + match.end("name"))
    first, last = one.parse.token_at(name.start), one.parse.token_at(name.end - 1)
    if first is None or last is None:
        return None
    if any(token.tag in FINITE or token.tag == "MD" for token in one.parse.tokens[first : last + 1]):
        return None
    dash = Cue(Span(start + match.start("dash"), start + match.end("dash")), match["dash"], "signature")
    speaker = Speaker(name, match["name"], SpeakerKind.NAMED, match["name"])
    return Voice("signature", speaker, dash, last, None, one.frame_of[one.place[stretch]])


def inner_label(one: Sheet, stretch: int, names: Names) -> Voice | None:
    """A name in capitals and a colon that open the stretch itself: `“RUIZ: We did.”`."""
    start = one.stretches[stretch].inner.start
    words = one.words(stretch)
    match = _LABEL.match(words) or _person(words, start, names)
    if match is None:
        return None
    span = Span(start, start + match.end("name"))
    speaker = Speaker(span, match["name"], SpeakerKind.NAMED, _full_name(match["name"], names))
    colon = Cue(Span(span.end, span.end + 1), ":", "label")
    return Voice("label", speaker, colon, None, None, one.frame_of[one.place[stretch]])


def _person(words: str, start: int, names: Names) -> re.Match[str] | None:
    """A label in small letters, where it is the name of a person and nothing more."""
    match = _NAME.match(words)
    if match is None:
        return None
    span = Span(start, start + match.end("name"))
    return match if any(one.span == span and one.kind is MentionKind.PERSON for one in names.within(span)) else None


def _full_name(label: str, names: Names) -> str:
    """The full name that a label in capitals stands for, where the draft has it."""
    wanted = label.casefold()
    for mention in names.mentions:
        if mention.full_name.casefold() == wanted or mention.full_name.casefold().endswith(f" {wanted}"):
            return mention.full_name
    return label.title()
