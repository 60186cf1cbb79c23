"""Verdicts about sources without a name: who of them reports something, and whose people they are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse, Token
from checker.annotation.quotation import Attribution, Cue, QuotationKind, SpeakerKind
from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.span import Span
from checker.verify.quotation.decks import decks

__all__ = ["unnamed"]

#: People of whom a draft speaks in general, and whoever uses a thing; they are sources only when they know something.
_ANYBODY = frozenset(
    "people person persons someone somebody anyone anybody user users visitor visitors guest student customer".split()
)
_KNOWING = frozenset("familiar briefed close involved knowledge informed authorized".split())
#: Verbs that tell what somebody did by speaking, and report no words.
_DEEDS = frozenset(
    """
    agree declare decline disagree get give have make need offer order post promise question refuse shout take tend use
    want
    """.split()
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_CONDITIONS = frozenset(("if", "unless", "whether", "when", "whenever"))
_OWNERS = frozenset((MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.ACRONYM))
_COUNTRIES = frozenset(("U.S.", "US", "U.K.", "UK", "U.N.", "UN", "EU", "E.U."))
#: So many tokens from the last word on, a phrase behind it is looked at.
_LONGEST = 12
_NAMES = frozenset(("NNP", "NNPS"))
_POINTING = frozenset(("the", "these", "those", "both"))
#: How a draft may open with somebody whom it names in one of so many paragraphs behind.
_ONE, _NAMED_BELOW = ("A ", "An ", "One "), 2
#: So many sources of the same words are told one by one; more of them are one finding.
_APART = 2


def unnamed(document: Document, annotations: Annotations, house: House) -> Iterator[Verdict]:
    """A verdict on each source without a name beyond those that the house allows, the same words told once.

    A headline and the deck under it have no room for a name; whom they mean is named below, or told there. So is
    the one with whom a draft opens: `A woman who fought off a swan …`.
    """
    headed = [*(block.span for block in document.prose if block.kind is BlockKind.HEADLINE), *decks(document)]
    opening = _opening(document, annotations)
    sources = [
        one
        for one in _sources(annotations)
        if one[0].start != opening and not any(head.contains(one[0]) for head in headed)
    ]
    spoken = list(dict.fromkeys(sources))[house.anonymous_limit :]
    places: dict[str, list[Span]] = {}
    for span, words, _ in spoken:
        places.setdefault(words.casefold(), []).append(span)
    for span, words, owned in spoken:
        same = places[words.casefold()]
        grouped = len(same) > _APART
        if grouped and span != same[0]:
            continue
        yield Verdict(
            subject=Subject.TEXT,
            span=span,
            state=State.UNCHECKED,
            fault="anonymous-source",
            reading=words,
            because="the draft names them before, or whose people they are" if owned else "",
            firm=not owned,
            related=tuple(same[1:]) if grouped else (),
        )


def _opening(document: Document, annotations: Annotations) -> int:
    """Where the draft opens with one person without a name, and the next paragraphs name somebody; else -1."""
    body = [block.span for block in document.prose if block.kind is BlockKind.PARAGRAPH][: _NAMED_BELOW + 1]
    if not body or not body[0].of(document.text).startswith(_ONE):
        return -1
    people = (mention.span for mention in annotations.mentions if mention.kind is MentionKind.PERSON)
    return body[0].start if any(span.contains(person) for person in people for span in body[1:]) else -1


def _sources(annotations: Annotations) -> Iterator[tuple[Span, str, bool]]:
    """Each speaker without a name who reports something: place, words, and whether somebody's people are meant."""
    starts = [parse.start for parse in annotations.parses]
    marked = sorted(span for one in annotations.attributions for span in one.quotation.marked)
    owners = tuple(mention.span.start for mention in annotations.mentions if _owner(mention))
    seen: set[str] = set()
    for one in annotations.attributions:
        speaker, cue = one.speaker, one.cue
        if speaker is None or cue is None or not cue.speech or speaker.kind is not SpeakerKind.ANONYMOUS:
            continue
        parse = annotations.parses[max(bisect_right(starts, speaker.span.start) - 1, 0)]
        words = _tokens(parse, speaker.span)
        if not words or _within(marked, speaker.span) or not _reports(parse, one, cue) or _anybody(words):
            continue
        noun = _head(words).lower
        known = (words[0].lower in _POINTING and noun in seen) or _is_identified(parse, words)
        seen.add(noun)
        if not known:
            span = _whole(parse, words, cue.span)
            text = span.shift(-parse.start).of(parse.text)
            yield span, text, _owned(owners, parse, _tokens(parse, span))


def _is_identified(parse: Parse, words: tuple[Token, ...]) -> bool:
    """Whether the draft goes on to say who it was: `a man later identified as Jens Moss`."""
    behind = parse.tokens[words[-1].i + 1 : words[-1].i + 1 + _LONGEST]
    told = next((word.i for word in behind if word.lower in ("identified", "named", "known")), None)
    return told is not None and any(word.tag in _NAMES for word in parse.tokens[told : told + 5])


def _owner(mention: Mention) -> bool:
    return mention.kind in _OWNERS and mention.text not in _COUNTRIES


def _tokens(parse: Parse, span: Span) -> tuple[Token, ...]:
    first, last = parse.token_at(span.start), parse.token_at(span.end - 1)
    return () if first is None or last is None else parse.tokens[first : last + 1]


def _head(words: tuple[Token, ...]) -> Token:
    """The word of a phrase that hangs on something outside of it."""
    first, last = words[0].i, words[-1].i
    return next((word for word in words if not first <= word.head <= last or word.head == word.i), words[-1])


def _within(marked: list[Span], span: Span) -> bool:
    """Whether a span lies inside quotation marks."""
    at = bisect_right(marked, Span(span.start, 1 << 60)) - 1
    return any(stretch.contains(span) for stretch in marked[max(at - 2, 0) : at + 1])


def _anybody(words: tuple[Token, ...]) -> bool:
    """Whether people in general are meant, and nobody who knows something."""
    return _head(words).lower in _ANYBODY and not any(word.lower in _KNOWING for word in words)


def _reports(parse: Parse, one: Attribution, cue: Cue) -> bool:
    """Whether words are reported as said: by a plain verb, neither denied nor supposed, with a clause or in marks."""
    verbs = _tokens(parse, cue.span)
    if cue.lemma == "according to" or not verbs or verbs[0].tag[:2] != "VB":
        return cue.lemma not in _DEEDS
    verb = verbs[0]
    if verb.tag == "VB" or cue.lemma in _DEEDS or _supposed(parse, verb):
        return False
    if one.quotation.kind is not QuotationKind.INDIRECT:
        return True
    return any(word.tag in _FINITE for part in one.quotation.segments for word in _tokens(parse, part))


def _supposed(parse: Parse, verb: Token) -> bool:
    """Whether a verb, or the one right above it, is denied, or stands under a modal verb or an "if"."""
    above = parse.tokens[verb.head]
    for at in (verb, above) if verb.relation in ("conj", "xcomp", "ccomp") and above.tag[:2] == "VB" else (verb,):
        below = [parse.tokens[child] for child in parse.children[at.i]]
        if any(word.relation == "neg" or word.tag == "MD" for word in below if word.i < at.i):
            return at is verb or verb.relation != "ccomp"
        if any(word.relation in ("mark", "advmod") and word.lower in _CONDITIONS for word in below if word.i < at.i):
            return True
    return False


def _whole(parse: Parse, words: tuple[Token, ...], cue: Span) -> Span:
    """The words of a source with what it was told or takes part in: `two people briefed on it`."""
    last = words[-1].i + 1
    if last == len(parse.tokens):
        return parse.span(words[0].i, last)
    behind, verb = parse.tokens[last], parse.token_at(cue.start)
    if behind.lower in _KNOWING and verb is not None and last < verb <= last + _LONGEST:
        last = verb if all(token.text not in ",—–" for token in parse.tokens[last:verb]) else last
    elif behind.tag == "VBN" and behind.relation == "acl" and behind.head == _head(words).i:
        last = min(parse.subtree(behind.i)[1], last + _LONGEST)
    return parse.span(words[0].i, last)


def _reach(parse: Parse, words: tuple[Token, ...]) -> Span:
    """The words and the phrases that hang on them by a preposition: `an aide to Ana Ruiz`."""
    behind = [child for child in parse.children[_head(words).i] if parse.tokens[child].relation == "prep"]
    last = max([words[-1].i + 1, *(parse.subtree(child)[1] for child in behind)])
    return parse.span(words[0].i, min(last, words[-1].i + _LONGEST))


def _owned(owners: tuple[int, ...], parse: Parse, words: tuple[Token, ...]) -> bool:
    """Whether somebody’s people are meant: `Hale’s aides`, `the lawyers`, and whoever speaks for a body by office."""
    if words[0].lower in _POINTING or any(word.tag == "PRP$" for word in words):
        return True
    if _head(words).lower.startswith("spokes"):
        return True
    reach = _reach(parse, words)
    return bisect_left(owners, reach.start) < bisect_left(owners, reach.end)
