"""The titles of every post on record, ready to be looked up in a draft's words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from weakref import WeakKeyDictionary

from checker.record.name import Place
from checker.record.reference import Reference
from checker.record.role import Post

__all__ = ["Form", "Titles", "is_plural", "normal", "titles_of", "without_possessives"]

#: Short forms in print, and the word that stands in titles.
SHORT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "lt": "lieutenant", "pres": "president",
    "atty": "attorney", "sec": "secretary", "amb": "ambassador", "min": "minister", "pm": "prime minister",
    "congressman": "representative", "congresswoman": "representative", "defence": "defense", "adviser": "advisor",
    "dr": "", "usa": "us", "spkr": "speaker", "del": "delegate", "chairwoman": "chairman", "chairperson": "chairman",
    "chair": "chairman", "premier": "premier", "sens": "senators", "reps": "representatives", "govs": "governors",
    "gen": "general", "adm": "admiral", "vp": "vice president",
}  # fmt: skip
_PLURALS = {
    "senators": "senator", "representatives": "representative", "governors": "governor", "presidents": "president",
    "ministers": "minister", "secretaries": "secretary", "ambassadors": "ambassador",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[.&’'][^\W_]+)*\.?")


@lru_cache(maxsize=8192)
def normal(word: str) -> str:
    """A word as titles are compared: lower case, points left out, short forms written out, singular."""
    plain = word.lower().replace(".", "").replace("’", "'")
    plain = SHORT.get(plain, plain)
    return _PLURALS.get(plain, plain)


def without_possessives(words: Sequence[str]) -> list[str]:
    """Words of a title without the "'s" inside of it: "national people congress"."""
    return [word for word in words if word not in ("'s", "’s")]


def is_plural(word: str) -> bool:
    """Whether a word of a title is written in the plural: "Sens.", "Ministers"."""
    plain = word.lower().replace(".", "")
    return SHORT.get(plain, plain) in _PLURALS


def _key(title: str) -> str:
    words = (normal(word.removesuffix("'s").removesuffix("’s")) for word in _WORD.findall(title.replace("-", " ")))
    return " ".join(word for word in words if word and word != "the")


@dataclass(frozen=True, slots=True)
class Form:
    """A title as a post carries it; `standard` unless the house does not print it for this post."""

    post: Post
    standard: bool


@dataclass(frozen=True, slots=True)
class Titles:
    """Every title on record: its forms by words, the longest in words, and the countries that posts belong to.

    `firsts` and `lasts` are the first and the last words of the forms.
    """

    forms: dict[str, tuple[Form, ...]]
    longest: int
    lands: dict[str, str] = field(default_factory=dict)
    firsts: frozenset[str] = frozenset()
    lasts: frozenset[str] = frozenset()

    def held_by(self, words: Sequence[str]) -> tuple[Form, ...]:
        """The forms that those words (in normal form) spell, none when they are no title."""
        return self.forms.get(" ".join(words), ())


_KNOWN: WeakKeyDictionary[Reference, Titles] = WeakKeyDictionary()


def titles_of(reference: Reference) -> Titles:
    """The titles of all posts of a reference, gathered once for each."""
    if reference not in _KNOWN:
        _KNOWN[reference] = _gathered(reference)
    return _KNOWN[reference]


def _gathered(reference: Reference) -> Titles:
    found: dict[str, dict[str, Form]] = {}
    lands: dict[str, str] = {}
    for post in reference.every(Post):
        land = reference.get(post.country) if post.country else None
        names = _names(land)
        abroad = reference.get(post.abroad) if post.abroad else None
        lands.update(dict.fromkeys(names, post.country or ""))
        for title, standard in [(each, True) for each in post.titles] + [(each, False) for each in post.nonstandard]:
            for key in _keys(_key(title), names, _names(abroad)):
                found.setdefault(key, {}).setdefault(post.id, Form(post, standard))
    forms = {key: tuple(by_post.values()) for key, by_post in found.items()}
    lands = {name: place for name, place in lands.items() if place}
    if "united-states" in lands.values():
        lands |= dict.fromkeys(("us", "american"), "united-states")
    words = [key.split() for key in forms if key]
    firsts, lasts = frozenset(key[0] for key in words), frozenset(key[-1] for key in words)
    return Titles(forms, max(map(len, words), default=0), lands, firsts, lasts)


def _names(place: object) -> tuple[str, ...]:
    if not isinstance(place, Place):
        return () if place is None else (_key(str(getattr(place, "name", ""))),)
    forms: Iterable[str] = (*place.names, *place.demonyms)
    return tuple(dict.fromkeys(_key(form) for form in forms))


def _keys(key: str, lands: Sequence[str], abroad: Sequence[str]) -> Iterable[str]:
    """A title and its forms: without a country that stands before it, with the country an envoy is sent to."""
    yield key
    for land in lands:
        if land and key.startswith(f"{land} "):
            yield key[len(land) + 1 :]
        if land and key.endswith(f" of {land}"):
            yield key[: -len(land) - 4]
    if " to " not in key:
        for land in abroad:
            yield f"{key} to {land}"
