"""Marks by which a finding is known again after its draft has changed elsewhere."""

from collections import Counter
from hashlib import blake2b

from checker.finding import Report
from checker.report.evidence import every

__all__ = ["fingerprints"]


def fingerprints(report: Report) -> dict[int, str]:
    """For each finding (by `id`) a mark of its draft, rule, words and how often they came before; no line is in it."""
    seen: Counter[tuple[str, str]] = Counter()
    marks = {}
    for finding in every(report):
        told = (finding.code, "".join(filter(str.isalnum, finding.words)).casefold())
        text = "\0".join((report.draft.path, *told, str(seen[told])))
        marks[id(finding)] = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        seen[told] += 1
    return marks
