"""What a kill leaves of a draft that is being fixed: its old bytes or its new ones.

    python -m tests.benchmarks.fixes [--kills 200] [--seed 1] [--json]

Half of the kills hit the whole command, at a random moment of its run. The other half hit a process that does nothing
but replace a draft, over and over, so that most of them fall into the middle of a replacement. The drafts are written
here: marks of byte order, both kinds of line end, letters outside of ASCII.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from checker.fix import replace_file
from checker.read.file import read_file
from tests.benchmarks.shared import show

SLIPS = "\ufeffThe board met in Zürich.\r\n\r\nIt closed the the pier,then left. 🎉\nIt spoke of of it.\r\n".encode()
REPLACING = """
import sys
from pathlib import Path
from checker.fix import replace_file
from checker.read.file import read_file
path, old, new = Path(sys.argv[1]), *(Path(name).read_text(encoding="utf-8") for name in sys.argv[2:])
print("ready", flush=True)
while True:
    draft = read_file(path)
    replace_file(draft, new if draft.text == old else old)
"""


def state(path: Path, old: bytes, new: bytes) -> str:
    """Which of both the draft is."""
    found = path.read_bytes() if path.exists() else b""
    return "old bytes" if found == old else "new bytes" if found == new else "damaged"


def command(path: Path) -> list[str]:
    """The command that fixes a draft."""
    return [sys.executable, "-m", "checker", "check", str(path), "--fix", "--select", "TXT", "--isolated", "-q"]


def killed(words: list[str], wait: float, ready: bool) -> None:
    """Start a process and kill it after so many seconds, which count from its first line when it says it is `ready`."""
    run = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert run.stdout
    if ready:
        run.stdout.readline()
    time.sleep(wait)
    run.send_signal(signal.SIGKILL)
    run.wait()
    run.stdout.close()


def commands(folder: Path, kills: int, chance: random.Random) -> Counter[str]:
    """Kill the whole command; each time it starts with the old draft."""
    path = folder / "draft.txt"
    path.write_bytes(SLIPS)
    start = time.perf_counter()
    subprocess.run(command(path), capture_output=True, check=False)
    whole, new = time.perf_counter() - start, path.read_bytes()
    if new == SLIPS:
        raise SystemExit("the command made no edit")
    outcomes: Counter[str] = Counter()
    for _ in range(kills):
        path.write_bytes(SLIPS)
        killed(command(path), chance.uniform(0.2, 1.1) * whole, ready=False)
        outcomes[state(path, SLIPS, new)] += 1
    return outcomes


def replacements(folder: Path, kills: int, chance: random.Random) -> Counter[str]:
    """Kill a process that replaces a draft all the time."""
    path, old, new = folder / "replaced.txt", folder / "old.txt", folder / "new.txt"
    old.write_bytes(b"old " * 100_000)
    new.write_bytes(b"new" * 100_000)
    path.write_bytes(old.read_bytes())
    path.chmod(0o640)
    outcomes: Counter[str] = Counter()
    for _ in range(kills):
        killed([sys.executable, "-c", REPLACING, str(path), str(old), str(new)], chance.uniform(0, 0.05), ready=True)
        outcomes[state(path, old.read_bytes(), new.read_bytes())] += 1
        outcomes["in the middle of a replacement"] += bool(list(folder.glob(".replaced*")))
        outcomes["with other permissions"] += path.stat().st_mode & 0o777 != 0o640
    return outcomes


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["DESKCHECK_CACHE"] = str(folder / "cache")
        subprocess.run(command(Path(__file__)), capture_output=True, check=False)  # compiles the reference
        whole = commands(folder, options.kills // 2, chance)
        inner = replacements(folder, options.kills - options.kills // 2, chance)
        subprocess.run(command(folder / "draft.txt"), capture_output=True, check=False)
        replace_file(read_file(folder / "replaced.txt"), "done")
        left = list(folder.glob(".*"))
    show(
        {
            "kills": options.kills,
            **{key: whole[key] + inner[key] for key in ("old bytes", "new bytes", "damaged")},
            "in the middle of a replacement": inner["in the middle of a replacement"],
            "with other permissions": inner["with other permissions"],
            "files left behind after the next run": len(left),
        },
        options.json,
    )


if __name__ == "__main__":
    main()
