"""What stands around a title: markers, countries, states and parties; and what a title is read as."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.annotation.parse import Parse
from checker.record.name import Place
from checker.record.reference import Reference
from checker.record.role import Post
from checker.span import Span
from checker.verify.role.parties import seat_before, state_named
from checker.verify.role.posts import Titles, normal

__all__ = ["AHEAD", "MARKERS", "OTHER", "STOPS", "Left", "Reading", "Word", "land_of", "land_until", "words_at"]

#: Words before a title, and when they say that it is held.
MARKERS = {
    "former": "former", "ex": "former", "onetime": "former", "erstwhile": "former", "retired": "former",
    "late": "former", "past": "former", "then": "then", "outgoing": "", "acting": "acting", "interim": "acting",
    "caretaker": "acting", "incoming": "ahead", "future": "ahead", "elect": "ahead", "designate": "ahead",
    "nominee": "ahead", "candidate": "ahead", "hopeful": "ahead", "contender": "ahead", "presumptive": "ahead",
    "prospective": "ahead", "aspiring": "ahead", "would-be": "ahead", "next": "ahead", "previous": "former",
    "postwar": "once", "prewar": "once", "wartime": "once", "interwar": "once", "founding": "once", "medieval": "once",
    "longtime": "once", "ousted": "once", "deposed": "once", "toppled": "once", "overthrown": "once",
    "assassinated": "once", "slain": "once", "murdered": "once", "exiled": "once",
    "disgraced": "", "current": "", "new": "", "sitting": "", "incumbent": "", "embattled": "",
    "veteran": "", "popular": "", "junior": "", "senior": "", "freshman": "", "fellow": "", "two-term": "",
}  # fmt: skip

#: Words before a title that make it another one.
OTHER = frozenset(
    """deputy vice assistant associate under undersecretary shadow state city county student class party company
    committee subcommittee honorary emeritus chief first second third principal regional provincial local municipal
    parliamentary permanent self-proclaimed fake so-called alleged fictional tv pro anti non like mock no""".split()
)
AHEAD = frozenset({"elect", "designate", "nominee", "candidate", "hopeful", "contender"})
STOPS = frozenset({",", ";", ":", ".", "(", ")", "—", "–", "--", "“", "”", '"', "?", "!"})


class Word(NamedTuple):
    """A token's normal form and its place among the tokens of the parse."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A title that a draft gives a name.

    `span` covers the title's own words; `posts` are those that carry it, `standard` the ids of those for which
    house style prints it. `land` is the id of the country named with it. `when` is "present", "past" or "ahead",
    `marker` what stands with it ("former", "then", "acting", "ahead"; "once" where it may be over). `before` says that
    it stands before the name, `described` that it names the post ("Japan's foreign minister, X") and not only the
    person. `state` and `party` are what stands before it ("Utah Sen.", "Republican Gov."). `said` says that it is told
    with a verb in the present ("X is the foreign minister").
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
    said: bool = False


@dataclass(slots=True)
class Left:
    """What stands before a title, gathered from right to left.

    `described` says that a possessive stands there; `article` is the token of a "the", -1 where there is none.
    """

    marker: str = ""
    land: str = ""
    described: bool = False
    article: int = -1
    party: str = ""
    state: str = ""


def words_at(parse: Parse, indices: Sequence[int]) -> list[Word]:
    """The tokens at those indices in normal form, without hyphens and "the"."""
    words = []
    for index in indices:
        text = normal(parse.tokens[index].text)
        if text in ("-", "the", ""):
            continue
        words += [Word(part, index) for part in text.split(" ")]
    return words


def land_until(parse: Parse, start: int, index: int, titles: Titles, reference: Reference, left: Left) -> int:
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
