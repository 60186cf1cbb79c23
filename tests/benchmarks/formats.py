"""What a format costs: `check` on the same words as plain text, Markdown, HTML, Word, OpenDocument, rich text and JSON.

    python -m tests.benchmarks.formats [--rounds 11] [--json]

Each figure is the CPU time (user and system, the whole process, no parse in the cache) of a first `check` of that
format over the one of plain text, the median over rounds in which the formats take turns. `--help` is measured the
same way. The words are the first article of `DESKCHECK_DATA/clean/news` that has more than 500 of them.
"""

import argparse
import html
import json
import re
import statistics
import sys
import tempfile
from pathlib import Path

from checker.read.document import read_document
from checker.read.file import decode, read_file
from tests.benchmarks.shared import need, show
from tests.benchmarks.speed import keep_reference, spent
from tests.office import docx, odt, paragraph, rtf

ENOUGH = 500
_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+.!|~&-])")


def paragraphs() -> list[str]:
    """The prose of the article, a paragraph each."""
    for path in sorted(need("clean", "news").glob("*.txt")):
        document = read_document(read_file(path))
        lines = [" ".join(document.words(block.span).split()) for block in document.prose]
        if sum(len(line.split()) for line in lines) > ENOUGH:
            return lines
    raise SystemExit("no article there is long enough")


def drafts(lines: list[str]) -> dict[str, bytes]:
    """The paragraphs in each format, by its suffix."""
    marked = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    escaped = "\n\n".join(_MARKS.sub(r"\\\1", line) for line in lines)
    return {
        "txt": "\n\n".join(lines).encode(),
        "md": escaped.encode(),
        "html": f"<!DOCTYPE html>\n<html><body><article>\n{marked}</article></body></html>\n".encode(),
        "docx": docx("".join(paragraph(html.escape(line)) for line in lines)),
        "odt": odt("".join(f"<text:p>{html.escape(line)}</text:p>" for line in lines)),
        "rtf": rtf("\\par ".join(re.sub(r"([\\{}])", r"\\\1", line) for line in lines)),
        "json": json.dumps({"body_html": marked}).encode(),
    }


def differing(contents: dict[str, bytes]) -> int:
    """In how many formats the words that are checked are not those of the plain text."""
    read = {
        suffix: [document.words(block.span) for block in document.prose]
        for suffix, content in contents.items()
        for document in [read_document(decode(content, f"draft.{suffix}"))]
    }
    return sum(words != read["txt"] for words in read.values())


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    lines = paragraphs()
    contents = drafts(lines)
    with tempfile.TemporaryDirectory() as folder:
        seconds = measured(contents, options.rounds, Path(folder))
    plain = seconds["txt"]
    figures: dict[str, object] = {
        f"{name} / txt": round(statistics.median(a / b for a, b in zip(times, plain, strict=True)), 3)
        for name, times in seconds.items()
        if name != "txt"
    }
    figures |= {
        "txt, CPU s": round(statistics.median(plain), 3),
        "words": sum(len(line.split()) for line in lines),
        "formats whose prose differs": differing(contents),
        "rounds": options.rounds,
    }
    show(figures, options.json)


def measured(contents: dict[str, bytes], rounds: int, folder: Path) -> dict[str, list[float]]:
    """CPU seconds of every round for each format and for `--help`."""
    command = [sys.executable, "-m", "checker"]
    paths = {}
    for suffix, content in contents.items():
        paths[suffix] = folder / f"draft.{suffix}"
        paths[suffix].write_bytes(content)
    check = [*command, "check", "--date", "2024-07-08"]
    for path in paths.values():  # the reference and the files of the program compile once for a machine
        spent([*check, str(path)], folder / "compiled")
    seconds: dict[str, list[float]] = {name: [] for name in (*paths, "--help")}
    for turn in range(rounds):
        order = list(paths)[turn % len(paths) :] + list(paths)[: turn % len(paths)]
        for suffix in order:
            cache = folder / f"cache-{turn}-{suffix}"
            keep_reference(folder / "compiled", cache)
            seconds[suffix].append(spent([*check, str(paths[suffix])], cache)[0])
        seconds["--help"].append(spent([*command, "--help"])[0])
    return seconds


if __name__ == "__main__":
    main()
