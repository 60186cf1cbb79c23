"""What marks are used for where nobody speaks: titles of works, terms, nicknames."""

from checker.annotate.sheet import Sheet
from checker.annotation.quotation import Use

__all__ = ["use_of"]

_SMALL = frozenset("a an and as at but by for from in into nor of on or over the to up via vs with".split())


def use_of(one: Sheet, stretch: int) -> Use:
    """What a stretch that no reporting words claim is used for."""
    words = one.words(stretch).strip(" ,.?!;:").split()
    if _nickname(one, stretch, words):
        return Use.NICKNAME
    if _title(words):
        return Use.TITLE
    return Use.TERM


def _nickname(one: Sheet, stretch: int, words: list[str]) -> bool:
    """Whether the stretch stands between two names: `Edwin “Buzz” Aldrin`."""
    place = one.place[stretch]
    if len(words) > 2 or place == 0 or place + 1 >= len(one.steps):
        return False
    before, after = one.steps[place - 1], one.steps[place + 1]
    tokens = one.parse.tokens
    return before >= 0 and after >= 0 and tokens[before].tag == "NNP" and tokens[after].tag == "NNP"


def _title(words: list[str]) -> bool:
    """Whether the words are capitalised like a title."""
    bare = [word.strip("“”‘’'\"().,:;!?") for word in words]
    bare = [word for word in bare if word]
    if not bare or len(bare) > 12:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in bare) and bare[0][0].isupper()
