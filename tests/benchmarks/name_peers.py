"""The same texts through codespell, typos, hunspell and plain RapidFuzz."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

__all__ = ["peers"]

Flags = list[tuple[int, int, str | None]]


def _runner(name: str) -> str | None:
    return shutil.which(name) or shutil.which(str(Path(sys.executable).parent / name))


def codespell(text: str) -> Flags:
    """What codespell flags."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        run = subprocess.run([_runner("codespell") or "", file.name], capture_output=True, text=True, check=False)
    starts = _line_starts(text)
    flags: Flags = []
    for line, wrong, right in re.findall(r"^.*?:(\d+): (.+?) ==> (.+)$", run.stdout, re.M):
        at = text.find(wrong, starts[int(line) - 1])
        flags.append((at, at + len(wrong), right.split(",")[0]))
    return flags


def typos(text: str) -> Flags:
    """What typos flags."""
    run = subprocess.run(
        [_runner("typos") or "", "--format", "json", "-"], input=text, capture_output=True, text=True, check=False
    )
    starts = _line_starts(text)
    flags: Flags = []
    for line in run.stdout.splitlines():
        found = json.loads(line)
        if found.get("type") == "typo":
            at = text.find(found["typo"], starts[found["line_num"] - 1])
            flags.append((at, at + len(found["typo"]), (found.get("corrections") or [None])[0]))
    return flags


def hunspell(text: str) -> Flags:
    """What hunspell flags with its en_US dictionary; no suggestions are asked for (they take minutes)."""
    words = sorted(set(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)))
    run = subprocess.run(
        [_runner("hunspell") or "", "-d", "en_US", "-l", "-i", "utf-8"],
        input="\n".join(words), capture_output=True, text=True, check=False,
    )  # fmt: skip
    wrong = set(run.stdout.split())
    return [
        (match.start(), match.end(), None)
        for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)
        if match[0] in wrong or match[0].replace("’", "'") in wrong
    ]


def rapidfuzz(names: Sequence[str]) -> Callable[[str], Flags]:
    """What a plain `ratio` of 85 and more against the words of the same curated names flags."""
    from rapidfuzz import fuzz, process

    words = sorted({word for name in names for word in re.findall(r"[^\W\d_]{4,}", name)})
    known: dict[str, str | None] = dict.fromkeys(words)

    def flags(text: str) -> Flags:
        found: Flags = []
        for match in re.finditer(r"(?<!\w)[^\W\d_]{4,}", text):
            word = match[0]
            if not word[0].isupper() or (word in known and known[word] is None):
                continue
            if word not in known:
                best = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=85)
                known[word] = best[0] if best else ""
            if known[word]:
                found.append((match.start(), match.end(), known[word]))
        return found

    return flags


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def peers(
    sources: Sequence[Any],
    drafts: Sequence[tuple[str, list[Any]]],
    score: Callable[[], Any],
    names: Sequence[tuple[str, str]],
) -> dict[str, object]:
    """Recall on the same slips and flags on the same clean text, for each peer that is installed."""
    figures: dict[str, object] = {}
    tools: dict[str, Callable[[str], Flags]] = {"codespell": codespell, "typos": typos, "hunspell": hunspell}
    running = {name: tool for name, tool in tools.items() if _runner(name)}
    running["RapidFuzz ratio 85"] = rapidfuzz([name for _, name in names])
    for name in tools.keys() - running.keys():
        figures[f"{name}"] = "not installed"
    words = sum(source.words for source in sources)
    for name, tool in running.items():
        scored = score()
        for text, slips in drafts:
            scored.add(slips, tool(text), text)
        flags = sum(len(tool(source.document.text)) for source in sources)
        figures[f"{name}: name recall"] = scored.recall("name")
        figures[f"{name}: acronym recall"] = scored.recall("acronym")
        figures[f"{name}: flags per 1,000 words"] = round(flags * 1000 / words, 3)
    return figures
