"""Numbers as they are spoken and as they are printed: the value of a run of words."""

from collections.abc import Sequence

__all__ = ["NUMERALS", "number_in", "value_of"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
    return f"{number}{ending}"


#: The key of a number word: its digits.
NUMERALS = (
    {word: str(value) for value, word in enumerate(_UNITS)}
    | {word: str(10 * value) for value, word in enumerate(_TENS, 2)}
    | {word: _ordinal(value) for value, word in enumerate(_ORDINALS)}
    | {word: _ordinal(10 * value) for value, word in enumerate(_ORDINAL_TENS, 2)}
    | {f"{word[:-1]}ies": f"{10 * value}s" for value, word in enumerate(_TENS, 2)}
)

_MAGNITUDES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "hundredth": 100, "thousandth": 1_000, "millionth": 1_000_000,
}  # fmt: skip

_ENDINGS = ("st", "nd", "rd", "th", "s")


def number_in(key: str) -> float | None:
    """The value of one word's key, where it is a number."""
    digits = key
    for ending in _ENDINGS:
        digits = digits.removesuffix(ending) if digits[:1].isdigit() else digits
    try:
        return float(digits) if digits[:1].isdigit() else None
    except ValueError:
        return None


def value_of(keys: Sequence[str]) -> tuple[float, tuple[str, ...]] | None:
    """The value of a run of keys that is one number, with what counts it (percent, dollar, an ordinal's ending).

    `None` when the run holds no number, more than one, or other words.
    """
    total, current, found = 0.0, 0.0, False
    units: list[str] = []
    for at, key in enumerate(keys):
        value = number_in(key)
        if value is not None:
            if found and (value >= 10 and current % 100 != 0):
                return _years(keys)
            current, found = current + value, True
            units += [ending for ending in ("th", "s") if key.endswith(ending)]
            units += ["th"] * key.endswith(("st", "nd", "rd"))
        elif key in _MAGNITUDES:
            scale = _MAGNITUDES[key]
            current = max(current, 1.0) * scale
            if scale >= 1_000:
                total, current = total + current, 0.0
            found = True
            units += ["th"] * key.endswith("th")
        elif key == "half" and found and keys[at - 1] == "a":
            current += 0.5
        elif key in ("and", "a") and found and at + 1 < len(keys):
            continue
        elif key in ("dollar", "pound", "euro", "percent", "cent", "number"):
            units.append(key)
        elif key == "a" and at + 1 < len(keys) and keys[at + 1] in _MAGNITUDES:
            continue
        else:
            return None
    return (total + current, tuple(sorted(units))) if found else None


def _years(keys: Sequence[str]) -> tuple[float, tuple[str, ...]] | None:
    """A year said in two halves: nineteen sixty-five, twenty twenty-four."""
    values = [number_in(key) for key in keys]
    if len(values) in (2, 3) and all(value is not None for value in values):
        first, *rest = [value or 0.0 for value in values]
        late = sum(rest)
        if 10 <= first <= 29 and 1 <= late <= 99 and (len(rest) == 1 or rest[0] >= 20):
            return first * 100 + late, ("s",) if keys[-1].endswith("s") else ()
    return None
