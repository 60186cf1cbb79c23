"""Whether degrees tell how warm something is or how much warmer: 2 C is 36 F, and a rise of 2 C is one of 3.6 F."""

import re

__all__ = ["as_difference", "as_reading", "heat_told"]

#: Before degrees that are a difference: "rose by", "a warming of", "hold warming to".
_RISEN_BY = re.compile(
    r"\b(?:(?:rise|increase|jump|drop|fall|decline|decrease|change|difference|swing|anomaly|variation|margin)\s"
    r"(?:in\s(?:[a-z]+\s){1,4}?)?(?:of|by)|"
    r"(?:warming|cooling)\s(?:of|by|to|at|is|was|beyond|above|below|under|within)|"
    r"(?:limit|hold|keep|cap|curb|contain)(?:s|ed|ping|ing)?\s(?:[a-z]+\s){0,6}?(?:rise|rises|increase|increases|warming)\s"
    r"(?:[a-z]+\s){0,4}?(?:to|at|below|under|within)|"
    r"(?:rise|rises|rose|risen|rising|fall|fallen|falling|drop|dropped|increased?|warm(?:s|ed)?|cool(?:s|ed)?|declined?|decreased?|raised?|"
    r"lowered?|differs?|var(?:y|ies|ied))\s(?:[a-z]+\s){0,2}?by|"
    r"(?:rose|risen|warmed|cooled|dropped|fell|climbed|jumped))"
    r"\s(?:only\s|just\s|another\s|an?\s(?:extra|additional|average\sof)\s|well\s)?$",
    re.I,
)
#: Behind degrees that are a difference: "above average", "warmer than".
_MORE_THAN = re.compile(
    r"[)\]]?\s(?:(?:or\sso\s)?(?:above|below|over)\s(?:(?:the|its|their|a)\s)?(?:[a-z0-9–-]+\s){0,2}?"
    r"(?:pre-?industrial|averages?|normal|norms?|mean|baseline|usual|freezing|ambient)\b|"
    r"(?:warmer|colder|cooler|hotter|(?:higher|lower)\sthan|of\s(?:global\s)?(?:warming|cooling))\b|"
    r"(?:rise|increase|drop|warming|difference)\b)",
    re.I,
)
#: Before degrees that are a thermometer's: "a high of", "temperatures of", "reached".
_STANDS_AT = re.compile(
    r"\b(?:(?:temperatures?|highs?|lows?|heat|mercury|thermometers?|water|air)\s(?:[a-z]+\s){0,2}?(?:of|at|to|is|was|were|"
    r"reached|hit|topped|around|near)|(?:boils?|melts?|freezes|bake[sd]?|cook(?:ed)?|roast(?:ed)?|heat(?:ed)?|stored|kept|"
    r"chilled|preheated?)\s(?:[a-z]+\s){0,3}?(?:at|to))\s(?:a\s(?:record|high|low)\s)?(?:of\s)?$",
    re.I,
)
#: Any of these in the sentence makes a reading doubtful.
_DIFFERING = re.compile(
    r"\b(?:warming|cooling|rise|rises|rose|risen|rising|increas\w+|drop|dropped|differ\w*|anomal\w+|above|below|warmer|"
    r"colder|cooler|hotter|chang\w+|swing|range|vari\w+|gap|spread|gain\w*|extra|additional|more|less|than|within|by|"
    r"target\w*|limit\w*|goals?|thresholds?|climate|sensitiv\w+|normal|averages?|steps?|increments?|accuracy)\b",
    re.I,
)
#: From here on, and below zero, degrees Celsius that nothing calls a difference are seldom one.
_WARM = 8


def heat_told(before: str, after: str, celsius: float) -> str:
    """What degrees are between the words of their sentence: a `difference`, a `reading`, or nothing that is sure.

    So many degrees `celsius` are a reading too where no word of the sentence speaks of a difference.
    """
    if _RISEN_BY.search(before) or _MORE_THAN.match(after):
        return "difference"
    if (_STANDS_AT.search(before) or not 0 <= celsius < _WARM) and not _DIFFERING.search(f"{before} {after}"):
        return "reading"
    return ""


def as_difference(value: float, unit: str, other: str) -> float:
    """So many degrees more, in the other unit."""
    return value * 1.8 if _is_warmer(unit, other) else value / 1.8


def as_reading(value: float, unit: str, other: str) -> float:
    """What a thermometer shows, in the other unit."""
    return value * 1.8 + 32 if _is_warmer(unit, other) else (value - 32) / 1.8


def _is_warmer(unit: str, other: str) -> bool:
    return unit == "°C" or other == "°F"
