"""Written values: what stands in a TOML table or a CSV cell, turned into what is stored."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from checker.record.date import PartialDate

__all__ = ["SHAPES", "stored_value"]

_YES = {"true": True, "yes": True, "1": True, "y": True, "false": False, "no": False, "0": False, "n": False}

#: What may be written for each shape, as messages say it.
SHAPES: Mapping[str, str] = {
    "text": "a text",
    "texts": "a list of texts",
    "flag": "true or false",
    "number": "a number",
    "whole": "a whole number",
    "day": "a day such as 2024-07-08",
    "date": "a day, month or year such as 2024-07-08, 2024-07 or 2024",
    "capitals": 'a list of names with since and until, such as [{name = "Astana", since = 2022-09-17}]',
}


def stored_value(written: object, shape: str) -> Any:
    """The stored form of `written`; `None` says that nothing is written there.

    Raises:
        ValueError: when `written` is not of that shape; the message says what was expected.
    """
    if written is None or written == "":
        return None
    try:
        return _READERS[shape](written)
    except (ValueError, TypeError, KeyError, OverflowError) as fault:
        raise ValueError(f"expected {SHAPES[shape]}, found {_shown(written)}") from fault


def _shown(written: object) -> str:
    shown = str(written) if isinstance(written, date | int | float) else repr(written)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


def _text(written: Any) -> str:
    if not isinstance(written, str):
        raise TypeError
    if "\0" in written or not (written.isascii() or written.encode()):  # nor half of a pair, which has no bytes
        raise ValueError
    return written


def _texts(written: Any) -> list[str] | None:
    parts = [written] if isinstance(written, str) else list(written)
    return [_text(part) for part in parts if part != ""] or None


def _flag(written: Any) -> bool:
    return written if isinstance(written, bool) else _YES[written.strip().lower()]


def _number(written: Any) -> float:
    if isinstance(written, bool):
        raise TypeError
    number = float(written.replace(",", "") if isinstance(written, str) else written)
    if number != number or number in (float("inf"), float("-inf")):
        raise ValueError
    return number


def _whole(written: Any) -> int:
    number = _number(written)
    if number != int(number):
        raise ValueError
    return int(number)


def _day(written: Any) -> str:
    if isinstance(written, datetime):
        return written.date().isoformat()
    if isinstance(written, date):
        return written.isoformat()
    return date.fromisoformat(_text(written).strip()).isoformat()


def _partial(written: Any) -> str:
    if isinstance(written, date):
        return _day(written)
    if isinstance(written, int) and not isinstance(written, bool):
        return str(PartialDate.parse(f"{written:04}"))
    return str(PartialDate.parse(_text(written).strip()))


def _capitals(written: Any) -> list[list[str | None]] | None:
    parts = [written] if isinstance(written, str) else list(written)
    return [_capital(part) for part in parts] or None


#: The days at the end of a capital written as one text.
_TERM = re.compile(r"@[\d-]*(?:\.\.[\d-]*)?$")


def _capital(written: Any) -> list[str | None]:
    if isinstance(written, str):
        name, _, days = written.rpartition("@") if _TERM.search(written) else (written, "", "")
        since, _, until = days.partition("..")
        return [name.strip(), _partial(since) if since else None, _partial(until) if until else None]
    if isinstance(written, list | tuple):  # as it is stored
        written = dict(zip(("name", "since", "until"), written, strict=True))
    if set(written) - {"name", "since", "until"}:
        raise ValueError
    since, until = written.get("since"), written.get("until")
    return [_text(written["name"]), since and _partial(since), until and _partial(until)]


_READERS: Mapping[str, Callable[[Any], object]] = {
    "text": _text,
    "texts": _texts,
    "flag": _flag,
    "number": _number,
    "whole": _whole,
    "day": _day,
    "date": _partial,
    "capitals": _capitals,
}
