"""What a draft says of somebody right beside the name: a title of office, a trade, the country they are of."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from checker.annotation.name import Mention
from checker.record.name import Person, Place
from checker.record.reference import Reference
from checker.record.role import Post
from checker.verify.name.capitals import fold_word
from checker.verify.role.posts import titles_of

__all__ = ["Fit", "bears", "described_as"]

_SHORT = {"sen": "senator", "rep": "representative", "gov": "governor", "congressman": "representative",
          "congresswoman": "representative"}  # fmt: skip
#: An apposition, or what somebody is said to be: `, 34, a nurse from Lille`, ` is a French economist`.
_BEHIND = re.compile(r"(?:, \d{1,3}(?= ?,))?(?:,(?: who (?:is|was))?| is| was) (?:an?|the) ([\w’'. -]{2,90})")
#: Where the head of a description ends.
_COMPLEMENT = re.compile(r" (?:of|for|at|in|from|with|who|whose|that|to|on|by|and|near|under|said|says)\b|[.](?= |$)")
_OF = re.compile(r" of (?:the )?([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
#: How many code points before a name its description can take.
_REACH = 60


class Fit(Enum):
    """Whether what stands beside a name can be said of a person on record."""

    AGREES = "agrees"  # a title of theirs
    UNTOLD = "untold"
    CONTRADICTS = "contradicts"  # a private trade, or another country's office


@cache
def _trades() -> frozenset[str]:
    path = Path(__file__).parents[1] / "lexicon" / "trades.txt"
    return frozenset(path.read_text("utf-8").split())


def described_as(mention: Mention, person: Person, text: str, reference: Reference) -> Fit:
    """How what `text` says beside a mention fits a person on record."""
    title = "" if mention.title is None else " ".join(mention.title.of(text).split())
    heads = [head for head in (_head(title), *_beside(mention, text)) if head]
    theirs, agrees, trades = _lands_of(person, reference), title and bears(person, title, reference), False
    for head in heads:
        last = _plain(head).split()[-1:]
        is_trade = bool(last) and last[0] in _trades()
        if not last or not (is_trade or last[0] in titles_of(reference).lasts):
            continue
        lands = {land for at in _phrases(head) for land in _lands(at, reference)}
        if head == _head(title) and (found := _OF.match(text, mention.span.end, mention.span.end + _REACH)):
            lands |= set(_lands(found[1], reference))
        if theirs and lands and not lands & theirs:
            return Fit.CONTRADICTS
        known = bears(person, head, reference)
        agrees, trades = agrees or known, trades or (is_trade and not known)
    return Fit.AGREES if agrees else Fit.CONTRADICTS if trades else Fit.UNTOLD


def _head(said: str) -> str:
    """A description without what goes on behind its noun: `the French economist`."""
    return _COMPLEMENT.split(said, maxsplit=1)[0].strip()


def _beside(mention: Mention, text: str) -> Iterator[str]:
    """The heads of the description right behind a name, and of the one right before it in its sentence.

    What stands before may be set off by commas (`the minister, Jens Moss, said`), or be taken for a part of the name.
    """
    found = _BEHIND.match(text, mention.span.end, mention.span.end + 2 * _REACH)
    if found:
        yield _head(found[1])
    if mention.text.count(" ") > 1:
        yield mention.text.split()[0]
    before = text[max(mention.span.start - _REACH, 0) : mention.span.start]
    if text[mention.span.end : mention.span.end + 1] in (",", "."):
        before = before.removesuffix(", ")
    before = re.split(r"[^\w’' -]", before)[-1]
    yield " ".join(_COMPLEMENT.split(before)[-1].split()[-3:])


def _phrases(head: str) -> Iterator[str]:
    """The words of a description that may name a country, and every two of them, as they are written."""
    words = head.split()
    for size in (1, 2):
        for at in range(len(words) - size + 1):
            if words[at][:1].isupper():
                yield " ".join(words[at : at + size])


def _lands(written: str, reference: Reference) -> Iterator[str]:
    """The ids of the places that a name or a demonym stands for, and of the countries they lie in."""
    land = titles_of(reference).lands.get(written.lower().replace(".", "").replace("-", " "))
    if land:
        yield land
    for place in reference.named(written):
        if isinstance(place, Place):
            yield from (key for key in (place.id, place.country, place.within) if key)


def _lands_of(person: Person, reference: Reference) -> set[str]:
    """The ids of the countries that somebody belongs to, serves or is sent to."""
    posts = (reference.get(tenure.post) for tenure in reference.tenures_of(person.id))
    lands = [land for post in posts if isinstance(post, Post) for land in (post.country, post.abroad)]
    return {land for land in (person.country, *lands) if land}


def bears(person: Person, title: str, reference: Reference) -> bool:
    """Whether a post of the person goes by the title, whenever held."""
    said = _plain(title)
    posts = (reference.get(tenure.post) for tenure in reference.tenures_of(person.id))
    forms = [_plain(form) for post in posts if isinstance(post, Post) for form in (*post.titles, *post.nonstandard)]
    return any(said == form or f" {said}".endswith(f" {form}") or f" {form}".endswith(f" {said}") for form in forms)


def _plain(title: str) -> str:
    words = fold_word(title).replace(".", "").split()
    return " ".join(_SHORT.get(word, word) for word in words)
