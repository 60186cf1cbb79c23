"""Whom a bare role means: "the minister", "the ambassador".

The record's tenures at the draft's date come first, then the titles that the draft itself gives.
"""

from datetime import date
from functools import lru_cache

from checker.annotate.attribution.speakers import Names
from checker.annotation.name import Mention, MentionKind
from checker.annotation.quotation import Speaker
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure

__all__ = ["holder"]

_ARTICLES = frozenset("the a an his her their its our this that former then-".split())
_SHORT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "lt": "lieutenant", "gen": "general",
    "col": "colonel", "capt": "captain", "sgt": "sergeant", "adm": "admiral", "prof": "professor", "dr": "doctor",
    "pres": "president", "supt": "superintendent", "atty": "attorney",
}  # fmt: skip
_SAME = {"congressman": "representative", "congresswoman": "representative", "defence": "defense"}


def holder(speaker: Speaker, names: Names, reference: Reference, day: date | None, text: str) -> str | None:
    """The full name of the one person whom a role can mean, or `None`."""
    role = _words(speaker.text)
    if not role:
        return None
    people = [one for one in names.mentions if one.kind is MentionKind.PERSON]
    on_record = _one(_in_post(people, role, reference, day)) if day is not None else None
    if on_record is not None:
        return on_record
    before = [one for one in people if one.span.start < speaker.span.start]
    titled = _one({one.full_name for one in before if one.title and _fits(role, _words(one.title.of(text)))})
    if titled is not None:
        return titled
    return _one(_sole(role, reference, day)) if day is not None and len(role) > 1 else None


def _one(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=8_192)
def _words(written: str) -> tuple[str, ...]:
    """The words of a title in small letters, abbreviations written out, articles left out."""
    words = (word.strip(".,’'").casefold() for word in written.replace("-", " ").split())
    full = (_SAME.get(_SHORT.get(word, word), _SHORT.get(word, word)) for word in words)
    return tuple(word for word in full if word and word not in _ARTICLES)


def _fits(role: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether a title can be shortened to that role: it ends in its words, or they stand in it in order."""
    if title[-len(role) :] == role:
        return True
    left = iter(title)
    return len(role) > 1 and all(word in left for word in role)


def _in_post(people: list[Mention], role: tuple[str, ...], reference: Reference, day: date | None) -> set[str]:
    """Those people of the draft who held a post of that title on that day."""
    found = set()
    for name in dict.fromkeys(one.full_name for one in people):
        for entity in reference.named(name):
            if isinstance(entity, Person):
                for tenure in reference.tenures_of(entity.id):
                    post = reference.get(tenure.post)
                    if isinstance(post, Post) and _held(tenure, day) and _titled(post, role):
                        found.add(entity.name)
    return found


def _titled(post: Post, role: tuple[str, ...]) -> bool:
    return any(_fits(role, _words(title)) for title in (*post.titles, *post.nonstandard))


def _held(tenure: Tenure, day: date | None) -> bool:
    if day is None or tenure.start.last > day:
        return False
    last = tenure.end.first if tenure.end else tenure.verified
    return last is not None and day <= last


def _sole(role: tuple[str, ...], reference: Reference, day: date | None) -> set[str]:
    """Everybody who held a post whose whole title is that role on that day."""
    found = set()
    for post in reference.every(Post):
        if any(_words(title) == role for title in (*post.titles, *post.nonstandard)):
            for tenure in reference.tenures_in(post.id):
                person = reference.get(tenure.person)
                if isinstance(person, Person) and _held(tenure, day):
                    found.add(person.name)
    return found
