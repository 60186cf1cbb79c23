"""Seeded slips in names and acronyms, as hands make them."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Slip", "first_letter_slip", "inject", "slip_acronym", "slip_name"]

_NEIGHBOURS = "wa,qe,wr,et,ry,tu,yi,uo,ip,o,qs,ad,sf,dg,fh,gj,hk,jl,k,zx,xc,cv,vb,bn,nm,n".split(",")
_KEYS = dict(zip("qwertyuiopasdfghjklzxcvbnm", _NEIGHBOURS, strict=True))
_SOUNDS = tuple(pair.split(">") for pair in "ph>f f>ph ck>k c>k k>c y>i i>y ei>ie ie>ei".split())
_SHAPES = (("rn", "m"), ("m", "rn"), ("l", "i"), ("i", "l"), ("cl", "d"))
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Slip:
    """A word of an article written wrong: where it stands in the altered text, how, and what it was."""

    start: int
    end: int
    kind: str
    written: str
    right: str


def _variants(word: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Wrong forms of `word` that keep its first letter, by kind, one of each in a chance order."""
    at = chance.randrange(1, len(word))
    kinds = ["transpose", "drop", "double", "undouble", "vowel", "phonetic", "visual", "keyboard", "insert"]
    chance.shuffle(kinds)
    for kind in kinds:
        made = None
        match kind:
            case "transpose" if at + 1 < len(word):
                made = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            case "drop":
                made = word[:at] + word[at + 1 :]
            case "double":
                made = word[:at] + word[at] + word[at:]
            case "undouble":
                pair = re.search(r"(?<=.)(.)\1", word)
                made = word[: pair.start()] + word[pair.start() + 1 :] if pair else None
            case "vowel":
                places = [i for i in range(1, len(word)) if word[i] in _VOWELS]
                if places:
                    i = chance.choice(places)
                    made = word[:i] + chance.choice(_VOWELS) + word[i + 1 :]
            case "phonetic" | "visual":
                pairs = [(a, b) for a, b in (_SOUNDS if kind == "phonetic" else _SHAPES) if a in word[1:]]
                if pairs:
                    a, b = chance.choice(pairs)
                    made = word[0] + word[1:].replace(a, b, 1)
            case "keyboard" if word[at] in _KEYS:
                made = word[:at] + chance.choice(_KEYS[word[at]]) + word[at + 1 :]
            case "insert":
                made = word[:at] + chance.choice("abcdefghijklmnoprstuvw") + word[at:]
        if made and made != word:
            yield kind, made


def slip_name(word: str, chance: random.Random) -> tuple[str, str] | None:
    """A kind of slip and the wrong form of a name's word; its first letter stays."""
    return next(_variants(word, chance), None)


def first_letter_slip(word: str, chance: random.Random) -> tuple[str, str]:
    """A slip on the first letter: another letter, the second one first, or none."""
    kind = chance.choice(("first substitute", "first transpose", "first drop"))
    if kind == "first transpose" and word[0].lower() != word[1]:
        return kind, word[1].upper() + word[0].lower() + word[2:]
    if kind == "first drop":
        return kind, word[1].upper() + word[2:]
    return "first substitute", chance.choice([k for k in "ABCDEFGHIJKLMNOPRSTVW" if k != word[0]]) + word[1:]


def slip_acronym(short: str, chance: random.Random) -> tuple[str, str] | None:
    """A kind of slip and the wrong form of an acronym."""
    at = chance.randrange(len(short) - 1)
    kind = chance.choice(("transpose", "substitute", "drop") if len(short) > 3 else ("transpose", "substitute"))
    made = {
        "transpose": short[:at] + short[at + 1] + short[at] + short[at + 2 :],
        "substitute": short[: at + 1] + chance.choice("ABCDEFGHIJLMNOPRSTUVW") + short[at + 2 :],
        "drop": short[: at + 1] + short[at + 2 :],
    }[kind]
    return (kind, made) if made != short else None


def inject(text: str, edits: list[tuple[int, int, str, str]]) -> tuple[str, list[Slip]]:
    """`text` with each `(start, end, kind, written)` put in, and where they then stand."""
    altered, slips, done, shift = [], [], 0, 0
    for start, end, kind, written in sorted(edits):
        altered += [text[done:start], written]
        slips.append(Slip(start + shift, start + shift + len(written), kind, written, text[start:end]))
        shift += len(written) - (end - start)
        done = end
    return "".join([*altered, text[done:]]), slips
