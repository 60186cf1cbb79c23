"""Titles after a name: in apposition, or said of it with "is", "was", "who serves as"."""

import re

from checker.annotation.parse import Parse
from checker.record.reference import Reference
from checker.verify.role.posts import Form, Titles, normal, without_possessives
from checker.verify.role.surroundings import AHEAD, MARKERS, OTHER, STOPS, Left, Reading, land_until, words_at

__all__ = ["title_after"]

#: Words after a title that make it somebody else's.
_ANOTHERS = frozenset(
    """spokesman spokeswoman spokesperson aide adviser advisor deputy office candidate hopeful wife husband son daughter
    brother sister ally staffer speechwriter portrayer impersonator residence palace""".split()
)
#: Words that set somebody apart among all who ever held a post: "the only president to have been a printer".
_OF_ALL = frozenset("only last sole lone".split())
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "POS"})
_VERBS = frozenset({"VBZ", "VBP", "VBD", "MD"})
_COPULAS = {
    "is": "present", "remains": "present", "'s": "present", "’s": "present", "was": "past", "were": "past",
    "became": "past", "served": "past", "serves": "present", "serving": "", "been": "", "has": "", "have": "",
    "currently": "", "now": "",
    "as": "", "who": "", "had": "past", "will": "ahead", "be": "", "become": "", "still": "",
    "also": "",
}  # fmt: skip


def title_after(parse: Parse, last: int, titles: Titles, reference: Reference) -> Reading | None:
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
    while index < stop and tokens[index].lower in _COPULAS and tokens[index].text != "WHO":
        when = _COPULAS[tokens[index].lower] or when
        index += 1
    end = min(stop, index + 16)
    return _described(parse, index, end, when, marker, titles, reference)


def _described(
    parse: Parse, index: int, end: int, when: str, marker: str, titles: Titles, reference: Reference
) -> Reading | None:
    left = Left(marker=marker)
    tokens = parse.tokens
    while index < end and tokens[index].text not in STOPS:
        if found := _longest_starting(parse, index, end, titles):
            size, forms = found
            return _completed(parse, index, index + size, forms, left, when, titles, reference)
        word = normal(tokens[index].text)
        if word in OTHER or word in _OF_ALL or tokens[index].tag in ("JJS", "RBS"):
            return None
        if length := _land_ahead(parse, index, end, titles, reference, left):
            index += length - 1
        elif word in MARKERS:
            left.marker = MARKERS[word] or left.marker
        elif tokens[index].tag in ("POS", "HYPH", "DT") or (tokens[index].tag == "JJ" and tokens[index].text.islower()):
            pass
        else:
            return None
        index += 1
    return None


def _land_ahead(parse: Parse, index: int, end: int, titles: Titles, reference: Reference, left: Left) -> int:
    for size in (3, 2, 1):
        if index + size <= end and land_until(parse, index, index + size - 1, titles, reference, left) == size:
            return size
    return 0


def _longest_starting(parse: Parse, index: int, end: int, titles: Titles) -> tuple[int, tuple[Form, ...]] | None:
    first = words_at(parse, (index,))
    if not first or first[0].text not in titles.firsts:
        return None
    for size in range(min(end - index, titles.longest + 2), 0, -1):
        words = [word.text for word in words_at(parse, range(index, index + size)) if word.text != "the"]
        whole = all(normal(parse.tokens[at].text) not in ("", "the", "'s") for at in (index, index + size - 1))
        if words and whole and (forms := titles.held_by(words) or titles.held_by(without_possessives(words))):
            return size, forms
    return None


#: What follows a title that was held at another time: "at the time", "under Hale", "in the Hale administration".
_THEN = re.compile(
    r"(?:at the time|back then|under|during|until|till|when)\b"
    r"|in the (?:[\w.’'-]+ ){1,3}(?:administration|government|cabinet|years|era)\b"
)


#: A stretch of time that a title was held for: "from 2005 to 2021", "from May 2010".
_FROM = re.compile(r"from (?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?(?:1[5-9]|20)\d\d\b")


def _was_then(parse: Parse, index: int) -> bool:
    """Whether the words from token `index` put the title before them into another time."""
    return _THEN.match(parse.text, parse.tokens[index].start) is not None


def _completed(
    parse: Parse, first: int, last: int, forms: tuple[Form, ...], left: Left, when: str, titles: Titles,
    reference: Reference,
) -> Reading | None:  # fmt: skip
    """The reading of a title at tokens `first` to `last`, with the country that may follow it."""
    tokens, marker = parse.tokens, left.marker
    while last < len(tokens) and tokens[last].text == "-":
        last += 1
    if last < len(tokens):
        word = normal(tokens[last].text)
        if word in AHEAD:
            marker = "ahead"
        elif word in _ANOTHERS or tokens[last].tag in _NOUNS or tokens[last].tag in _VERBS:
            return None
        elif word in ("of", "for", "to", "from") and last + 1 < len(tokens):
            place = last + 1 + (tokens[last + 1].lower == "the")
            size = _land_ahead(parse, place, len(tokens), titles, reference, left) if place < len(tokens) else 0
            if word == "from" and not size and _FROM.match(parse.text, tokens[last].start):
                marker = "then"
            elif not size or (place + size < len(tokens) and tokens[place + size].tag in _NOUNS):
                return None
        elif _was_then(parse, last):
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
        said=when == "present",
    )
