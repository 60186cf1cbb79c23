"""The public-domain addresses of `DESKCHECK_DATA/speeches`, as a record and as sentences to quote."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from checker.record.date import PartialDate
from checker.record.quotation import Statement
from checker.reference.transcripts import Turn

__all__ = ["Sentence", "Speech", "every_sentence", "speeches", "turns"]

#: Full names by the name in the file; where two share it, by the last year of the first of them.
NAMES = {
    "Washington": "George Washington", "Jefferson": "Thomas Jefferson", "Madison": "James Madison",
    "Monroe": "James Monroe", "Jackson": "Andrew Jackson", "VanBuren": "Martin Van Buren", "Polk": "James K. Polk",
    "Taylor": "Zachary Taylor", "Pierce": "Franklin Pierce", "Buchanan": "James Buchanan",
    "Lincoln": "Abraham Lincoln", "Grant": "Ulysses S. Grant", "Hayes": "Rutherford B. Hayes",
    "Garfield": "James A. Garfield", "Cleveland": "Grover Cleveland", "McKinley": "William McKinley",
    "Taft": "William Howard Taft", "Wilson": "Woodrow Wilson", "Harding": "Warren G. Harding",
    "Coolidge": "Calvin Coolidge", "Hoover": "Herbert Hoover", "Truman": "Harry S. Truman",
    "Eisenhower": "Dwight D. Eisenhower", "Kennedy": "John F. Kennedy", "Johnson": "Lyndon B. Johnson",
    "Nixon": "Richard Nixon", "Ford": "Gerald Ford", "Carter": "Jimmy Carter", "Reagan": "Ronald Reagan",
    "Clinton": "Bill Clinton", "GWBush": "George W. Bush", "Obama": "Barack Obama", "Trump": "Donald Trump",
    "Biden": "Joe Biden",
}  # fmt: skip
SHARED = {
    "Adams": (1800, "John Adams", "John Quincy Adams"),
    "Harrison": (1845, "William Henry Harrison", "Benjamin Harrison"),
    "Roosevelt": (1910, "Theodore Roosevelt", "Franklin D. Roosevelt"),
    "Bush": (1993, "George H. W. Bush", "George W. Bush"),
}
_DATE = re.compile(r"\b(January|February|March|April|May|June|July|November|December|September) (\d{1,2}), ?(\d{4})")
_HEADING = re.compile(r"^(?:[A-Z][A-Z' .,:;0-9-]+|Source:.*)$", re.MULTILINE)
_SENTENCE = re.compile(r"(?:[^.!?]|[.](?=\S))+[.!?]+[\"”)]*")


@dataclass(frozen=True, slots=True)
class Speech:
    """One address: its words as the record holds them."""

    file: str
    speaker: str
    day: date
    occasion: str
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a speech, spaces collapsed, and the one after it."""

    speech: Speech
    text: str
    after: str


def speeches(folder: Path) -> list[Speech]:
    """Every address, by file."""
    return [_speech(path) for path in sorted(folder.glob("*/*.txt"))]


def _speech(path: Path) -> Speech:
    written = path.read_bytes()
    try:
        text = written.decode("utf-8")
    except UnicodeDecodeError:
        text = written.decode("cp1252", "replace")
    year, name = path.stem.split("-")[:2]
    if name in SHARED:
        last, first, second = SHARED[name]
        speaker = first if int(year) < last else second
    else:
        speaker = NAMES[name]
    found = _DATE.search(text[:600])
    inaugural = path.parent.name == "inaugural"
    day = (
        datetime.strptime(" ".join(found.groups()), "%B %d %Y").date()
        if found and found[3] == year
        else date(int(year), 1, 20) if int(year) > 1936 else date(int(year), 3, 4)
    )  # fmt: skip
    text = _HEADING.sub("", re.sub(r"THE PRESIDENT:", "", text))
    return Speech(
        f"{path.parent.name}-{path.stem}",
        speaker,
        day,
        "Inaugural Address" if inaugural else "Address to Congress",
        text.strip(),
    )


def every_sentence(chosen: list[Speech]) -> list[Sentence]:
    """Sentences of eight to forty-five words, without brackets or quotation marks."""
    return [sentence for speech in chosen for sentence in _sentences(speech)]


def _sentences(speech: Speech) -> Iterator[Sentence]:
    for paragraph in re.split(r"\n\s*\n|\n(?=[A-Z])", speech.text):
        parts = [" ".join(part.split()) for part in _SENTENCE.findall(paragraph)]
        for part, after in zip(parts, [*parts[1:], ""], strict=False):
            fits = 8 <= len(part.split()) <= 45 and part[0].isupper() and part[-1] == "."
            if fits and not re.search(r"[\"“”()\[\]*;:]|\b[A-Z]\.|\b(?:Mr|Mrs|Dr|No|St)\.|\.\.", part):
                yield Sentence(speech, part, after)


def turns(chosen: list[Speech], seed: int) -> Iterator[Turn]:
    """The record: each address one turn and complete, with stage directions after two sentences in a hundred."""
    rng = random.Random(seed)
    for speech in chosen:
        text = re.sub(
            r"(?<=[a-z][.!]) (?=[A-Z])",
            lambda _: rng.choice((" (Applause.) ", " (Laughter.) ")) if rng.random() < 0.02 else " ",
            speech.text,
        )
        yield Turn(
            speech.file,
            Statement(
                id=f"{speech.file}#1",
                speaker=speech.speaker,
                text=text,
                said=PartialDate(speech.day, speech.day),
                occasion=speech.occasion,
                complete=True,
            ),
        )
