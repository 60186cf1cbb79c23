"""Arithmetic on published text: how often it is right as printed, and how many errors put into it are caught.

An opportunity is a weekday beside a date, a measure in two units or a percentage beside its two figures. Into each
one that agrees an error is put: another weekday, a converted figure or a percentage with one digit changed.
"""

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from checker.annotate.date.dates import dates
from checker.annotate.parses import parses, store_in
from checker.annotate.quantity.quantities import quantities
from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.draft import Draft
from checker.evidence.verdict import State, Verdict
from checker.read.document import read_document
from checker.span import Span
from checker.verify.date.weekdays import WEEKDAYS, weekdays
from checker.verify.number.changes import changes
from checker.verify.number.conversions import conversions

__all__ = ["LIKELY", "figures", "made", "texts", "wikipedia"]

#: A text without one of these has no opportunity, and is not parsed.
LIKELY = re.compile(
    r"\d[^.]{0,40}\(\s?(?:about |or )?\d|(?:percent|%|pct)[^.]{0,80}\b(?:from|to)\b|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?"
    r"(?:[A-Z]\w+\.? \d|\d+ [A-Z])"
)


def texts(folder: Path) -> Iterator[str]:
    """The paragraphs of every text under `folder` that may hold an opportunity; JSON lines give their evidence."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".txt", ".md", ".jsonl") and path.is_file():
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                if LIKELY.search(line):
                    yield line


def wikipedia(path: Path) -> Iterator[str]:
    """The evidence of a VitaminC file that may hold an opportunity, as it is printed."""
    for text in dict.fromkeys(json.loads(line)["evidence"] for line in path.open(encoding="utf-8")):
        for written, plain in (
            ("-LRB- ", "("),
            (" -RRB-", ")"),
            ("( ", "("),
            (" )", ")"),
            (" ,", ","),
            (" %", "%"),
            (" .", "."),
        ):
            text = text.replace(written, plain)
        if LIKELY.search(text):
            yield text


#: Units in pairs, how many of the second are one of the first, and how they are written.
PAIRS = (
    ("miles", "kilometers", 1.609344), ("km", "miles", 0.621371), ("feet", "meters", 0.3048),
    ("meters", "feet", 3.28084),
    ("inches", "centimeters", 2.54), ("pounds", "kilograms", 0.45359237), ("kg", "lbs", 2.20462),
    ("acres", "hectares", 0.404686),
    ("square miles", "square kilometers", 2.589988), ("gallons", "liters", 3.785412), ("mph", "kph", 1.609344),
    ("square feet", "square meters", 0.09290304), ("tonnes", "tons", 1.10231), ("ounces", "grams", 28.3495),
)  # fmt: skip
FRAMES = (
    "The crew found it {} {} ({} {}) from the harbor.", "It measures {} {} ({} {}) in all.",
    "Officials put it at {} {}, or {} {}.",
    "The site, some {} {} ({} {}) across, reopened in May.",
)  # fmt: skip
CHANGES = (
    "Sales {verb} {percent} percent to ${new} million from ${old} million a year earlier.",
    "Revenue {verb} {percent}% to ${new} million from ${old} million.",
    "The figure {verb} from {old} million to {new} million, a {percent} percent change.",
    "Net income was ${new} million, {way} {percent}% from ${old} million.",
)


def made(count: int, chance: random.Random) -> Iterator[str]:
    """Right sentences with sums in them, rounded as newsrooms round: to two or three figures, or to a decimal."""
    for _ in range(count):
        first, second, size = chance.choice(PAIRS)
        value = chance.choice(
            (
                chance.randint(3, 99),
                chance.randint(10, 95) * 10,
                chance.randint(11, 99) * 100,
                chance.randint(3, 40) + 0.5,
            )
        )
        yield chance.choice(FRAMES).format(f"{value:,}", first, _rounded(value * size, chance), second)
    for _ in range(count):
        old = round(chance.uniform(12, 900), 1)
        new = round(old * chance.uniform(0.6, 1.8), 1)
        percent = abs(new / old - 1) * 100
        if percent >= 2:
            shown = f"{percent:.1f}" if chance.random() < 0.5 else f"{percent:.0f}"
            verb, way = ("rose", "up") if new > old else ("fell", "down")
            yield chance.choice(CHANGES).format(verb=verb, way=way, percent=shown, new=new, old=old)
    for _ in range(count // 2):
        day = date(1960, 1, 1) + timedelta(days=chance.randint(0, 24000))
        yield f"The committee met on {WEEKDAYS[day.weekday()]}, {day:%B} {day.day}, {day.year}, in the old hall."


def _rounded(value: float, chance: random.Random) -> str:
    if value < 10:
        return f"{value:.1f}"
    figures_kept = chance.choice((2, 3)) if value >= 100 else 2
    kept = float(f"{value:.{figures_kept}g}") if chance.random() < 0.5 else round(value)
    return f"{kept:,.0f}"


def _verdicts(text: str) -> tuple[Document, list[tuple[str, Verdict]]]:
    document = read_document(Draft("draft.txt", text), date(2024, 7, 8))
    parsed = parses(document, store_in(None))
    found = Annotations(parses=parsed, quantities=quantities(document, parsed), dates=dates(document, parsed))
    judged = [("conversion", each) for each in conversions(document, found)]
    judged += [("percent change", each) for each in changes(document, found)]
    judged += [("weekday", each) for each in weekdays(document, found) if each.firm]
    return document, [(kind, each) for kind, each in judged if each.state in (State.AGREES, State.CONFLICTS)]


def _altered(kind: str, verdict: Verdict, text: str, chance: random.Random) -> str | None:
    """The text with an error put where `verdict` agrees."""
    if kind == "weekday":
        day = next((day for day in WEEKDAYS if day in verdict.span.of(text)), None)
        if day is None:
            return None
        start = text.index(day, verdict.span.start)
        return text[:start] + chance.choice([each for each in WEEKDAYS if each != day]) + text[start + len(day) :]
    span = verdict.related[0] if kind == "conversion" else verdict.span
    digits = [index for index in range(span.start, span.end) if text[index].isdigit()]
    if not digits:
        return None
    at = digits[0] if len(digits) < 3 else chance.choice(digits[:2])
    changed = chance.choice([digit for digit in "123456789" if digit != text[at]])
    return text[:at] + changed + text[at + 1 :]


def figures(found: Iterable[str], errors: int, name: str = "arithmetic") -> dict[str, object]:
    """Opportunities, flags on text as printed, and the share of the errors put in that are caught."""
    counts, chance = Counter[str](), random.Random(6)
    for text in found:
        document, judged = _verdicts(text)
        for kind, verdict in judged:
            counts[f"{kind} all"] += 1
            if verdict.state is State.CONFLICTS:
                counts[f"{kind} flagged"] += 1
                around = Span(max(verdict.span.start - 60, 0), min(verdict.span.end + 60, len(document.text)))
                print(
                    f"  flagged as printed, {verdict.fault}: …{around.of(document.text)}… ({verdict.because})".replace(
                        "\n", " "
                    )
                )
                continue
            wrong = _altered(kind, verdict, document.text, chance)
            if wrong is None:
                continue
            counts[f"{kind} injected"] += 1
            caught = any(
                each.state is State.CONFLICTS and each.span.start <= verdict.span.end for _, each in _verdicts(wrong)[1]
            )
            counts[f"{kind} caught"] += caught
            if not caught and errors > 0:
                errors -= 1
                around = Span(max(verdict.span.start - 40, 0), min(verdict.span.end + 60, len(wrong)))
                print(f"  missed {kind}: {around.of(wrong)}")
    kinds = ("weekday", "conversion", "percent change")
    flags, every = (sum(counts[f"{kind} {what}"] for kind in kinds) for what in ("flagged", "all"))
    caught, injected = (sum(counts[f"{kind} {what}"] for kind in kinds) for what in ("caught", "injected"))
    return {
        **{
            f"{name}: {kind}": f"{counts[f'{kind} all']} opportunities, {counts[f'{kind} flagged']} flagged "
            f"as printed, {counts[f'{kind} caught']} of {counts[f'{kind} injected']} errors caught"
            for kind in kinds
        },
        f"{name}: errors caught, share": round(caught / max(injected, 1), 4),
        f"{name}: flagged as printed, share of opportunities": round(flags / max(every, 1), 4),
    }
