"""How well misspelt names and acronyms are found, and how often right ones are accused.

    python -m tests.benchmarks.names [--articles 0] [--sizes 500,10000,200000] [--show flags|misses] [--json]

The text is `DESKCHECK_DATA/clean`: slips are put, seeded, into names of the news articles that stand in the reference
lists of the run, and every flag on the unaltered text counts against us (some are genuine errors in print: --show
flags). The articles are cut in two halves; the lists for one half come from the other: its 500 most frequent names are
curated; all its names in two articles or more, legislators, countries, states and cities only clear.
Peers run on the same texts: codespell, typos, hunspell and plain RapidFuzz; one that is not installed is left out.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Sequence

from checker.annotate.name.acronyms import definitions
from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.draft import Draft
from checker.evidence.verdict import State, Verdict
from checker.house import House
from checker.read.document import read_document
from checker.record.reference import Reference
from checker.reference.load import load
from checker.verify.acronym import acronyms
from checker.verify.name import names
from tests.benchmarks.name_drafts import CACHE, Article, altered, article, paths
from tests.benchmarks.name_lists import CURATED, Name, acronyms_of, curated_names, gazetteer, write_set
from tests.benchmarks.name_peers import peers
from tests.benchmarks.name_scores import Score
from tests.benchmarks.name_slips import Slip
from tests.benchmarks.shared import need, show

NAME_FAULTS = ("misspelled-name", "inconsistent-name")
Lists = tuple[Reference, list[Name], dict[str, int]]
MODES = ("one mention", "every mention", "first letter")


def judged(document: Document, reference: Reference) -> tuple[list[Verdict], float, float]:
    """The verdicts about names and acronyms, and the seconds of processor time that each took over a parsed draft."""
    parsed = parses(document, store_in(CACHE))
    times = [time.process_time()]
    short = definitions(document, parsed)
    times.append(time.process_time())
    found = Annotations(parses=parsed, mentions=mentions(document, parsed, reference), definitions=short)
    verdicts = list(names.verdicts(document, found, reference, House()))
    list(names.links(document, found, reference))
    times.append(time.process_time())
    verdicts += acronyms.verdicts(document, found, reference, House())
    times.append(time.process_time())
    faults = [verdict for verdict in verdicts if verdict.fault]
    return faults, times[2] - times[1], times[1] - times[0] + times[3] - times[2]


def references(halves: Sequence[Sequence[Article]], size: int, most: int) -> list[Lists]:
    """For each half, the reference built from the other one, its curated names and its acronyms."""
    made: list[Lists] = []
    for at, other in enumerate((halves[1], halves[0])):
        ranked = curated_names(each.mentions for each in other)
        short = acronyms_of(each.mentions for each in other)
        curated, others = ranked[:most], gazetteer(need("legislators"), size) if size > CURATED else []
        if most > len(ranked):
            curated, others = [*ranked, *others][:most], others
        clearing = [*ranked[most:], *others][: max(size - most, 0)]
        folder = write_set(CACHE / f"set-{size}-{most}-{at}", curated, clearing, short)
        made.append((load([folder], CACHE), ranked[:CURATED], short))
    return made


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--sizes", default="500,10000,200000")
    parser.add_argument("--curated", type=int, default=CURATED, help="how many names may accuse")
    parser.add_argument("--show", default="", choices=("", "flags", "misses", "all"))
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    sources = [article(path) for path in paths(options.articles)]
    news = [source for source in sources if source.path.parent.name == "news"]
    halves = (sources[0::2], sources[1::2])
    figures: dict[str, object] = {"articles": len(sources), "words": sum(source.words for source in sources)}
    drafts: dict[str, list[tuple[str, list[Slip]]]] = {}
    for size in map(int, options.sizes.split(",")):
        made = references(halves, size, options.curated)
        if not drafts:
            for mode in MODES:
                drafts[mode] = [altered(source, *made[source not in halves[0]][1:], mode) for source in news]
        figures |= _flags(halves, made, size, options.show in ("flags", "all"))
        figures |= _recalls(news, halves, made, drafts, size, options.show in ("misses", "all"))
    if not options.no_peers:
        figures |= peers(sources, drafts["one mention"], Score, references(halves, CURATED, CURATED)[0][1])
    show(figures, options.json)


def _subject(verdict: Verdict) -> str:
    """What a flag counts as; notes on introductions, honorifics and the like accuse no spelling."""
    if verdict.fault in NAME_FAULTS and verdict.state is not State.AGREES:
        return "name"
    return "acronym" if verdict.fault == "mistaken-acronym" else "other"


def _line(verdict: Verdict, source: Article) -> str:
    """A flag with what stands around it."""
    start, end = verdict.span.start, verdict.span.end
    around = re.sub(r"\s+", " ", source.document.text[max(start - 50, 0) : end + 40])
    said = f"{verdict.reading} -> {verdict.suggestion} [{verdict.record}] {verdict.because}"
    return f"{said} | {source.path.parent.name}: {around}"


def _flags(
    halves: Sequence[Sequence[Article]],
    made: Sequence[tuple[Reference, list[Name], dict[str, int]]],
    size: int,
    shown: bool,
) -> dict[str, object]:
    """Flags on text as it was published, and the time taken."""
    counts, firm, words, naming, shortening = Counter[str](), Counter[str](), 0, 0.0, 0.0
    for half, (reference, _, _) in zip(halves, made, strict=True):
        for source in half[:5]:
            judged(source.document, reference)  # word lists and the index are read before the clock starts
        for source in half:
            verdicts, named, shortened = judged(source.document, reference)
            naming, shortening = naming + named, shortening + shortened
            words += source.words
            for verdict in verdicts:
                subject = _subject(verdict)
                sure = verdict.firm and verdict.fault != "inconsistent-name"
                counts[subject] += 1
                firm[subject] += sure
                if shown and subject != "other":
                    print(size, "E" if sure else "W", _line(verdict, source))
    scale = 1000 / words
    return {
        f"{size} name flags per 1,000 words": round(counts["name"] * scale, 4),
        f"{size} name errors per 1,000 words": round(firm["name"] * scale, 4),
        f"{size} acronym flags per 1,000 words": round(counts["acronym"] * scale, 4),
        f"{size} acronym errors per 1,000 words": round(firm["acronym"] * scale, 4),
        f"{size} names, milliseconds per 1,000 words": round(naming * 1000 * scale, 2),
        f"{size} acronyms, milliseconds per 1,000 words": round(shortening * 1000 * scale, 2),
    }


def _flag(verdict: Verdict) -> tuple[int, int, str | None]:
    return verdict.span.start, verdict.span.end, verdict.suggestion


def _recalls(
    news: Sequence[Article],
    halves: Sequence[Sequence[Article]],
    made: Sequence[tuple[Reference, list[Name], dict[str, int]]],
    drafts: dict[str, list[tuple[str, list[Slip]]]],
    size: int,
    shown: bool,
) -> dict[str, object]:
    figures: dict[str, object] = {}
    for mode in MODES:
        score, warned = Score(), Score()
        for source, (text, slips) in zip(news, drafts[mode], strict=True):
            document = read_document(Draft(str(source.path), text))
            verdicts, _, _ = judged(document, made[source not in halves[0]][0])
            faults = (*NAME_FAULTS, "mistaken-acronym")
            found = [each for each in verdicts if each.fault in faults]
            score.add(slips, [_flag(each) for each in found], text)
            warned.add(slips, [_flag(each) for each in found if each.state is not State.UNCHECKED], text)
        figures[f"{size} {mode}: name recall"] = score.recall("name")
        figures[f"{size} {mode}: name proposals right"] = score.right("name")
        if mode != "first letter":
            figures[f"{size} {mode}: acronym recall"] = score.recall("acronym")
            figures[f"{size} {mode}: acronym recall, notes aside"] = warned.recall("acronym")
        if mode == "one mention":
            figures |= {
                f"{size} {mode}: {kind} recall ({score.slips[kind]})": score.recall(kind)
                for kind in sorted(score.slips)
            }
        if shown:
            print(f"--- {size} {mode}", *score.misses, sep="\n")
    return figures


if __name__ == "__main__":
    main()
