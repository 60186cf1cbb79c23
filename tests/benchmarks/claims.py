"""Claims: sums, roles at a date, numbers against a fact, the order of worth, mutations of the record, and the time.

    python -m tests.benchmarks.claims [--only sums,roles,numbers,worth,mutations,time] [--errors 20] [--json]
        [--data DIR] [--legislators FILE] [--phrasings FILE] [--vitaminc FILE] [--claimbuster FILE]

Data: `DESKCHECK_DATA` (clean, quotes, speeches, legislators, vitaminc, claimbuster); `--data` and the others name
held-out texts and files of the same form. Sums are also put into made sentences, for printed text holds few.
"""

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from checker.annotate.annotate import annotate
from checker.annotate.claim.claims import claims
from checker.annotate.date.dates import dates
from checker.annotate.parses import parses, store_in
from checker.annotate.quantity.quantities import quantities
from checker.house import House
from checker.read.document import read_document
from checker.read.file import read_file
from checker.record.reference import Reference
from checker.record.role import Tenure
from checker.reference.load import load
from checker.reference.shipped import starter
from checker.verify.date import dates as dated
from checker.verify.event import events
from checker.verify.geography import places
from checker.verify.number import numbers
from checker.verify.rank import ranks
from checker.verify.role import roles
from tests.benchmarks import congress, mutations, sums, vitamin, worthiness
from tests.benchmarks.shared import need, show

PARTS = ("sums", "roles", "numbers", "worth", "mutations", "time")
CHECKS = (roles, dated, events, numbers, ranks, places)
#: How news copy tells the roles of legislators, and how writers did who were asked to vary it as widely as they could.
PHRASINGS = sorted(Path(__file__).parent.glob("role_phrasings*.txt"))
RARE = sorted(Path(__file__).parent.glob("rare_phrasings*.txt"))


def printed(folder: Path | None) -> Iterator[str]:
    """The paragraphs of published text that may hold a sum: a folder's, or those of the shared data."""
    if folder is not None:
        yield from sums.texts(folder)
        return
    yield from sums.texts(need("clean"))
    yield from sums.texts(need("speeches"))
    for line in need("quotes", "train.jsonl").open(encoding="utf-8"):
        yield from (text for text in json.loads(line)["text"].splitlines() if sums.LIKELY.search(text))
    yield from sums.wikipedia(need("vitaminc", "dev.jsonl"))


def timed(reference: Reference) -> dict[str, object]:
    """Milliseconds of computing per 1,000 words: parsing, and everything that is done for claims."""
    words, spent = 0, {"parse": 0.0, "claims": 0.0}

    def clock(part: str, run: Callable[[], object]) -> None:
        start = time.process_time()
        run()
        spent[part] += time.process_time() - start

    for n, path in enumerate(sorted(need("clean", "news").iterdir())[:40]):
        document = read_document(read_file(path), date(2016, 6, 1))
        if n == 0:  # word lists are read before the clock starts, as the pipeline is
            parses(document, store_in(None))
            first = annotate(document, reference, store_in(None))
            for subject in CHECKS:
                list(subject.verdicts(document, first, reference, House()))
        start = time.process_time()
        parsed = parses(document, store_in(None))
        spent["parse"] += time.process_time() - start
        words += len(document.text.split())
        found = annotate(document, reference, store_in(None))
        clock("claims", lambda d=document, p=parsed: (quantities(d, p), dates(d, p)))  # type: ignore[misc]
        clock("claims", lambda d=document, a=found: claims(d, a.parses, a.mentions, a.quantities, a.dates, ()))  # type: ignore[misc]
        for subject in CHECKS:
            clock("claims", lambda s=subject, d=document, a=found: list(s.verdicts(d, a, reference, House())))  # type: ignore[misc]
    per = {part: round(seconds * 1e6 / words, 1) for part, seconds in spent.items()}
    return {
        "time: words": words,
        "time: pipeline, ms per 1,000 words": per["parse"],
        "time: claims, ms per 1,000 words": per["claims"],
        "time: claims, share of the pipeline's": round(spent["claims"] / spent["parse"], 3),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--members", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    for option in ("data", "legislators", "phrasings", "vitaminc", "claimbuster"):
        parser.add_argument(f"--{option}", type=Path)
    options = parser.parse_args()
    wanted = options.only.split(",")
    figures: dict[str, object] = {}
    if "sums" in wanted:
        figures |= sums.figures(printed(options.data), options.errors)
        figures |= sums.figures(sums.made(300, random.Random(6)), options.errors, "made sums")
    if "roles" in wanted:
        path = options.legislators or need("legislators", "legislators-current.yaml")
        sets = {"role": [options.phrasings]} if options.phrasings else {"role": PHRASINGS, "role, told rarely": RARE}
        for name, files in sets.items():
            lines = [line for file in files for line in congress.phrasings(file)]
            figures |= congress.figures(name, path, lines, options.members, options.errors)
    if "numbers" in wanted:
        figures |= vitamin.figures(options.vitaminc or need("vitaminc", "dev.jsonl"), options.errors)
    if "worth" in wanted:
        figures |= worthiness.figures(options.claimbuster or need("claimbuster", "train.json"))
    if {"mutations", "time"} & set(wanted):
        reference = load([starter()])
        if "mutations" in wanted:
            figures |= mutations.figures(reference, list(reference.every(Tenure)), options.errors)
        if "time" in wanted:
            figures |= timed(reference)
    show(figures, options.json)


if __name__ == "__main__":
    main()
