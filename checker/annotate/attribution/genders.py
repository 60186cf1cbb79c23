"""Whether a forename is a man's or a woman's, for what "he" and "she" can mean."""

from functools import cache
from importlib.resources import files

from checker.annotation.name import Mention

__all__ = ["gender_of"]

_HONORIFICS = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "ms": "f",
    "mrs": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "mme": "f",
}
_TITLES = {
    "congressman": "m", "chairman": "m", "spokesman": "m", "king": "m", "prince": "m", "businessman": "m",
    "congresswoman": "f", "chairwoman": "f", "spokeswoman": "f", "queen": "f", "princess": "f", "businesswoman": "f",
    "actress": "f",
}  # fmt: skip


@cache
def _forenames() -> dict[str, str]:
    found: dict[str, str] = {}
    gender = ""
    for line in files("checker.annotate").joinpath("lexicon/genders.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            gender = line.strip("[]")
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), gender))
    return found


def gender_of(mention: Mention, title: str = "") -> str:
    """`m`, `f`, or nothing when honorific, title and forename do not say."""
    honorific = (mention.honorific or "").rstrip(".").lower()
    if honorific in _HONORIFICS:
        return _HONORIFICS[honorific]
    for word in reversed(title.lower().split()):
        if word in _TITLES:
            return _TITLES[word]
    words = mention.full_name.split()
    return _forenames().get(words[0], "") if len(words) > 1 else ""
