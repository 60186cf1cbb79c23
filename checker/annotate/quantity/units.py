"""Units as they are written after a number, and the symbol that each form stands for."""

import re
from functools import cache
from pathlib import Path

__all__ = ["CURRENCIES", "MONEY", "unit_at"]

#: Signs that stand before an amount of money.
CURRENCIES = {
    "US$": "USD", "$": "USD", "USD": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "AU$": "AUD", "CA$": "CAD", "NT$": "TWD", "Rs": "INR", "INR": "INR", "RMB": "CNY",
    "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "JPY": "JPY", "₱": "PHP", "₩": "KRW", "₹": "INR",
}  # fmt: skip

#: Units of money, by symbol.
MONEY = frozenset(CURRENCIES.values()) | {"CNY", "RUB", "TWD", "MXN", "ARS"}

#: Forms that mean their unit only in this letter case.
_EXACT = frozenset({"C", "F", "m", "g", "l", "in."})
#: "in" is a measure of length right behind a figure, or where a bracket closes behind it.
_INCHES = r"(?<=\d)in(?!\w)|\x20in(?=\))"


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    symbols: dict[str, str] = {}
    lines = (Path(__file__).parents[1] / "lexicon" / "units.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#") or ": " not in line:
            continue
        symbol, forms = line.split(": ", 1)
        symbols |= dict.fromkeys(forms.split("|"), symbol)
    longest = sorted(symbols, key=lambda form: (-len(form), form))
    exact = "|".join(re.escape(form) for form in longest if form in _EXACT)
    folded = "|".join(re.escape(form) for form in longest if form not in _EXACT)
    return re.compile(rf"[ \u00a0-]?(?:((?i:{folded})|{exact})(?!\w))|{_INCHES}"), symbols


def unit_at(text: str, offset: int) -> tuple[str, int] | None:
    """The symbol of the unit that stands at `offset` (after at most one space or hyphen), and where it ends."""
    pattern, symbols = _forms()
    found = pattern.match(text, offset)
    if found is None:
        return None
    form = found[1] or "inches"
    return symbols.get(form) or symbols[form.lower()], found.end()
