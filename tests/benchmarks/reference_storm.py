"""Eight processes at one cache that is cold or damaged, some of them killed at random: is any answer wrong?

    python -m tests.benchmarks.reference_storm [--rounds 200] [--json]

Each round starts eight processes that open the same made-up set through one cache and answer the same questions.
Some are killed with SIGKILL at a random moment; between rounds the cache is emptied, left, or damaged by cutting
files short, overwriting bytes or deleting files. An answer is wrong when a process that was not killed answers
anything but what the set says, ends with another status than 0, or prints a traceback.
"""

import argparse
import json
import os
import random
import shutil
import signal
import tempfile
import time
import traceback
from pathlib import Path

from checker.record.name import Person
from checker.reference.load import load
from tests.benchmarks.shared import show

SEED = 20240708
PROCESSES = 8
PEOPLE = 400


def write_set(folder: Path) -> None:
    """A set of people with a tenure each."""
    people = "".join(f"p{n},Person Number{n:04},P. Number{n:04}\n" for n in range(PEOPLE))
    (folder / "people.csv").write_text("id,name,aliases\n" + people)
    tenures = "".join(f"p{n},chair,{1600 + n}-01-01,{1600 + n}-12-31\n" for n in range(PEOPLE))
    (folder / "tenures.csv").write_text("person,post,start,end\n" + tenures)
    (folder / "posts.csv").write_text("id,titles\nchair,Chair\n")


def answers(folder: Path, cache: Path) -> list[object]:
    """What the reference answers to a few questions."""
    reference = load([folder], cache)
    text = "Yesterday Person Number0007 met P. Number0311 and Person Number9999."
    person = reference.get("p42")
    return [
        [entity.id for entity in reference.named("p. number0399")],
        [span.of(text) for span in reference.scan(text)],
        reference.near("Person Number00077", 1),
        len(reference.tenures_in("chair")),
        person.name if isinstance(person, Person) else None,
        reference.knows("Number0000"),
    ]


def child(folder: Path, cache: Path, told: Path) -> None:
    """Answer in a process of its own, and leave the answers in `told`."""
    try:
        told.write_text(json.dumps(answers(folder, cache)))
        os._exit(0)
    except BaseException:
        told.with_suffix(".traceback").write_text(traceback.format_exc())
        os._exit(1)


def damage(cache: Path, chance: random.Random) -> None:
    """Empty the cache, leave it, or harm some files of it."""
    files = [path for path in cache.rglob("*") if path.is_file()]
    match chance.choice(("cold", "cold", "leave", "harm", "harm")):
        case "cold":
            shutil.rmtree(cache, ignore_errors=True)
        case "harm":
            for path in chance.sample(files, min(len(files), 2)):
                content = bytearray(path.read_bytes())
                match chance.choice(("cut", "flip", "drop")):
                    case "cut":
                        path.write_bytes(content[: chance.randrange(len(content) + 1)])
                    case "flip" if content:
                        content[chance.randrange(len(content))] ^= 0xFF
                        path.write_bytes(content)
                    case _:
                        path.unlink()


def storm(rounds: int, home: Path) -> dict[str, object]:
    """Run the rounds; answers the figures."""
    chance = random.Random(SEED)
    folder, cache = home / "set", home / "cache"
    folder.mkdir()
    write_set(folder)
    right = json.loads(json.dumps(answers(folder, home / "other")))
    figures = {"rounds": rounds, "processes": 0, "killed": 0, "wrong": 0, "tracebacks": 0, "statuses": 0}
    begun = time.perf_counter()
    for turn in range(rounds):
        damage(cache, chance)
        children = {}
        for number in range(PROCESSES):
            told = home / f"{turn}-{number}.json"
            pid = os.fork()
            if pid == 0:
                child(folder, cache, told)
            children[pid] = told
        for pid in chance.sample(sorted(children), chance.randrange(PROCESSES)):
            time.sleep(chance.random() * 0.02)
            os.kill(pid, signal.SIGKILL)
        for pid, told in children.items():
            _, status = os.waitpid(pid, 0)
            figures["processes"] += 1
            if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
                figures["killed"] += 1
                continue
            figures["statuses"] += status != 0
            figures["tracebacks"] += told.with_suffix(".traceback").exists()
            figures["wrong"] += not told.exists() or json.loads(told.read_text()) != right
            told.unlink(missing_ok=True)
    return figures | {"seconds": round(time.perf_counter() - begun, 1)}


def main() -> None:
    """Run the benchmark and print its figures; end with status 1 when anything went wrong."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=200)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        figures = storm(chosen.rounds, Path(scratch))
        for told in sorted(Path(scratch).glob("*.traceback"))[:3]:
            print(told.read_text())
    show(figures, chosen.json)
    raise SystemExit(bool(figures["wrong"] or figures["tracebacks"] or figures["statuses"]))


if __name__ == "__main__":
    main()
