"""How the reference bears a million records, and how fast the shipped set is there.

    python -m tests.benchmarks.reference [--entities N] [--json]

The names are made up from real ones: surnames and forenames of the legislators in DESKCHECK_DATA train a letter
model, and what it writes is combined with a Zipf weight into people (two aliases each), places and organisations.
Times are process CPU seconds. `memory_added` is what a fresh process comes to hold of its own over all these look-ups,
`memory_mapped` what is then mapped of the index (clean pages, which all processes share and the system takes back when
it wants), and `memory_peak` the most that was held of both together after any look-up of a near name.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from checker.reference.load import load
from checker.reference.shipped import starter
from tests.benchmarks.reference_names import altered, write_set
from tests.benchmarks.shared import need, show

SEED = 20240708
WORDS = "the of and to in a said for that on with was by as at from it his her they would after about year".split()


def alone(folder: Path, cache: Path, question: str) -> dict[str, float]:
    """The figures that one question gives in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.reference", "--ask", question, str(folder), str(cache)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def resident() -> tuple[float, float]:
    """What this process holds in memory, in MB: of its own, and of mapped files (clean pages, shared by all)."""
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
    return int(told["RssAnon"].split()[0]) / 1e3, int(told["RssFile"].split()[0]) / 1e3


def ask(question: str, folder: Path, cache: Path) -> dict[str, float]:
    """Answer one question of the benchmark in this process."""
    start = time.process_time()
    if question == "compile":
        load([folder], cache)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        return {"compile_cpu_s": time.process_time() - start, "compile_peak_gb": peak}
    names = sample(folder)
    before, start = resident(), time.process_time()
    reference = load([folder], cache)
    assert reference.named(names[0])
    opened = time.process_time() - start
    if question == "open":
        return {"open_first_ms": opened * 1e3}
    chance = random.Random(SEED)
    figures = lookups(reference, names, chance) | scans(reference, names, chance) | nears(reference, names, chance)
    own, mapped = resident()
    peak = 0.0
    for name in names[1501:1701]:
        reference.near(altered(name, 2, chance), 2)
        peak = max(peak, sum(resident()) - sum(before))
    return figures | {
        "memory_added_mb": own - before[0], "memory_mapped_mb": mapped - before[1], "memory_peak_mb": peak,
    }  # fmt: skip


def sample(folder: Path) -> list[str]:
    """Two thousand names of the set, from all over it."""
    names = []
    for file in sorted(folder.glob("*.csv")):
        with file.open(newline="") as opened:
            names += [line.split(",", 2)[1] for line in opened if line.startswith(("p", "l", "o"))]
    return random.Random(SEED).sample(names, 2_000)


def lookups(reference, names, chance) -> dict[str, float]:  # type: ignore[no-untyped-def]
    """Exact look-ups of names that were not asked for before."""
    asked = names[1:1001]
    start = time.process_time()
    for name in asked:
        reference.named(name)
    return {"exact_us": (time.process_time() - start) / len(asked) * 1e6}


def scans(reference, names, chance) -> dict[str, float]:  # type: ignore[no-untyped-def]
    """Finding every name in texts of a thousand words, forty of them in names."""
    spent, found, put = [], 0, 0
    for turn in range(20):
        words = chance.choices(WORDS, k=960)
        for name in names[turn * 20 : turn * 20 + 20]:
            words.insert(chance.randrange(len(words)), name)
        text = " ".join(words)
        start = time.process_time()
        spans = list(reference.scan(text))
        spent.append(time.process_time() - start)
        found, put = found + len(spans), put + 20
    return {"scan_ms": median(spent) * 1e3, "scan_found": found / put}


def nears(reference, names, chance) -> dict[str, float]:  # type: ignore[no-untyped-def]
    """Names with one or two edits, and whether the right one comes back."""
    spent, right, asked = [], 0, names[1001:1501]
    reference.near("Nobody Atall", 2)
    for n, name in enumerate(asked):
        wrong = altered(name, 1 + n % 2, chance)
        start = time.process_time()
        found = reference.near(wrong, 2)
        spent.append(time.process_time() - start)
        right += name in found
    spent.sort()
    return {
        "near_median_ms": median(spent) * 1e3,
        "near_p95_ms": spent[len(spent) * 95 // 100] * 1e3,
        "near_recall": right / len(asked),
    }


def shipped(cache: Path) -> dict[str, float]:
    """The set that ships with deskcheck: its first compile, and its opening, each in a process of its own."""
    program = (
        "import time; t = time.process_time()\n"
        "from checker.reference.load import load\nfrom checker.reference.shipped import starter\n"
        "from pathlib import Path\n"
        f"s = time.process_time(); load([starter()], Path({str(cache)!r})).named('Japan')\n"
        "e = time.process_time(); print((e - s) * 1e3, (s - t) * 1e3)"
    )

    def run() -> tuple[float, float]:
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        spent, imports = done.stdout.split()
        return float(spent), float(imports)

    compiled = run()[0]
    opened = [run() for _ in range(9)]
    return {
        "starter_compile_s": compiled / 1e3,
        "starter_open_ms": median(spent for spent, _ in opened),
        "starter_import_ms": median(imports for _, imports in opened),
        "starter_records": float(sum(layer.records for layer in load([starter()], cache).layers())),
    }


def main() -> None:
    """Run the benchmark and print its figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--entities", type=int, default=1_000_000)
    options.add_argument("--json", action="store_true")
    options.add_argument("--keep", type=Path, help="a folder in which the set and its index stay for another run")
    options.add_argument("--ask", nargs=3, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.ask:
        print(json.dumps(ask(chosen.ask[0], Path(chosen.ask[1]), Path(chosen.ask[2]))))
        return
    legislators = need("legislators", "legislators-current.yaml")
    with tempfile.TemporaryDirectory() as scratch:
        home = chosen.keep or Path(scratch)
        folder, cache = home / f"set{chosen.entities}", home / "cache"
        if not folder.is_dir():
            folder.mkdir(parents=True)
            write_set(folder, chosen.entities, legislators)
            time.sleep(2.1)  # so that the files' times can be trusted to stand for their content
        figures: dict[str, float] = {"entities": chosen.entities}
        figures |= alone(folder, cache, "compile")
        alone(folder, cache, "open")
        figures |= {"open_first_ms": median(alone(folder, cache, "open")["open_first_ms"] for _ in range(5))}
        figures |= alone(folder, cache, "look")
        figures |= shipped(Path(scratch) / "starter")
    print(f"{chosen.entities:,} made-up entities with two aliases each; the shipped set in {starter().name}/")
    show({name: round(figure, 3) for name, figure in figures.items()}, chosen.json)


if __name__ == "__main__":
    main()
