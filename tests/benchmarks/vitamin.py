"""Numbers held against one fact: claims and evidence of VitaminC, where the evidence is read as a recorded fact.

A pair is keyed when one number of the claim meets exactly one number of the evidence with its unit, and the claim's
other words are in the evidence or the page's title: subject, cue and unit. All other pairs are unchecked.
"""

import json
from collections import Counter
from collections.abc import Iterator
from math import inf
from pathlib import Path

from checker.annotate.date.dates import dates_in
from checker.annotate.language import parse
from checker.annotate.parses import pipeline
from checker.annotate.quantity.quantities import quantities_in
from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity

__all__ = ["figures"]

#: What the share of a claim's words must be that evidence or title hold.
SHARED = 0.8
HOLLOW = frozenset(
    "the a an of in on at to for and or is are was were be been has have had it its by with "
    "from as that this than more less over under about least most".split()
)


def figures(path: Path, errors: int) -> dict[str, object]:
    """Precision and recall of flags on keyed pairs, and how often a supported claim is flagged."""
    pairs = [json.loads(line) for line in path.open(encoding="utf-8")]
    pairs = [pair for pair in pairs if any(mark.isdigit() for mark in pair["claim"])]
    texts = list(dict.fromkeys(_plain(pair[side]) for pair in pairs for side in ("claim", "evidence")))
    read = dict(zip(texts, parse(texts, pipeline()[0]), strict=True))
    counts = Counter[str]()
    for pair in pairs:
        label = pair["label"]
        counts[f"all {label}"] += 1
        verdict = _compared(read[_plain(pair["claim"])], read[_plain(pair["evidence"])], pair["page"])
        if verdict is None:
            continue
        counts[f"keyed {label}"] += 1
        counts[f"flagged {label}"] += verdict
        if errors > 0 and verdict != (label == "REFUTES"):
            errors -= 1
            print(f"  {label} {'flagged' if verdict else 'not flagged'}: {pair['claim']} | {pair['evidence'][:200]}")
    refuted, supported, other = (counts[f"flagged {label}"] for label in ("REFUTES", "SUPPORTS", "NOT ENOUGH INFO"))
    keyed = sum(counts[f"keyed {label}"] for label in ("REFUTES", "SUPPORTS", "NOT ENOUGH INFO"))
    return {
        "numbers: pairs with a number": len(pairs),
        "numbers: keyed": keyed,
        "numbers: precision of flags": round(refuted / max(refuted + supported + other, 1), 4),
        "numbers: precision without unrelated evidence": round(refuted / max(refuted + supported, 1), 4),
        "numbers: recall on keyed": round(refuted / max(counts["keyed REFUTES"], 1), 4),
        "numbers: supported claims flagged": round(supported / max(counts["keyed SUPPORTS"], 1), 4),
    }


def _plain(text: str) -> str:
    for written, plain in (
        ("-LRB-", "("),
        ("-RRB-", ")"),
        (" ,", ","),
        (" .", "."),
        (" %", "%"),
        ("( ", "("),
        (" )", ")"),
        (" 's", "'s"),
        ("$ ", "$"),
    ):
        text = text.replace(written, plain)
    return text.strip()


def _compared(claim: Parse, evidence: Parse, page: str) -> bool | None:
    """Whether the claim's number conflicts with the evidence's; `None` when the two are not tied."""
    ours, theirs = list(_numbers(claim)), list(_numbers(evidence))
    if len(ours) != 1 or not _tied(claim, evidence, page, ours[0]):
        return None
    met = [each for each in theirs if each.unit == ours[0].unit and each.ordinal == ours[0].ordinal]
    if len(met) != 1 or not ours[0].unit:
        return None
    return not ours[0].admits(*_recorded(met[0]))


def _recorded(quantity: Quantity) -> tuple[float, float]:
    """The values that a record of this number stands for: itself; a bound is taken to be written close to the value."""
    if quantity.range or quantity.unit == "date":
        return quantity.low, quantity.high
    wide = max(quantity.step / 2, quantity.value * 0.002) if quantity.hedge else 0.0
    match quantity.hedge:
        case "more than":
            return quantity.value + wide / 50, quantity.value + wide
        case "less than":
            return quantity.value - wide, quantity.value - wide / 50
        case "about" | "nearly" | "just over":
            return quantity.low, quantity.high
        case _:
            return quantity.value, quantity.value


def _numbers(parse: Parse) -> Iterator[Quantity]:
    """The numbers of a text, with its dates as numbers of the unit "date"."""
    dated = [each for each in dates_in(parse, None) if each.meant is not None]
    for quantity in quantities_in(parse):
        if not any(each.span.overlaps(quantity.number or quantity.span) for each in dated):
            yield quantity
    for each in dated:
        if each.meant is not None:
            yield _day(each.meant.first.toordinal(), each.meant.last.toordinal(), each.bound, each.span)


def _day(first: int, last: int, bound: str, span: object) -> Quantity:
    from checker.span import Span

    assert isinstance(span, Span)
    match bound:
        case "before":
            return Quantity(span, first, -inf, first, "date", bound, high_open=True)
        case "after":
            return Quantity(span, last, last, inf, "date", bound, low_open=True)
        case "by" | "until":
            return Quantity(span, last, -inf, last, "date", bound)
        case "since":
            return Quantity(span, first, first, last, "date", bound)
        case _:
            return Quantity(span, first, first, last, "date")


def _tied(claim: Parse, evidence: Parse, page: str, number: Quantity) -> bool:
    words = [token.lower for token in claim.tokens if token.text[:1].isalpha() and token.lower not in HOLLOW]
    words = [word for word in words if word not in number.hedge and not _inside(word, number, claim)]
    there = {_stem(token.lower) for token in evidence.tokens} | {
        _stem(word.lower()) for word in page.replace("_", " ").split()
    }
    if not words:
        return False
    return sum(_stem(word) in there for word in words) / len(words) >= SHARED


def _inside(word: str, number: Quantity, claim: Parse) -> bool:
    return number.number is not None and word in number.number.of(claim.text).lower().split()


def _stem(word: str) -> str:
    return word[:5]
