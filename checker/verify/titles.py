"""Titles as they stand with a name: before it, after a comma, after "is", with what goes before and after them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.annotation.parse import Parse
from checker.record import Place, Post, Reference
from checker.span import Span
from checker.verify.parties import seat_before, state_named
from checker.verify.posts import Form, Titles, normal, titles_of

__all__ = ["Reading", "readings"]

#: Words before a title, and when they say that it is held.
MARKERS = {
    "former": "former", "ex": "former", "onetime": "former", "erstwhile": "former", "retired": "former",
    "late": "former", "past": "former", "then": "then", "outgoing": "", "acting": "acting", "interim": "acting",
    "caretaker": "acting", "incoming": "ahead", "future": "ahead", "elect": "ahead", "designate": "ahead",
    "nominee": "ahead", "candidate": "ahead", "hopeful": "ahead", "contender": "ahead", "presumptive": "ahead",
    "prospective": "ahead", "aspiring": "ahead", "would-be": "ahead", "next": "ahead", "previous": "former",
    "disgraced": "", "current": "", "new": "", "longtime": "", "sitting": "", "incumbent": "", "embattled": "",
    "veteran": "", "popular": "", "junior": "", "senior": "", "freshman": "", "fellow": "", "two-term": "",
}  # fmt: skip

#: Words before a title that make it another one.
OTHER = frozenset(
    """deputy vice assistant associate under undersecretary shadow state city county student class party company
    committee subcommittee honorary emeritus chief first second third principal regional provincial local municipal
    parliamentary permanent self-proclaimed fake so-called alleged fictional tv pro anti non like mock no""".split()
)
#: Words after a title that make it somebody else's.
_ANOTHERS = frozenset(
    """spokesman spokeswoman spokesperson aide adviser advisor deputy office candidate hopeful wife husband son daughter
    brother sister ally staffer speechwriter portrayer impersonator residence palace""".split()
)
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "POS"})
_VERBS = frozenset({"VBZ", "VBP", "VBD", "MD"})
_AHEAD = frozenset({"elect", "designate", "nominee", "candidate", "hopeful", "contender"})
_COPULAS = {
    "is": "present", "remains": "present", "'s": "present", "’s": "present", "was": "past", "were": "past",
    "became": "past", "served": "past", "serves": "present", "serving": "", "been": "", "has": "", "have": "",
    "currently": "", "now": "",
    "as": "", "who": "", "had": "past", "will": "ahead", "be": "", "become": "", "still": "",
    "also": "",
}  # fmt: skip
_STOPS = frozenset({",", ";", ":", ".", "(", ")", "—", "–", "--", "“", "”", '"', "?", "!"})


class Word(NamedTuple):
    """A token's normal form and its place among the tokens of the parse."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A title that a draft gives a name.

    `span` covers the title's own words; `posts` are those that carry it, `standard` the ids of those for which
    house style prints it. `land` is the id of the country named with it. `when` is "present", "past" or "ahead",
    `marker` what stands with it ("former", "then", "acting", "ahead"). `before` says that it stands before the
    name, `described` that it names the post ("Japan's foreign minister, X") and not only the person. `state` and
    `party` are what stands before it ("Utah Sen.", "Republican Gov.").
    """

    span: Span
    words: str
    posts: tuple[Post, ...]
    standard: frozenset[str]
    land: str = ""
    when: str = "present"
    marker: str = ""
    before: bool = True
    described: bool = False
    party: str = ""
    state: str = ""


def readings(parse: Parse, first: int, last: int, reference: Reference) -> Iterator[Reading]:
    """The titles given to the name at tokens `first` up to and without `last` of a parse."""
    titles = titles_of(reference)
    if last < len(parse.tokens) and _goes_on(parse, last):
        return
    before = _before(parse, first, last, titles, reference)
    if before is not None:
        yield before
    after = _after(parse, last, titles, reference)
    if after is not None:
        yield after


def _goes_on(parse: Parse, last: int) -> bool:
    """Whether the name runs on into a longer one: "Ronald Reagan Building"."""
    token = parse.tokens[last]
    return token.tag in ("NNP", "NNPS") and token.text[:1].isupper() and token.start - parse.tokens[last - 1].end <= 1


def _words(parse: Parse, indices: Sequence[int]) -> list[Word]:
    words = []
    for index in indices:
        text = normal(parse.tokens[index].text)
        if text in ("-", "the", ""):
            continue
        words += [Word(part, index) for part in text.split(" ")]
    return words


def _before(parse: Parse, first: int, last: int, titles: Titles, reference: Reference) -> Reading | None:
    end, comma = first, False
    start_of = parse.sentence_of(first)[0]
    while end > start_of and parse.tokens[end - 1].text in (",", "“", "”", '"', "("):
        comma = comma or parse.tokens[end - 1].text == ","
        if parse.tokens[end - 1].text != ",":
            return None
        end -= 1
    words = _words(parse, range(max(start_of, end - titles.longest - 4), end))
    marker = ""
    while words and words[-1].text in _AHEAD:
        marker = "ahead"
        words.pop()
    found = _longest_ending(words, titles)
    if found is None:
        return None
    size, forms = found
    head = words[-size].at
    left = _left(parse, start_of, head, titles, reference)
    if left is None or (comma and not ((left.land or left.state) and left.described and _closes(parse, last))):
        return None
    if parse.tokens[head].text.islower() and not comma and not left.land and head == start_of:
        return None
    return Reading(
        span=parse.span(head, words[-1].at + 1),
        words=parse.span(head, words[-1].at + 1).shift(-parse.start).of(parse.text),
        posts=tuple(form.post for form in forms),
        standard=frozenset(form.post.id for form in forms if form.standard),
        land=left.land,
        marker=marker or left.marker,
        described=left.described or comma,
        party=left.party,
        state=left.state,
    )


def _longest_ending(words: list[Word], titles: Titles) -> tuple[int, tuple[Form, ...]] | None:
    for size in range(min(len(words), titles.longest), 0, -1):
        if forms := titles.held_by([word.text for word in words[-size:]]):
            return size, forms
    return None


def _closes(parse: Parse, last: int) -> bool:
    """Whether an apposition ends after token `last`: a comma, a stop, a possessive or a verb stands there."""
    if last >= len(parse.tokens):
        return True
    token = parse.tokens[last]
    return token.text in _STOPS or token.tag.startswith(("VB", "MD", "POS", "IN"))


@dataclass(slots=True)
class _Left:
    """What stands before a title, gathered from right to left."""

    marker: str = ""
    land: str = ""
    described: bool = False
    party: str = ""
    state: str = ""


def _left(parse: Parse, start: int, head: int, titles: Titles, reference: Reference) -> _Left | None:
    """What stands before a title at token `head`; `None` when it makes the title another one."""
    left, index, described = _Left(), head - 1, False
    while index >= start:
        token = parse.tokens[index]
        word = normal(token.text)
        if token.text in ("-", "'s", "’s") or (token.tag == "POS"):
            left.described = left.described or token.tag == "POS"
        elif word in OTHER:
            return None
        elif word in MARKERS or word == "be":
            left.marker = left.marker if described else MARKERS.get(word, "ahead") or left.marker
        elif (length := _land(parse, start, index, titles, reference, left)) > 0:
            index -= length - 1
        elif token.tag in ("DT", "PRP$"):
            return None if word in ("a", "an", "no", "any", "another", "every") else left
        elif token.tag in ("JJ", "VBN", "RB", "VBG") and token.text.islower() and not left.described:
            described = True
        elif token.tag in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "FW"):
            return None
        elif left.described and not (left.land or left.state):
            return None
        else:
            return left
        index -= 1
    return left


def _land(parse: Parse, start: int, index: int, titles: Titles, reference: Reference, left: _Left) -> int:
    """How many tokens that end at `index` name a country, a state or a party; what they name goes into `left`."""
    for size in (3, 2, 1):
        first = index - size + 1
        if first < start:
            continue
        text = parse.span(first, index + 1).shift(-parse.start).of(parse.text)
        if not state_named(text) and (land := land_of(text, titles, reference)):
            left.land = land
            return size
        party, state = seat_before(text) if text[:1].isupper() else ("", "")
        if (state and size == len(state.split())) or (size == 1 and (party or state)):
            left.party, left.state = party or left.party, state or left.state
            return size
    return 0


def land_of(text: str, titles: Titles, reference: Reference) -> str:
    """The id of the country that `text` names or describes ("Japan", "Japanese", "U.S."), or nothing."""
    key = " ".join(normal(word) for word in text.replace("-", " ").split()).removeprefix("the ")
    if land := titles.lands.get(key):
        return land
    if not text[:1].isupper():
        return ""
    places = [each for each in reference.named(text) if isinstance(each, Place) and each.kind == "country"]
    return places[0].id if len(places) == 1 else ""


def _after(parse: Parse, last: int, titles: Titles, reference: Reference) -> Reading | None:
    """The title after a name: in apposition, or said of it with "is", "was", "who serves as"."""
    tokens, index = parse.tokens, last
    stop = parse.sentence_of(last - 1)[1]
    if index >= stop:
        return None
    if tokens[index].text in (",", "(", "—", "–", "--"):
        index += 1
    elif tokens[index].lower not in ("is", "was", "remains", "became", "serves", "served"):
        return None
    when, marker = "", ""
    while index < stop and tokens[index].lower in _COPULAS:
        when = _COPULAS[tokens[index].lower] or when
        index += 1
    end = min(stop, index + 16)
    return _described(parse, index, end, when, marker, titles, reference)


def _described(
    parse: Parse, index: int, end: int, when: str, marker: str, titles: Titles, reference: Reference
) -> Reading | None:
    left = _Left(marker=marker)
    tokens = parse.tokens
    while index < end and tokens[index].text not in _STOPS:
        if found := _longest_starting(parse, index, end, titles):
            size, forms = found
            return _completed(parse, index, index + size, forms, left, when, titles, reference)
        word = normal(tokens[index].text)
        if word in OTHER:
            return None
        if word in MARKERS:
            left.marker = MARKERS[word] or left.marker
        elif length := _land_ahead(parse, index, end, titles, reference, left):
            index += length - 1
        elif tokens[index].tag in ("POS", "HYPH", "DT") or (tokens[index].tag == "JJ" and tokens[index].text.islower()):
            pass
        else:
            return None
        index += 1
    return None


def _land_ahead(parse: Parse, index: int, end: int, titles: Titles, reference: Reference, left: _Left) -> int:
    for size in (3, 2, 1):
        if index + size <= end and _land(parse, index, index + size - 1, titles, reference, left) == size:
            return size
    return 0


def _longest_starting(parse: Parse, index: int, end: int, titles: Titles) -> tuple[int, tuple[Form, ...]] | None:
    for size in range(min(end - index, titles.longest + 2), 0, -1):
        words = [word.text for word in _words(parse, range(index, index + size)) if word.text != "the"]
        if words and (forms := titles.held_by(words)):
            return size, forms
    return None


def _completed(
    parse: Parse, first: int, last: int, forms: tuple[Form, ...], left: _Left, when: str, titles: Titles,
    reference: Reference,
) -> Reading | None:  # fmt: skip
    """The reading of a title at tokens `first` to `last`, with the country that may follow it."""
    tokens, marker = parse.tokens, left.marker
    while last < len(tokens) and tokens[last].text == "-":
        last += 1
    if last < len(tokens):
        word = normal(tokens[last].text)
        if word in _AHEAD:
            marker = "ahead"
        elif word in _ANOTHERS or tokens[last].tag in _NOUNS or tokens[last].tag in _VERBS:
            return None
        elif word in ("of", "for", "to", "from") and last + 1 < len(tokens):
            place = last + 1 + (tokens[last + 1].lower == "the")
            size = _land_ahead(parse, place, len(tokens), titles, reference, left) if place < len(tokens) else 0
            if not size or (place + size < len(tokens) and tokens[place + size].tag in _NOUNS):
                return None
        elif word == "at" and parse.text[tokens[last].start :].startswith("at the time"):
            marker = "then"
    if tokens[first - 1].lower in ("a", "an") and forms[0].post.seats == 1 and not marker:
        return None
    span = parse.span(first, last if tokens[last - 1].text != "-" else last - 1)
    return Reading(
        span=span,
        words=span.shift(-parse.start).of(parse.text),
        posts=tuple(form.post for form in forms),
        standard=frozenset(form.post.id for form in forms if form.standard),
        land=left.land,
        when=when or "present",
        marker="ahead" if when == "ahead" else marker,
        before=False,
        described=True,
        party=left.party,
        state=left.state,
    )
