"""The words on record: transcripts read and refused, the index kept and searched, and the commands that ask it."""

import os
import random
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli.record import app
from checker.draft import Unreadable
from checker.record.date import PartialDate
from checker.record.quotation import Passage, Statement
from checker.reference.load import load
from checker.reference.passage_tables import compiled, in_memory, keep, opened
from checker.reference.passages import PassageIndex
from checker.reference.transcript_intake import bring_in
from checker.reference.transcripts import Turn, read_transcript, transcript_files, turns_of

SPEECHES = Path(__file__).parent / "speeches"

INTERVIEW = """---
occasion: Evening interview
speakers: VALE = Jordan Vale; Q = reporters
date: 2024-03-01
publisher: Channel Four
fidelity: machine
---
Q: Will the bridge open this year?

VALE: It will open in June. We have (laughter) no doubt about it.

MS. OKORO: And the tolls?

VALE: There will be none.
"""


def test_turns_and_speakers_are_told_apart() -> None:
    turns = list(turns_of(INTERVIEW, "talk.md"))
    assert [(turn.statement.speaker, turn.statement.text.strip()) for turn in turns] == [
        ("reporters", "Will the bridge open this year?"),
        ("Jordan Vale", "It will open in June. We have (laughter) no doubt about it."),
        ("MS. OKORO", "And the tolls?"),
        ("Jordan Vale", "There will be none."),
    ]
    first = turns[1].statement
    assert (str(first.said), first.fidelity, first.complete, first.occasion) == (
        "2024-03-01", "machine", False, "Evening interview",
    )  # fmt: skip
    assert turns[1].source is not None
    assert turns[1].source.publisher == "Channel Four"


def test_prose_with_a_colon_starts_no_turn() -> None:
    text = "---\nspeaker: Jordan Vale\ndate: 2024\n---\nRemember this: we stay.\nThree things: work, work, work.\n"
    assert len(list(turns_of(text, "talk.md"))) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Just words.", "header"),
        ("---\nspeaker: A\n---\nWords.", "date"),
        ("---\nspeaker: A\ndate: soon\n---\nWords.", "date"),
        ("---\ndate: 2024\n---\nWords.", "speaker"),
        ("---\nspeaker: A\ndate: 2024\nmood: calm\n---\nWords.", "a header says one of"),
        ("---\nspeaker: A\ndate: 2024\nfidelity: good\n---\nWords.", "fidelity is one of"),
    ],
)
def test_a_faulty_header_is_refused_with_its_place(text: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        list(turns_of(text, "talk.md"))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_bytes(b"---\nspeaker: A\n\xff\xfe")
    with pytest.raises(Unreadable, match="not UTF-8"):
        list(read_transcript(tmp_path / "talk.md"))


def test_the_index_is_kept_and_made_anew_when_damaged(tmp_path: Path) -> None:
    files = transcript_files(SPEECHES)
    assert len(files) == 3
    one = PassageIndex(compiled(files, tmp_path)).passages("mystic chords of fear", (), 200, 3)
    (kept,) = tmp_path.glob("*.sqlite")
    made = kept.stat().st_mtime_ns
    assert PassageIndex(compiled(files, tmp_path)).passages("mystic chords of fear", (), 200, 3) == one
    assert kept.stat().st_mtime_ns == made
    kept.write_bytes(b"not a database" * 100)
    assert PassageIndex(compiled(files, tmp_path)).passages("mystic chords of fear", (), 200, 3) == one


def test_an_index_damaged_in_the_middle_fails_no_run(tmp_path: Path) -> None:
    known = load([SPEECHES], tmp_path)
    before = known.passages("Let us never negotiate out of fear")
    (kept,) = (tmp_path / "reference" / "passages").glob("*.sqlite")
    content = bytearray(kept.read_bytes())
    for at in range(8192, len(content) - 4096, 4096):
        content[at : at + 64] = b"\xff" * 64
    kept.write_bytes(content)
    assert load([SPEECHES], tmp_path).passages("Let us never negotiate out of fear") == before
    assert load([SPEECHES], tmp_path).passages("Let us never negotiate out of fear") == before


def test_a_changed_transcript_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "transcripts" / "talk.md"
    path.parent.mkdir()
    path.write_text(INTERVIEW, encoding="utf-8")
    (tmp_path / "set.toml").write_text('name = "desk"\n', encoding="utf-8")

    def first(words: str) -> list[Passage]:
        return [p for p in load([tmp_path], tmp_path / "cache").passages(words) if words in p.text]

    assert first("open in June")
    path.write_text(INTERVIEW.replace("June", "October"), encoding="utf-8")
    assert first("open in October")
    assert not first("open in June")


def _talks(number: int) -> list[Turn]:
    rng = random.Random(7)
    words = [f"{a}{b}" for a in "ba co du fe gi ha jo ku la mi".split() for b in "ran tel mos vik nut dor".split()]
    day = PartialDate.parse("2024")
    return [
        Turn(f"talk-{n}", Statement(id=f"{n}", speaker=f"S{n % 7}", text=" ".join(rng.choices(words, k=400)), said=day))
        for n in range(number)
    ]


def test_altered_words_are_found_again_and_the_kept_index_answers_alike(tmp_path: Path) -> None:
    talks = _talks(120)
    memory = PassageIndex(in_memory(talks))
    keep(tmp_path / "talks.sqlite", talks)
    disk = PassageIndex(opened(tmp_path / "talks.sqlite"))
    rng = random.Random(1)
    for _ in range(40):
        talk = rng.choice(talks).statement
        said = talk.text.split()
        start = rng.randrange(len(said) - 15)
        asked = said[start : start + 15]
        asked[rng.randrange(15)] = "altered"
        found = memory.passages(" ".join(asked), (), 200, 5)
        assert talk.id in [passage.statement.id for _, passage in found[:1]]
        assert disk.passages(" ".join(asked), (), 200, 5) == found
        own = memory.passages(" ".join(asked), (talk.speaker,), 200, 5)
        assert {passage.statement.speaker for _, passage in own} == {talk.speaker}
        assert memory.passages(" ".join(asked), ("nobody",), 200, 5) == []


def test_a_passage_tells_where_it_stands() -> None:
    talks = _talks(3)
    index = PassageIndex(in_memory(talks))
    for talk in talks:
        words = talk.statement.text.split()
        for _, passage in index.passages(" ".join(words[200:212]), (), 150, 2):
            whole = talks[int(passage.statement.id)].statement.text
            assert whole[passage.start : passage.start + len(passage.text)] == passage.text


def test_the_same_words_are_searched_whatever_marks_they_hold() -> None:
    index = PassageIndex(in_memory(_talks(2)))
    for asked in ('"', "'; DROP TABLE chunk; --", "NEAR(", "a* OR b", "\0", "", "…", "ÀÉ ß"):
        assert isinstance(index.passages(asked, (), 200, 3), list)


def test_a_transcript_is_brought_into_a_set(tmp_path: Path) -> None:
    raw = tmp_path / "raw.txt"
    raw.write_text("We will open the bridge in June.\n", encoding="utf-8")
    given = {"speaker": "Jordan Vale", "date": "2024-03-01", "occasion": "Ribbon: cutting!", "complete": "true"}
    place, turns = bring_in(raw, tmp_path / "set", given)
    assert place == tmp_path / "set" / "transcripts" / "2024-03-01-ribbon-cutting.md"
    assert turns == list(turns_of(place.read_text(encoding="utf-8"), str(raw)))
    assert bring_in(raw, tmp_path / "set", given)[0] == place
    raw.write_text("Something else.\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="already holds another"):
        bring_in(raw, tmp_path / "set", given)
    with pytest.raises(Unreadable, match="date"):
        bring_in(raw, tmp_path / "set", {"speaker": "Jordan Vale"})


def test_record_search_shows_who_said_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(os.environ, "DESKCHECK_CACHE", str(tmp_path))
    run = CliRunner().invoke(
        app, ["search", "ask not what your nation can do", "--reference", str(SPEECHES), "--alone"]
    )
    assert run.exit_code == 0
    assert "John F. Kennedy, Inaugural Address, January 20, 1961" in run.output
    assert "ask not what your country can do for you" in run.output
    nothing = CliRunner().invoke(app, ["search", "purple elephants dance", "--reference", str(SPEECHES), "--alone"])
    assert nothing.exit_code == 1


def test_a_locked_cache_costs_only_time(tmp_path: Path) -> None:
    files = transcript_files(SPEECHES)
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    index = PassageIndex(compiled(files, blocked / "passages"))
    assert index.passages("negotiate out of fear", (), 200, 1)
    assert isinstance(compiled(files, None), sqlite3.Connection)
