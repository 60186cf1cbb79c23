"""Hostile drafts: how many runs end in order, how long the slowest takes, how much memory the largest.

    python -m tests.benchmarks.hostile [--json] [--only GROUP] [--formats full,json]

Every file of `tests/hostile.py` is checked by the whole command, each in a process of its own. A run is in order when
it ends with 0, 1 or 2 within 20 seconds of CPU time and 1 GB, prints no traceback, no control character, no forged
command, no script and no formula, and its report is well-formed. Files that carry an injection are reported in every
format, the others in formats that take turns, or in all of them with `--every`.
"""

import argparse
import json
import os
import re
import signal
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree

from checker.report.formats import Format
from tests.hostile import hostile

SECONDS, MEGABYTES = 20, 1024
#: How long a run is waited for on a machine that has other work, in seconds by the clock.
PATIENCE = 120
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
#: What a CI service would take for a command: GitHub at the head of a line, Azure, GitHub's old runner and TeamCity
#: anywhere in it, GitLab before a carriage return.
COMMANDS = re.compile(
    r"^\s*::(?!(?:error|warning|notice) file=)|##(?:vso|teamcity)?\[|section_(?:start|end):\d+:[^\n]*\r", re.MULTILINE
)
#: A cell that a spreadsheet would take for a formula, where a line of a report begins with it.
FORMULAS = re.compile(r"^(?:[=@\t\r]|[+-]\d)", re.MULTILINE)
#: Formats whose lines are somebody's rows or cells; a page is none.
PLAIN = frozenset(Format) - {Format.HTML, Format.SVG, Format.JUNIT}


def run(path: Path, format: Format, cache: Path) -> tuple[str, float, float]:
    """What is wrong with the run (empty when nothing is), its CPU seconds and its megabytes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.monotonic()
        child = os.fork()
        if not child:
            _command(path, format, cache, out.fileno(), err.fileno())
        status, seconds, used = _wait(child, started)
        out.seek(0)
        err.seek(0)
        told, errors = out.read().decode("utf-8", "strict"), err.read().decode("utf-8", "replace")
    return _fault(status if seconds <= SECONDS else -9, format, told, errors), seconds, used / 1024


def _command(path: Path, format: Format, cache: Path, out: int, err: int) -> None:
    os.dup2(out, 1)
    os.dup2(err, 2)
    day = ("--date", "2024-07-08", "--worksheet")
    sys.argv = ["deskcheck", "check", str(path), *day, "--output-format", format.value, "--cache-dir", str(cache)]
    code = 99
    try:
        from checker.cli.app import main

        main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 98
    except BaseException as fault:
        os.write(2, f"Traceback: {type(fault).__name__}".encode())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _wait(child: int, started: float) -> tuple[int, float, int]:
    """Exit status, CPU seconds and kilobytes."""
    while True:
        done, status, usage = os.wait4(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss
        if time.monotonic() - started > PATIENCE:
            os.kill(child, signal.SIGKILL)
            os.wait4(child, 0)
            return -9, PATIENCE, 0
        time.sleep(0.01)


def _fault(status: int, format: Format, told: str, errors: str) -> str:
    if status not in (0, 1, 2):
        return "too slow" if status == -9 else f"status {status}: {errors[-200:]}"
    if "Traceback" in errors or "fault of deskcheck" in errors:
        return f"fault: {errors.strip()[-200:]}"
    if CONTROLS.search(told.replace("\t", " ")) or CONTROLS.search(errors):
        return "a control character"
    if COMMANDS.search(told) or COMMANDS.search(errors):
        return "a forged command"
    if format in PLAIN and FORMULAS.search(told):
        return "a formula"
    return _malformed(format, told)


def _malformed(format: Format, told: str) -> str:
    try:
        if format in (Format.JSON, Format.SARIF, Format.GITLAB, Format.RDJSON):
            json.loads(told)
        elif format is Format.JSON_LINES:
            [json.loads(line) for line in told.split("\n") if line]
        elif format in (Format.JUNIT, Format.SVG):
            ElementTree.fromstring(told)
        elif format is Format.HTML:
            return "" if told.count("<script>") == 1 and told.endswith("</html>\n") else "a script in the page"
    except (ValueError, ElementTree.ParseError) as fault:
        return f"malformed {format.value}: {fault}"
    return ""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--json", action="store_true")
    options.add_argument("--only", default="")
    options.add_argument("--formats", default="")
    options.add_argument("--every", action="store_true")
    given = options.parse_args()
    _load()
    formats = [Format(name) for name in given.formats.split(",") if name] or list(Format)
    wrong, slowest, largest, runs = [], (0.0, ""), (0.0, ""), 0
    with tempfile.TemporaryDirectory() as folder:
        files = [(name, content) for name, content in hostile() if name.startswith(given.only)]
        for n, (name, content) in enumerate(files):
            path = Path(folder) / name
            path.write_bytes(content)
            chosen = formats if given.every or name.startswith("inject") else [formats[n % len(formats)]]
            for form in chosen:
                fault, seconds, used = run(path, form, Path(folder) / "cache")
                runs += 1
                slowest, largest = max(slowest, (seconds, name)), max(largest, (used, name))
                if fault or used > MEGABYTES:
                    wrong.append(f"{name} {form.value}: {fault or f'{used:.0f} MB'}")
                    print(wrong[-1], flush=True)
    print(f"{len(files)} files, {runs} runs, {len(wrong)} not in order")
    print(f"slowest {slowest[0]:.1f} CPU s ({slowest[1]}), largest {largest[0]:.0f} MB ({largest[1]})")
    if given.json:
        figures = {"files": len(files), "runs": runs, "not_in_order": len(wrong)}
        print(json.dumps(figures | {"slowest_cpu_seconds": round(slowest[0], 2), "largest_mb": round(largest[0])}))


def _load() -> None:
    """Import everything once, so that each process that is forked begins with it."""
    import checker.check  # noqa: F401
    from checker.annotate.language import parse
    from checker.annotate.parses import pipeline
    from checker.reference.load import load
    from checker.reference.shipped import starter

    parse(["One sentence."], pipeline()[0])
    load([starter()], None)


if __name__ == "__main__":
    main()
