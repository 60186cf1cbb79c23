"""Contracted and clipped words written out: don’t, gonna, they’re."""

import re
from collections.abc import Sequence

from checker.verify.quotation.quoted_words import Quoted
from checker.verify.quotation.spoken_words import Word

__all__ = ["readings", "written_out"]

_LOOSE = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of", "sorta": "sort of",
    "cause": "because", "em": "them", "cannot": "can not", "cant": "can not", "wont": "will not",
    "shant": "shall not", "aint": "is not", "ya": "you", "yeah": "yes", "til": "until", "till": "until",
    "lets": "let us", "gimme": "give me",
}  # fmt: skip
_CONTRACTED = re.compile(r"(n['’]t|['’](?:ll|re|ve|d|m|s))$", re.IGNORECASE)
_LONG = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am", "'s": "is"}


def written_out(words: Sequence[Quoted] | Sequence[Word]) -> list[str]:
    """The keys of the words, contractions written out."""
    found: list[str] = []
    for word in words:
        ending = _CONTRACTED.search(word.text)
        if word.key in _LOOSE and (ending is None or word.key not in ("ill", "well")):
            found += _LOOSE[word.key].split()
        elif ending and len(word.text) > len(ending[0]):
            start = re.sub(r"\W", "", word.text[: ending.start()].lower())
            found += [start, _LONG[ending[0].lower().replace("’", "'")]]
        else:
            found.append(word.key)
    return found


def readings(keys: list[str]) -> list[list[str]]:
    """The keys with a contracted "is" or "would" read both ways."""
    return [keys, ["has" if key == "is" else "had" if key == "would" else key for key in keys]]
