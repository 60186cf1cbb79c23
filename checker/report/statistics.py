"""How often each rule found something, over all drafts."""

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.finding import Report
from checker.report.evidence import every
from checker.report.look import Look

__all__ = ["render"]


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """A line a rule, most frequent first: count, drafts, code, severity, name."""
    counts: Counter[tuple[str, str, str]] = Counter()
    drafts: Counter[tuple[str, str, str]] = Counter()
    total = 0
    for report in reports:
        total += 1
        found = Counter((finding.code, finding.severity.word, finding.name) for finding in every(report))
        counts.update(found)
        drafts.update(found.keys())
    for rule, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        code, severity, name = rule
        yield f"{count:>7,}  in {drafts[rule]:>5,}  {code}  {severity:<7}  {name}\n"
    yield f"{counts.total():>7,}  in {total:>5,}  drafts\n"
