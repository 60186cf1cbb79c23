"""The order of check-worthiness: a fixed score against labels. Nothing is fitted, so nothing is folded."""

import json
from collections.abc import Sequence
from pathlib import Path

from checker.annotate.claim.worth import reasons, worth
from checker.annotate.language import parse
from checker.annotate.parses import pipeline
from checker.annotate.quantity.quantities import quantities_in

__all__ = ["auc", "figures"]


def figures(path: Path) -> dict[str, object]:
    """How well the score orders the sentences of a labelled file (a list of objects with `text` and `label`)."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    scores = []
    for row, parsed in zip(rows, parse([row["text"] for row in rows], pipeline()[0]), strict=True):
        counted = [(each.value, each.unit) for each in quantities_in(parsed) if not each.ordinal and each.value != 1]
        found = tuple(reasons(parsed.text, parsed.tokens, parsed.names, counted))
        scores.append((worth(found), int(row["label"]) == 1))
    return {
        "worth: sentences": len(scores),
        "worth: share that is worth checking": round(sum(label for _, label in scores) / len(scores), 3),
        "worth: AUC": round(auc(scores), 4),
    }


def auc(scores: Sequence[tuple[float, bool]]) -> float:
    """The chance that a positive stands above a negative, ties counted half."""
    ordered = sorted(scores)
    total, at = 0.0, 0
    while at < len(ordered):
        end = at
        while end < len(ordered) and ordered[end][0] == ordered[at][0]:
            end += 1
        total += (at + end + 1) / 2 * sum(label for _, label in ordered[at:end])
        at = end
    positive = sum(label for _, label in ordered)
    negative = len(ordered) - positive
    return (total - positive * (positive + 1) / 2) / max(positive * negative, 1)
