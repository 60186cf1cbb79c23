"""Classes of small words: what a word is to a sentence, where changing it changes the sense."""

from collections import defaultdict
from functools import cache
from pathlib import Path

__all__ = ["FUNCTION_WORDS", "NEGATIONS", "persons_of", "words_in"]

_PERSONS = ("first", "firsts", "second", "he", "she", "it", "they")


@cache
def _classes() -> dict[str, frozenset[str]]:
    gathered: dict[str, set[str]] = defaultdict(set)
    path = Path(__file__).parents[1] / "lexicon" / "word_classes.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[:1] != "#":
            name, _, words = line.partition(":")
            gathered[name] |= set(words.split())
    return {name: frozenset(words) for name, words in gathered.items()}


def words_in(*names: str) -> frozenset[str]:
    """The keys of the words in these classes."""
    return frozenset().union(*(_classes()[name] for name in names))


NEGATIONS = words_in("negations")

#: Words that carry no meaning of their own.
FUNCTION_WORDS = words_in(
    "negations", "modals", "articles", "possessives", "links", "directions", "particles", *_PERSONS
)  # fmt: skip


def persons_of(keys: list[str]) -> frozenset[str]:
    """Which grammatical persons these words speak of."""
    return frozenset(person for person in _PERSONS if not words_in(person).isdisjoint(keys))
