"""What deskcheck says about published text: findings per 1,000 words by rule, and every error to be read.

    python -m tests.benchmarks.published [--articles 0] [--show ERROR|WARNING|NOTE] [--select CODE] [--json]

The texts are `DESKCHECK_DATA/clean`: news, 18f and digitalgov. Published text holds genuine slips, so a finding
is a false alarm only once it has been read.
"""

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from checker.check import check
from checker.config import Config
from checker.finding import Finding, Severity
from checker.read.file import read_file
from checker.reference.load import load
from checker.reference.shipped import starter
from tests.benchmarks.shared import need, show

DAY = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")


def articles(most: int) -> Iterator[Path]:
    """The texts, news first; `most` of each folder, 0 for all."""
    for folder in ("news", "18f", "digitalgov"):
        paths = sorted(need("clean", folder).iterdir())
        yield from paths[:most] if most else paths


def said_of(name: str) -> date | None:
    """The day an article's file name carries, where it carries one."""
    match = DAY.search(name)
    return date(*map(int, match.groups())) if match else None


def excerpt(finding: Finding, text: str) -> str:
    """The finding's words with what stands around them, on one line."""
    start, end = finding.span.start, finding.span.end
    around = f"{text[max(start - 60, 0) : start]}[[{finding.words}]]{text[end : end + 60]}"
    return re.sub(r"\s+", " ", around)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--show", default="")
    parser.add_argument("--select", action="append", default=[])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    cache = Path(tempfile.gettempdir()) / "deskcheck-published"
    reference = load([starter()], cache)
    shown = Severity[options.show.upper()] if options.show else None
    words, count, by_rule = 0, 0, Counter[str]()
    by_severity = Counter[Severity]()
    for path in articles(options.articles):
        draft = read_file(path)
        config = Config(date=said_of(path.name), select=tuple(options.select), cache=cache)
        report = check(draft, reference, config)
        words, count = words + len(draft.text.split()), count + 1
        for finding in report.findings:
            by_rule[f"{finding.code} {finding.name}, {finding.severity.word}"] += 1
            by_severity[finding.severity] += 1
            if finding.severity is shown:
                place = f"{finding.code} {path.name}"
                print(f"{place}: {excerpt(finding, draft.text)} | {finding.message} | {finding.because}")
    figures: dict[str, object] = {"articles": count, "words": words}
    for severity in sorted(Severity, reverse=True):
        figures[f"{severity.word} findings per 1,000 words"] = round(1000 * by_severity[severity] / words, 3)
    show(figures | dict(by_rule.most_common()), options.json)


if __name__ == "__main__":
    main()
