"""Two readings side by side, with the words marked in which they differ."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.evidence.quotation import Alignment, ChangeKind

__all__ = ["Stretches", "aligned", "differing"]

#: Stretches of a text, each with whether it differs from the other text.
Stretches = list[tuple[str, bool]]

#: Readings longer than this are not compared word by word.
LONGEST = 600


def differing(reading: str, record: str) -> tuple[Stretches, Stretches] | None:
    """Stretches of both texts, each with whether it differs; `None` when the two share too little to compare."""
    ours, theirs = reading.split(), record.split()
    if min(len(ours), len(theirs)) < 5 or max(len(ours), len(theirs)) > LONGEST:
        return None
    matcher = SequenceMatcher(None, [_bare(word) for word in ours], [_bare(word) for word in theirs], autojunk=False)
    steps = matcher.get_opcodes()
    same = sum(last - first for step, first, last, _, _ in steps if step == "equal")
    if 5 * same < 3 * max(len(ours), len(theirs)):
        return None
    return (
        list(_stretches(ours, [(step != "equal", first, last) for step, first, last, _, _ in steps])),
        list(_stretches(theirs, [(step != "equal", first, last) for step, _, _, first, last in steps])),
    )


def aligned(alignment: Alignment) -> tuple[Stretches, Stretches]:
    """The draft's words and the record's, with those marked that no newsroom may change."""
    told = [
        (
            change.drafted,
            change.recorded,
            change.kind not in (ChangeKind.SAME, ChangeKind.ALLOWED)
            and _bare(change.drafted) != _bare(change.recorded),
        )
        for change in alignment.changes
    ]
    return (
        [(drafted, differs) for drafted, _, differs in told if drafted.strip()],
        [(recorded, differs) for _, recorded, differs in told if recorded.strip()],
    )


def _bare(word: str) -> str:
    return word.strip("“”\"'‘’.,;:!?—–-()[]").casefold().replace("’", "'")


def _stretches(words: list[str], steps: list[tuple[bool, int, int]]) -> Iterator[tuple[str, bool]]:
    for differs, first, last in steps:
        if first < last:
            yield " ".join(words[first:last]), differs
