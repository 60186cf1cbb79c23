"""How many slips were found, by kind, and for how many the right form was proposed."""

import re
from collections import Counter
from collections.abc import Iterable

from checker.reference.folding import fold
from tests.benchmarks.name_slips import Slip

__all__ = ["Score"]


class Score:
    """Hits among slips, by kind, and how many of the proposals were right."""

    def __init__(self) -> None:
        self.slips, self.hits, self.proposed = Counter[str](), Counter[str](), Counter[str]()
        self.misses: list[str] = []

    def add(self, slips: Iterable[Slip], flags: Iterable[tuple[int, int, str | None]], text: str) -> None:
        """Count the slips of one article that a flag `(start, end, suggestion)` lies on."""
        flags = list(flags)
        seen: set[str] = set()
        for slip in slips:
            group = "acronym" if slip.kind.startswith("acronym") else "name"
            if slip.written in seen:
                continue
            seen.add(slip.written)
            hits = [flag for flag in flags if flag[0] < slip.end and slip.start < flag[1]]
            for key in (group, slip.kind):
                self.slips[key] += 1
                self.hits[key] += bool(hits)
                self.proposed[key] += any(fold(slip.right) in fold(flag[2] or "") for flag in hits)
            if not hits:
                around = re.sub(r"\s+", " ", text[max(slip.start - 40, 0) : slip.end + 30])
                self.misses.append(f"{slip.kind}: {slip.right} -> {slip.written}: {around}")

    def recall(self, key: str) -> float:
        """The share of slips of that kind that were found."""
        return round(self.hits[key] / max(self.slips[key], 1), 3)

    def right(self, key: str) -> float:
        """The share of found slips for which the right form was proposed."""
        return round(self.proposed[key] / max(self.hits[key], 1), 3)
