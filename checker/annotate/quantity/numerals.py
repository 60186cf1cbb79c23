"""Figures and number words, read as values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Numeral", "numerals"]

#: Number words and what they add; tens and units up to nineteen.
UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), 2
    )
}  # fmt: skip

MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mln": 1e6, "bln": 1e9,
    "bn": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "m": 1e6, "k": 1e3, "dozen": 12.0, "hundredth": 1e2,
    "thousandth": 1e3, "millionth": 1e6, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "lakh crore": 1e12,
}  # fmt: skip

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}

_WORD = "|".join(sorted({*UNITS, *ORDINALS, "hundred", "hundredth"}, key=len, reverse=True))
_BIG = "thousandth|thousand|millionth|million|billion|trillion"
_SIGNS = r"US\$|AU\$|CA\$|NT\$|Rs\.?|INR|RMB|NZ\$|HK\$|A\$|C\$|S\$|USD|EUR|GBP|JPY|[$€£¥₱₩₹]"

_FIRSTS = "".join(
    sorted({letter for word in (*UNITS, *ORDINALS, "hundred", "half", "a") for letter in word[0] + word[0].upper()})
)

_NUMERAL = re.compile(
    rf"""
    (?:(?=[\d$€£¥₱₩₹])|(?<!\w)(?=[{_FIRSTS}UCGJIR])) # where no form of a number can begin, none is tried
    (?:
    (?P<sign>(?:{_SIGNS})[ ]?)?
    (?:(?<=\bRs)|(?<=\bRs\.)|(?<=\bINR)|(?<![\w.,/:’'])(?<![A-Za-z][-–]))
    (?P<digits>(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}|\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}})(?:\.\d{{1,6}})?(?![\d,]*\d)
      |(?<!\d)\d{{1,15}}(?!\d)(?:\.\d{{1,8}})?)
    (?:(?P<part>[½¼¾⅓⅔⅛])|[ -](?P<over>[1-7])/(?P<under>[2-8])(?![\d/]))?
    (?:(?P<rank>st|nd|rd|th)\b|(?P<short>bn|tn|trn|mn|mln|bln|m|k)(?![\w²])
      |[ \u00a0-](?P<long>hundred|{_BIG}|dozen|mln|bln|bn|trn|lakh[ ]crore|lakhs?|crores?)\b)?
    |
    \b(?:(?P<share>(?i:half|(?:an?|one|two|three)[ -](?:quarter|third)s?))[ -](?:(?i:of[ ]an?|an?)[ -])?
        (?P<shared>(?i:dozen|million|billion|trillion|hundred|thousand))
      |(?P<article>(?i:an?))[ ](?P<single>(?i:dozen|hundred|{_BIG}))
      |(?P<words>(?i:{_WORD})(?:(?:[ -]|(?<=hundred)[ ]and[ ]|(?<=thousand)[ ]and[ ]|(?<=million)[ ]and[ ])
        (?i:{_WORD}|{_BIG}|dozen)\b){{0,12}})
      (?P<plus>[ -](?i:and[ -](?:an?[ -]|one[ -])?(?:half|quarter|third|three[ -]quarters?|two[ -]thirds?)))?
      (?P<big>[ ](?i:{_BIG}|dozen))?
    )\b
    )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: `[start, end)` in its text, its value, and what its last digit is worth.

    `step` leaves filling zeros out: 1,000 for "54,000". `sign` is the currency sign before it, which `start`
    includes; `spelled` says that it is written in words; `ordinal` that it says "third"; `magnified` that a word
    or letter such as "million" stands with it.
    """

    start: int
    end: int
    value: float
    step: float
    sign: str = ""
    spelled: bool = False
    ordinal: bool = False
    magnified: bool = False


def numerals(text: str) -> Iterator[Numeral]:
    """Every number of `text`, in order, years and the digits of dates included."""
    for found in _NUMERAL.finditer(text):
        numeral = _figure(found) if found["digits"] else _worded(found)
        if numeral is not None:
            yield numeral


def _figure(found: re.Match[str]) -> Numeral | None:
    text, end = found.string, found.end()
    short = found["short"]
    sign = (found["sign"] or "").strip().rstrip(".")
    if short in ("m", "k") and not sign and not (short == "k" and found["digits"].isdigit()):
        # "5m" is five metres unless it is money, and "5 m" is never five million.
        short, end = None, found.start("short")
    if short is None and text[end - 1].isdigit() and not _ends_there(text, end):
        return None
    digits = found["digits"].replace(",", "")
    value = float(digits)
    step = 10.0 ** -len(digits.split(".")[1]) if "." in digits else _worth(digits)
    if found["part"]:
        value, step = value + FRACTIONS[found["part"]], 0.1
    elif found["over"]:
        value, step = value + int(found["over"]) / int(found["under"]), 0.1
    scale = MAGNITUDES[(short or found["long"] or "").lower()] if short or found["long"] else 1.0
    start = found.start("sign") if sign else found.start("digits")
    return Numeral(
        start, end, value * scale, step * scale, sign, ordinal=bool(found["rank"]), magnified=scale != 1.0
    )  # fmt: skip


_ATTACHED = re.compile(
    r"(?:km|kg|cm|mm|in|mph|kph|kmh|ft|lbs?|oz|mi|ml|mg|m|g|l|C|F|MW|GW|kW|ha|sqm|pp|bp|kms|kgs)(?:/h)?(?![A-Za-z])"
)


def _ends_there(text: str, offset: int) -> bool:
    """Whether figures that end at `offset` are a number there, and not part of a code, a time or a date."""
    if text[offset : offset + 1].isalpha():
        return _ATTACHED.match(text, offset) is not None
    return not (text[offset : offset + 1] in (":", "/") and text[offset + 1 : offset + 2].isdigit())


def _worth(digits: str) -> float:
    zeros = len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
    return 10.0**zeros


#: Shares of a whole count nothing: "two-thirds", "a third of the ships", "one quarter".
_FRACTION = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine)[ -]"
    r"(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b(?![ -](?:largest|biggest))",
    re.I,
)
_PART_OF = re.compile(
    r"a (?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth) of (?!(?:its|the) kind)", re.I
)


def _share(words: str) -> float:
    """What a share in words is: 0.75 for "three-quarters"."""
    words = words.lower()
    if "half" in words:
        return 0.5
    part = 1 / 3 if "third" in words else 0.25
    return part * (3 if "three" in words else 2 if "two" in words else 1)


def _worded(found: re.Match[str]) -> Numeral | None:
    start, end = found.start(), found.end()
    if found["share"]:
        value = _share(found["share"]) * MAGNITUDES[found["shared"].lower()]
        return Numeral(start, end, value, value, spelled=True, magnified=True)
    if found["article"]:
        scale = MAGNITUDES[found["single"].lower()]
        return Numeral(start, end, scale, scale, spelled=True, magnified=True)
    if _FRACTION.match(found.string, start) or _PART_OF.match(found.string, max(0, start - 2)):
        return None
    value, ordinal = _spelled(re.findall(r"[a-z]+", found["words"].lower()))
    step = _worth(str(int(value)))
    if found["plus"]:
        value, step = value + _share(found["plus"]), 0.1
    scale = MAGNITUDES[found["big"].strip().lower()] if found["big"] else 1.0
    return Numeral(start, end, value * scale, step * scale, spelled=True, ordinal=ordinal, magnified=scale != 1.0)


def _spelled(words: list[str]) -> tuple[float, bool]:
    """The value of number words in their order ("two hundred and five thousand"), and whether they rank."""
    total, part = 0.0, 0.0
    for word in words:
        if word in UNITS:
            part += UNITS[word]
        elif word in ORDINALS:
            part += ORDINALS[word]
        elif word in ("hundred", "hundredth"):
            part = max(part, 1.0) * 100
        elif word in MAGNITUDES:
            total, part = total + max(part, 1.0) * MAGNITUDES[word], 0.0
    return total + part, words[-1] in ORDINALS or (words[-1].endswith("th") and words[-1] in MAGNITUDES)
