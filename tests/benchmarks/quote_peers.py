"""Other ways to find quotations and their speakers, scored beside deskcheck: a regex, and textacy where installed."""

import re
import time
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from checker.annotate.parses import pipeline

__all__ = ["PEERS", "Prediction"]

Prediction = list[dict[str, object]]
_PAIR = re.compile(r"[“\"]([^“”\"\n]{1,2000})[”\"]")
_PARAGRAPH = re.compile(r"\S[^\r\n]*")


@cache
def _language() -> Any:
    import spacy

    return spacy.load(pipeline()[0])


def by_regex(text: str) -> Prediction:
    """Every pair of marks, given to the person named nearest to it."""
    document = _language()(text)
    people = [(name.start_char, name.end_char, name.text) for name in document.ents if name.label_ == "PERSON"]
    found: Prediction = []
    for match in _PAIR.finditer(text):
        near = min(people, key=lambda one: min(abs(one[0] - match.end()), abs(match.start() - one[1])), default=None)
        speaker = near and {"start": near[0], "end": near[1], "text": near[2], "resolved": None}
        found.append({"segments": [[match.start(1), match.end(1)]], "kind": "direct", "speaker": speaker, "cue": None})
    return found


def by_textacy(text: str) -> Prediction:
    """textacy's direct quotations over the whole article; an article that it refuses has none."""
    try:
        return list(_textacy(text, 0))
    except ValueError:
        return []


def by_textacy_in_paragraphs(text: str) -> Prediction:
    """textacy's direct quotations, one paragraph at a time."""
    found: Prediction = []
    for match in _PARAGRAPH.finditer(text):
        try:
            found += list(_textacy(match[0], match.start()))
        except ValueError:
            continue
    return found


def _textacy(text: str, offset: int) -> Iterator[dict[str, object]]:
    from textacy.extract import direct_quotations

    for one in direct_quotations(_language()(text)):
        start = offset + one.content.start_char
        first, last = one.speaker[0], one.speaker[-1]
        edges = offset + first.idx, offset + last.idx + len(last.text)
        speaker = {"start": edges[0], "end": edges[1], "text": text[edges[0] - offset : edges[1] - offset]}
        segments = [[start, start + len(one.content.text)]]
        yield {"segments": segments, "kind": "direct", "speaker": {**speaker, "resolved": None}, "cue": str(one.cue)}


def timed(find: Callable[[str], Prediction], text: str) -> tuple[Prediction, float, float]:
    """What a finder finds, with the seconds and processor seconds it took."""
    wall, processor = time.perf_counter(), time.process_time()
    found = find(text)
    return found, time.perf_counter() - wall, time.process_time() - processor


PEERS: dict[str, Callable[[str], Prediction]] = {
    "regex": by_regex,
    "textacy, whole": by_textacy,
    "textacy, by paragraph": by_textacy_in_paragraphs,
}
