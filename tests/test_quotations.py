"""Who said it: one small draft for each way in which news copy ties words to a speaker."""

from pathlib import Path

import pytest

from checker.annotation.quotation import Certainty, Manner, QuotationKind, Use
from checker.draft import Draft
from checker.quotes import rows
from checker.read.document import read_document
from tests.quoted import found, spoken


@pytest.fixture(scope="module")
def cache(cache_folder: Path) -> Path:
    return cache_folder


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We will stay,” Ana Ruiz said.", ["Ana Ruiz"]),
        ("“We will stay,” said Ana Ruiz, who runs the port.", ["Ana Ruiz"]),
        ("“We will stay,” said harbor master Ana Ruiz.", ["Ana Ruiz"]),
        ("Ana Ruiz said: “We will stay.”", ["Ana Ruiz"]),
        ("Ana Ruiz told reporters, “We will stay.”", ["Ana Ruiz"]),
        ("Ana Ruiz, 58, runs the port. “We will stay,” Ruiz, 58, told the Harbor Post.", ["Ana Ruiz"]),
        ("“We will stay,” Ana Ruiz said. “We have no choice.”", ["Ana Ruiz", "Ana Ruiz"]),
        ("“We will stay,” Ana Ruiz said, “and we will pay.”", ["Ana Ruiz", "Ana Ruiz"]),
        ("“Why should we go?” Ana Ruiz asked.", ["Ana Ruiz"]),
        ("“We will stay,” Ana Ruiz, an aide to the mayor, thundered.", ["Ana Ruiz"]),
        ("Ana Ruiz called the plan “a waste of money.”", ["Ana Ruiz"]),
        ("Ana Ruiz said the plan was “a waste of money.”", ["Ana Ruiz"]),
        ("The plan is “a waste of money,” Ana Ruiz said.", ["Ana Ruiz"]),
        ("The plan, Ana Ruiz said, is “a waste of money.”", ["Ana Ruiz"]),
        ("Ana Ruiz left the hall, calling the plan “a waste of money.”", ["Ana Ruiz"]),
        ("The plan is “a waste of money,” according to Ana Ruiz.", ["Ana Ruiz"]),
        ("Ana Ruiz met the crews. “We will stay,” she told them.", ["Ana Ruiz"]),
        ("Ana Ruiz spoke first. She said:\n\n“We will stay.”", ["Ana Ruiz"]),
        ("Ana Ruiz spoke first.\n\nStated Ruiz:\n\n“We will stay here.”", ["Ana Ruiz"]),
        ("“We will stay.” ― Ana Ruiz", ["Ana Ruiz"]),
        ("RUIZ: “We will stay.”", ["RUIZ"]),
        ("MADRID (Reuters) — Ana Ruiz said the port was “a wreck.”", ["Ana Ruiz"]),
        ("“We will stay.\n\n“We will pay,” Ana Ruiz said.", ["Ana Ruiz", "Ana Ruiz"]),
    ],
)
def test_words_are_tied_to_their_speaker(text: str, speakers: list[str], cache: Path) -> None:
    assert [name for _, name in spoken(text, cache)] == speakers


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("A “two-by-two” meeting followed the signing.", Use.TERM),
        ("They met at the “quiet” harbor.", Use.TERM),
        ("She watched “The Long Harbor” on Sunday.", Use.TITLE),
        ("Edwin “Buzz” Aldrin waved.", Use.NICKNAME),
        ("MORE NEWS — “The port is to close at the end of the year,” by Ana Ruiz: The crews leave.", Use.TITLE),
        ("According to her “first” plan, the crews who leave must pay for the port.", Use.TERM),
    ],
)
def test_other_uses_of_marks_are_nobodys_speech(text: str, use: Use, cache: Path) -> None:
    (one,) = [one for one in found(text, cache) if one.quotation.marked]
    assert one.quotation.use is use
    assert one.speaker is None
    assert one.manner is Manner.NONE


def test_a_sentence_without_speaker_says_so(cache: Path) -> None:
    (one,) = found("The boats were late.\n\n“Nobody told the crews anything.”", cache)
    assert one.quotation.use is Use.SPEECH
    assert one.certainty is Certainty.NONE


def test_a_follow_on_leans_on_the_attribution_before_it(cache: Path) -> None:
    first, second = found("“We will stay,” Ana Ruiz said. “We have no choice.”", cache)
    assert (first.manner, second.manner) == (Manner.EXPLICIT, Manner.FOLLOW_ON)
    assert second.certainty is Certainty.EXPLICIT


def test_what_is_reported_without_marks_is_indirect(cache: Path) -> None:
    text = "Ana Ruiz said that the port was full."
    (one,) = found(text, cache)
    assert one.quotation.kind is QuotationKind.INDIRECT
    assert one.quotation.marked == ()
    assert one.quotation.span.of(text) == "that the port was full"
    assert one.cue is not None
    assert one.cue.speech


def test_a_thought_is_no_speech(cache: Path) -> None:
    (one,) = found("Ana Ruiz believes that the port is full.", cache)
    assert one.cue is not None
    assert not one.cue.speech


def test_words_within_the_reporters_sentence_are_mixed(cache: Path) -> None:
    text = "Ana Ruiz said the old port was “a waste of money” for the town."
    (one,) = found(text, cache)
    assert one.quotation.kind is QuotationKind.MIXED
    assert one.quotation.span.of(text) == "the old port was “a waste of money” for the town"
    assert [span.of(text) for span in one.quotation.marked] == ["a waste of money"]


def test_a_follow_on_is_one_row_with_what_it_leans_on(cache: Path) -> None:
    text = "“We will stay,” Ana Ruiz said. “We have no choice.”"
    document = read_document(Draft("draft.txt", text), None)
    (row,) = rows(document, found(text, cache))
    assert row["segments"] == [[1, 14], [32, 50]]
    assert row["kind"] == "direct"
    assert row["speaker"] == {
        "start": 16,
        "end": 24,
        "text": "Ana Ruiz",
        "kind": "named",
        "resolved": "Ana Ruiz",
        "candidates": [],
    }


def test_a_voice_of_another_paragraph_is_no_fault(cache: Path) -> None:
    text = f"{'The port is old. ' * 20}“We will stay here,” Ana Ruiz said.\n\n“We pay for it.”\n\n“We go on with it.”"
    assert [name for _, name in spoken(text, cache)] == ["Ana Ruiz"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "”",
        "“”",
        '""',
        "“ ” said",
        "said",
        ":",
        "“a” “b” “c”",
        "according to",
        "— ― —",
        "\x00“\x1b[31m” said x",
    ],
)
def test_scraps_are_no_fault(text: str, cache: Path) -> None:
    found(text, cache)


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the port was full.\n\nAnalysts expect more boats. “It is a signal. Nobody here will miss it.”",
        "The port was full, the OSEC said.\n\n“It is a decision that we will regret for decades.”",
        "Ana Ruiz walked to the port.\n\n“It is a decision that we will regret for decades.”",
        "“We will stay,” Ana Ruiz said. Peter Lang said the port was full.\n\n“It is a day that we will regret.”",
    ],
)
def test_words_alone_in_their_paragraph_are_nobodys_without_a_quotation_before_them(text: str, cache: Path) -> None:
    assert spoken(text, cache)[-1][1] == ""
    last = found(text, cache)[-1]
    assert (last.manner, last.certainty) == (Manner.NONE, Certainty.NONE)
