"""How well quotations and speakers are found, beside other extractors, on articles marked by hand.

    python -m tests.benchmarks.quotes [--gold FILE] [--peers regex,textacy] [--errors N] [--json]

The articles are `DESKCHECK_DATA/quotes/dev.jsonl` (or `--gold FILE`, in the same form), the scorer is the `score.py`
beside that file. `--peers none` leaves the others out. Printed for each: quoted stretches found and given to the right
speaker (end to end), the right person behind the words, stretches that are nobody's speech and reported all the
same, all contents (indirect ones too), and the time.
"""

import argparse
import importlib.util
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.annotate.quotation.quotations import attributions
from checker.annotation.quotation import Attribution, Use
from checker.document import Document
from checker.draft import Draft
from checker.quotes import rows
from checker.read.document import read_document
from checker.reference.load import parse_records
from checker.span import Span
from tests.benchmarks.quote_peers import PEERS, timed
from tests.benchmarks.shared import need, show

Article = dict[str, Any]


def scorer(folder: Path) -> ModuleType:
    """The scorer that lies beside the articles."""
    spec = importlib.util.spec_from_file_location("quote_score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Found:
    """What deskcheck finds in articles, and the seconds spent on parsing, on names, and on quotations."""

    def __init__(self, gold: Sequence[Article]) -> None:
        self.by_id: dict[str, tuple[Document, tuple[Attribution, ...]]] = {}
        self.refused: list[str] = []
        self.seconds = Counter[str]()
        reference, store = parse_records(""), store_in(None)
        for article in gold:
            try:
                document = read_document(Draft(f"{article['doc_id']}.txt", article["text"]), None)
                parsed = self._timed("parsing", lambda d=document: parses(d, store))
                named = self._timed("names", lambda d=document, p=parsed: mentions(d, p, reference))
                quoted = self._timed(
                    "quotations", lambda d=document, p=parsed, n=named: attributions(d, p, n, reference)[0]
                )
                self.by_id[article["doc_id"]] = document, quoted
            except Exception:
                self.refused.append(article["doc_id"])

    def _timed(self, stage: str, run: Any) -> Any:
        start = time.process_time()
        answer = run()
        self.seconds[stage] += time.process_time() - start
        return answer

    def predictions(self) -> list[dict[str, object]]:
        return [{"doc_id": key, "quotes": rows(*value)} for key, value in self.by_id.items()]


def not_speech(score: ModuleType, gold: Sequence[Article], predicted: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """Stretches in marks that are in no content, and how many of them are reported as quotations."""
    by_id = {one["doc_id"]: one["quotes"] for one in predicted}
    total = reported = 0
    for article in gold:
        text = article["text"]
        speech = {(a, b) for one in article["quotes"] for a, b, _ in one["direct_segments"]}
        marked = {
            score.trim(text, a, b)
            for one in by_id.get(article["doc_id"], ())
            for a, b in one.get("marked", one["segments"])
        }
        nobodys = {(a, b) for a, b, _ in article["regions"]} - speech
        total += len(nobodys)
        reported += len(nobodys & marked)
    return total, reported


def tiers(score: ModuleType, gold: Sequence[Article], found: Found) -> dict[str, dict[str, float]]:
    """For each certainty: the share of reported stretches it covers, and how many of those in speech are right."""
    counts: dict[str, Counter[str]] = {}
    for article in gold:
        if article["doc_id"] not in found.by_id:
            continue
        document, quoted = found.by_id[article["doc_id"]]
        speech = {(a, b): one for one in article["quotes"] for a, b, _ in one["direct_segments"]}
        for one in quoted:
            for span in one.quotation.marked if one.quotation.use is Use.SPEECH else ():
                truth = speech.get(score.trim(document.text, span.start, span.end))
                count = counts.setdefault(one.certainty.value, Counter())
                count["stretches"] += 1
                if truth is not None:
                    count["in speech"] += 1
                    count["right"] += _right(score, truth, one, document)
    whole = sum(count["stretches"] for count in counts.values()) or 1
    return {
        tier: {
            "covers": round(100 * count["stretches"] / whole, 1),
            "right": round(100 * count["right"] / max(count["in speech"], 1), 1),
        }
        for tier, count in sorted(counts.items())
    }


def _right(score: ModuleType, truth: Article, one: Attribution, document: Document) -> bool:
    if one.speaker is None:
        return not truth["speaker_text"]
    span: Span = one.speaker.span
    if one.speaker.relative is not None:
        span = span.cover(one.speaker.relative)
    spoken = {"start": span.start, "end": span.end, "text": document.words(span), "resolved": one.speaker.resolved}
    _, mention, entity = score.spk_ok(truth, spoken)
    return bool(truth["speaker_text"]) and (mention or bool(entity))


def figures(scored: dict[str, Any]) -> dict[str, object]:
    """The figures of one extractor, out of the scorer's answer."""
    stretches, contents = scored["A"], scored["B"]
    return {
        "stretches found F1": stretches["ov80"]["F1"],
        "end to end F1": stretches["e2e"]["F1"],
        "right person": stretches["spk_entity"],
        "contents token F1": contents["token"]["F1"],
        "contents end to end F1": contents["e2e"]["F1"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--peers", default="regex,textacy")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    path = options.gold or need("quotes", "dev.jsonl")
    score = scorer(path.parent if (path.parent / "score.py").exists() else need("quotes", "score.py").parent)
    gold = score.load(path)
    found = Found(gold)
    predicted = found.predictions()
    details: list[tuple[Any, ...]] | None = [] if options.errors else None
    total, reported = not_speech(score, gold, predicted)
    scored = score.score(gold, predicted, details)
    thousands = scored["words"] / 1000
    answer: dict[str, Any] = {
        "articles": len(gold),
        "refused": len(found.refused),
        "deskcheck": figures(scored),
        "slices": scored["A_slices"],
        "reported though nobody's speech %": round(100 * reported / max(total, 1), 1),
        "tiers": tiers(score, gold, found),
        "seconds per 1,000 words": {stage: round(spent / thousands, 4) for stage, spent in found.seconds.items()},
        "quotations, % of the parsing time": round(
            100 * found.seconds["quotations"] / max(found.seconds["parsing"], 1e-9), 1
        ),
    }
    for name, peer in PEERS.items():
        if any(name.startswith(wanted) for wanted in options.peers.split(",")):
            answer[name] = _peer(score, gold, peer)
    for detail in (details or [])[: options.errors]:
        print(detail)
    show(answer, options.json)


def _peer(score: ModuleType, gold: Sequence[Article], peer: Any) -> dict[str, object] | str:
    try:
        lines = []
        for article in gold:
            quoted, wall, processor = timed(peer, article["text"])
            lines.append({"doc_id": article["doc_id"], "quotes": quoted, "seconds": wall, "cpu": processor})
    except ImportError as absent:
        return f"not installed: {absent.name}"
    total, reported = not_speech(score, gold, lines)
    share = round(100 * reported / max(total, 1), 1)
    return {**figures(score.score(gold, lines)), "reported though nobody's speech %": share}


if __name__ == "__main__":
    main()
