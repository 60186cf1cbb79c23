"""Places: whether every finding points at its own words, in every format.

    python -m tests.benchmarks.positions [--drafts 2000] [--shared 500] [--json]

Drafts with mistakes at known places (`tests/placed.py`) are made in every format, with line ends, byte order marks,
astral characters, entities, escapes, nested emphasis and tables, and checked from their bytes. Each mistake must be
found by its rule at exactly its offsets, line and column; and of every finding the words that the rule saw must be
what its slice of the draft says. The drafts under `DESKCHECK_DATA/clean` are checked as they are, as many as
`--shared` says; without that folder they are left out by name.
"""

import argparse
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from checker.check import examine
from checker.config import Config
from checker.draft import Draft
from checker.evidence.dossier import Dossier
from checker.finding import Finding
from checker.read.file import decode
from checker.record.reference import Reference
from checker.reference.load import load
from checker.reference.shipped import starter
from checker.rules import every_rule
from checker.span import Lines, Span
from tests.benchmarks.shared import ROOT, show
from tests.placed import FORMATS, Placed, meant, placed

DAY = date(2026, 1, 8)
#: The rule that says nothing where markup or an entity stands inside the words: they may be meant so.
UNBROKEN = "doubled-word"


def raw(draft: Draft, reference: Reference, cache: Path | None) -> tuple[Dossier, list[Finding]]:
    """The findings of a draft in the offsets of its prose, before they are placed in the draft as written."""
    dossier = examine(draft, reference, Config(date=DAY, cache=cache))
    return dossier, [finding for rule in every_rule() for finding in rule.check(dossier)]


def compared(draft: Draft, dossier: Dossier, findings: list[Finding]) -> Iterator[str]:
    """Each finding, or place that one points back to, whose words are not what the slice of the draft says."""
    suffix = draft.path.rpartition(".")[2]
    for finding in findings:
        for span in (finding.span, *finding.related):
            seen = " ".join(dossier.document.words(span).split())
            written = dossier.document.origin(span).of(draft.text)
            plain = re.sub(r"[*_`\[\]]", "", seen) if suffix == "md" else seen
            if plain != meant(written, suffix) and seen != " ".join(written.split()):
                yield f"{finding.name}: {seen!r} is {written!r}"


def misplaced(one: Placed, draft: Draft, dossier: Dossier, findings: list[Finding]) -> Iterator[str]:
    """Each mistake that its rule does not find at its offsets, or at another line and column than a reader counts."""
    if draft.text != one.text:
        yield "the text is another"
        return
    found = {(finding.name, dossier.document.origin(finding.span)) for finding in findings}
    lines = Lines(draft.text)
    for fault in one.faults:
        if fault.rule == UNBROKEN and fault.end - fault.start > len("the the"):
            continue
        if (fault.rule, Span(fault.start, fault.end)) not in found:
            near = [place.of(one.text) for name, place in found if name == fault.rule]
            yield f"{fault.rule} at {one.text[fault.start : fault.end]!r}, found at {near}"
        before = re.split(r"\r\n|\n|\r", one.text[: fault.start])
        if lines.position(fault.start) != (len(before), len(before[-1]) + 1):
            yield f"line and column of {fault.start}"


def shared(most: int) -> Iterator[Path]:
    """The first drafts of each folder that is there."""
    folder = Path(os.environ.get("DESKCHECK_DATA", ROOT.parent / "shared" / "data"), "clean")
    if not folder.exists():
        print(f"{folder} is not here: its drafts are left out")
        return
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md", ".html")]
    yield from paths[:: max(len(paths) // most, 1)][:most] if most else ()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", type=int, default=2_000)
    parser.add_argument("--shared", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    reference = load([starter()], None)
    count: Counter[str] = Counter()
    for seed in range(options.drafts):
        one = placed(seed)
        draft = decode(one.content, one.path)
        dossier, findings = raw(draft, reference, None)
        _tell(count, "words", f"{seed} {one.path}", list(compared(draft, dossier, findings)))
        _tell(count, "places", f"{seed} {one.path}", list(misplaced(one, draft, dossier, findings)))
        count["findings"] += len(findings)
        count["mistakes"] += len(one.faults)
    for path in shared(options.shared):
        draft = decode(path.read_bytes(), str(path))
        dossier, findings = raw(draft, reference, None)
        _tell(count, "words", str(path), list(compared(draft, dossier, findings)))
        count["findings"] += len(findings)
        count["shared"] += 1
    figures = {
        "generated drafts": options.drafts,
        "formats": len(FORMATS),
        "shared drafts": count["shared"],
        "findings": count["findings"],
        "findings whose words differ from the draft's slice": count["words"],
        "mistakes planted": count["mistakes"],
        "mistakes not found at their exact place": count["places"],
    }
    show(figures, options.json)


def _tell(count: Counter[str], kind: str, where: str, faults: list[str]) -> None:
    count[kind] += len(faults)
    for fault in faults[:3]:
        if count[kind] <= 40:
            print(f"{where}: {fault}")


if __name__ == "__main__":
    main()
