"""Titles as they stand with a name: before it and after it."""

from collections.abc import Iterator

from checker.annotation.parse import Parse
from checker.record.reference import Reference
from checker.verify.role.appositions import title_after
from checker.verify.role.posts import Form, Titles, normal, titles_of
from checker.verify.role.surroundings import AHEAD, MARKERS, OTHER, STOPS, Left, Reading, Word, land_until, words_at

__all__ = ["readings"]

#: "Democrats like Sen. Hale" are he and others; "like President Hale" is a comparison.
_PLURALS = ("NNS", "NNPS")
#: Verbs that open a sentence before the name of its speaker.
_SAYING = frozenset("said says added asked replied".split())
#: The beginnings of verbs that take somebody and "of" something: "told President Hale of Halvia".
_TELLING = (
    "accus", "advis", "appris", "assur", "clear", "convict", "convinc", "inform", "notif", "persuad", "remind",
    "suspect", "tell", "told", "warn",
)  # fmt: skip
#: What is named after people.
_NAMED_AFTER = frozenset(
    """airport award avenue bill birthday boulevard bridge building center centre college day drive foundation fund
    hall highway hospital house institute international jr library lane memorial middle museum park parkway prize
    road school stadium street square tower university way""".split()
)


def readings(parse: Parse, first: int, last: int, reference: Reference) -> Iterator[Reading]:
    """The titles given to the name at tokens `first` up to and without `last` of a parse."""
    titles = titles_of(reference)
    if last < len(parse.tokens) and _goes_on(parse, last):
        return
    before = _before(parse, first, last, titles, reference)
    if before is not None:
        yield before
    after = title_after(parse, last, titles, reference)
    if after is not None:
        yield after


def _goes_on(parse: Parse, last: int) -> bool:
    """Whether the name runs on into a longer one: "Ronald Reagan Building"; in a headline every word has a capital."""
    token = parse.tokens[last]
    if token.tag not in ("NNP", "NNPS") or not token.text[:1].isupper() or token.start - parse.tokens[last - 1].end > 1:
        return False
    return token.lower in _NAMED_AFTER or not _is_headline(parse)


def _is_headline(parse: Parse) -> bool:
    """Whether all longer words of a block have a capital."""
    return all(token.text[:1].isupper() for token in parse.tokens if len(token.text) > 4 and token.text.isalpha())


def _before(parse: Parse, first: int, last: int, titles: Titles, reference: Reference) -> Reading | None:
    end, comma = first, False
    start_of = parse.sentence_of(first)[0]
    while end > start_of and parse.tokens[end - 1].text in (",", "“", "”", '"', "("):
        comma = comma or parse.tokens[end - 1].text == ","
        if parse.tokens[end - 1].text != ",":
            return None
        end -= 1
    near = [word for word in words_at(parse, range(max(start_of, end - 4), end)) if word.text not in AHEAD]
    if not near or near[-1].text not in titles.lasts:
        return None
    words = words_at(parse, range(max(start_of, end - titles.longest - 4), end))
    marker = ""
    while words and words[-1].text in AHEAD:
        marker = "ahead"
        words.pop()
    found = _longest_ending(words, titles)
    if found is None:
        words = [word for word in words if word.text not in ("'s", "’s")]
        found = _longest_ending(words, titles)
    if found is None:
        return None
    size, forms = found
    head = words[-size].at
    left = _left(parse, start_of, head, titles, reference)
    if left is None or (comma and not _names_in_apposition(parse, last, left)):
        return None
    if parse.tokens[head].text.islower() and not comma and not left.land and head == start_of:
        return None
    land = left.land or ("" if comma else _land_behind(parse, last, titles, reference))
    return Reading(
        span=parse.span(head, words[-1].at + 1),
        words=parse.span(head, words[-1].at + 1).shift(-parse.start).of(parse.text),
        posts=tuple(form.post for form in forms),
        standard=frozenset(form.post.id for form in forms if form.standard),
        land=land,
        marker=marker or left.marker,
        described=left.described or comma,
        party=left.party,
        state=left.state,
    )


def _is_scene(parse: Parse, start: int, first: int, size: int) -> bool:
    """Whether a country's name at token `first` is where the sentence plays: "In Halvia President Hale is popular"."""
    named = all(token.tag == "NNP" and token.text.isalpha() for token in parse.tokens[first : first + size])
    return named and first - 1 == start and parse.tokens[start].tag == "IN"


def _land_behind(parse: Parse, last: int, titles: Titles, reference: Reference) -> str:
    """The country behind a titled name up to token `last`: "President X of Halvia", not "of Halvia's Y Party"."""
    tokens = parse.tokens
    if last + 1 >= len(tokens) or tokens[last].lower != "of" or not last - 4 <= tokens[last].head < last:
        return ""
    if tokens[tokens[last - 1].head].lower.startswith(_TELLING):
        return ""
    first = last + 1 + (tokens[last + 1].lower == "the")
    for size in (3, 2, 1):
        left, end = Left(), first + size
        if end > len(tokens) or land_until(parse, first, end - 1, titles, reference, left) != size:
            continue
        runs_on = end < len(tokens) and tokens[end].tag in ("NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "JJ")
        named_so = tokens[end - 1].tag in ("NNP", "NNPS")
        return left.land if named_so and not runs_on else ""
    return ""


def _names_in_apposition(parse: Parse, last: int, left: Left) -> bool:
    """Whether a title before a comma is that of the name behind it: "Halvia's president, X, said"."""
    if (left.land or left.state) and left.described:
        return _closes(parse, last)
    closed = last < len(parse.tokens) and parse.tokens[last].text == ","
    return left.article >= 0 and closed and not _in_list(parse, left.article, last)


def _in_list(parse: Parse, first: int, last: int) -> bool:
    """Whether a title from token `first` and a name that ends at `last` are two of several: "the president, X, and"."""
    ahead = [token.lower for token in parse.tokens[last : last + 2]]
    behind = [token.lower for token in parse.tokens[max(0, first - 1) : first]]
    return len(ahead) < 2 or ahead[1] in ("and", "or", "the", "we") or bool({",", "and", "or"} & {*behind})


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
    return token.text in STOPS or token.tag.startswith(("VB", "MD", "POS", "IN"))


def _left(parse: Parse, start: int, head: int, titles: Titles, reference: Reference) -> Left | None:
    """What stands before a title at token `head`; `None` when it makes the title another one."""
    left, index, described = Left(), head - 1, False
    while index >= start:
        token = parse.tokens[index]
        word = normal(token.text)
        if token.text in ("-", "'s", "’s") or (token.tag == "POS"):
            left.described = left.described or token.tag == "POS"
        elif word in OTHER:
            return left if word == "like" and index > start and parse.tokens[index - 1].tag in _PLURALS else None
        elif word in MARKERS or word == "be":
            left.marker = left.marker if described else MARKERS.get(word, "ahead") or left.marker
        elif (length := land_until(parse, start, index, titles, reference, left)) > 0:
            index -= length - 1
            if _is_scene(parse, start, index, length):
                left.land = ""
                return left
            left.article = index if parse.tokens[index].lower == "the" else left.article
        elif token.tag in ("DT", "PRP$"):
            left.article = index if token.lower == "the" else -1
            return None if word in ("a", "an", "no", "any", "another", "every") else left
        elif token.tag == "VBG" and token.relation != "amod":
            return left
        elif token.tag in ("JJ", "VBN", "RB", "VBG") and token.text.islower() and not left.described:
            described = True
        elif index == start and word in _SAYING:
            return left
        elif token.tag in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "FW") or (
            left.described and not (left.land or left.state)
        ):
            return None
        else:
            return left
        index -= 1
    return left
