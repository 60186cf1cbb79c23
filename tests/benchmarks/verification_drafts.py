"""The same cases end to end: put into drafts, read, annotated and checked against a set of transcripts on disk."""

import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from checker.check import check
from checker.config import Config
from checker.draft import Draft
from checker.finding import Severity
from checker.reference.load import load
from checker.span import Span
from tests.benchmarks.speeches import Speech
from tests.benchmarks.verification_cases import Case

__all__ = ["draft_figures"]

FRAMES = (
    "“{quote},” {speaker} said.",
    "“{quote},” said {speaker}.",
    "{speaker} said: “{quote}.”",
    "{speaker} told the audience, “{quote}.”",
    "In the address, {speaker} said, “{quote}.”",
)


def draft_figures(known: Sequence[Speech], cases: Sequence[Case], drafts: int, rng: random.Random) -> dict[str, object]:
    """Recall and false alarms of the QUO rules over so many drafts of cases from one address each."""
    reference = load([_set(known)], None)
    by_speech = defaultdict(list)
    for case in cases:
        if case.group in ("error", "edit", "policy") and len(case.parts) == 1 and case.quote[0].isupper():
            by_speech[case.sentence.speech.file].append(case)
    chosen = sorted(by_speech, key=lambda file: (-len(by_speech[file]), file))[:drafts]
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="deskcheck-drafts-") as cache:
        for file in chosen:
            held = by_speech[file][:12]
            text, places = _draft(held, rng)
            config = Config(date=held[0].sentence.speech.day, select=("QUO1",), cache=Path(cache))
            report = check(Draft(f"{file}.txt", text), reference, config)
            for case, place in zip(held, places, strict=True):
                near = [finding for finding in report.findings if place.overlaps(finding.span)]
                counts[case.group] += 1
                counts[f"{case.group} flagged"] += any(finding.severity >= Severity.WARNING for finding in near)
    return {
        "end to end: drafts": len(chosen),
        "end to end: errors found %": _share(counts, "error"),
        "end to end: false alarms on undisputed edits %": _share(counts, "edit"),
        "end to end: false alarms on policy edits %": _share(counts, "policy"),
        "end to end: quotations": counts["error"] + counts["edit"] + counts["policy"],
    }


def _share(counts: Counter[str], group: str) -> float:
    return round(100 * counts[f"{group} flagged"] / (counts[group] or 1), 1)


def _draft(held: Sequence[Case], rng: random.Random) -> tuple[str, list[Span]]:
    """An article with one paragraph a case, and where each paragraph stands."""
    text, places = "Old addresses are read again\n\nWASHINGTON — Historians met to read old addresses.\n\n", []
    for case in held:
        paragraph = rng.choice(FRAMES).format(quote=case.quote.rstrip(".,"), speaker=case.speaker)
        places.append(Span(len(text), len(text) + len(paragraph)))
        text += f"{paragraph}\n\n"
    return text, places


def _set(known: Sequence[Speech]) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="deskcheck-set-"))
    (folder / "transcripts").mkdir()
    for speech in known:
        header = (
            f"---\noccasion: {speech.occasion}\nspeaker: {speech.speaker}\ndate: {speech.day}\n"
            "publisher: National Archives\ncomplete: true\n---\n"
        )
        (folder / "transcripts" / f"{speech.file}.md").write_text(header + speech.text, encoding="utf-8")
    return folder
