"""The terminal report: the words in place with carets, evidence below, and nothing of a draft steers the terminal."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from rich.cells import cell_len

from checker.cli.options import Color
from checker.cli.terminal import takes_colour
from checker.draft import Draft
from checker.finding import Edit, Finding, QuotationRow, Report, Severity, Worksheet
from checker.record.date import PartialDate
from checker.record.provenance import Citation, Source
from checker.report.formats import Format, renderer
from checker.report.look import Look
from checker.span import Span
from tests.made_reports import ample

SOURCE = Source("port", "Gazette no. 12", "Ministry of Ports", PartialDate.parse("2024-05-02"))
CITED = (Citation("okafor", SOURCE, "page 3", date(2025, 1, 20)),)
TEXT = "Nobody knew.\n\nThe board heard Adaze Okafor [sic] at length, and then it closed the pier for good.\n"


def finding(words: str, text: str = TEXT, **fields: object) -> Finding:
    span = Span(text.index(words), text.index(words) + len(words))
    given = {"message": "one letter from “Adaeze” on record", "record": "Adaeze Okafor", "citations": CITED}
    shape = {"code": "NAM101", "name": "misspelled-name", "severity": Severity.ERROR, "span": span, "words": words}
    return Finding(**(shape | given | fields))  # type: ignore[arg-type]


def shown(found: Finding, text: str = TEXT, colour: bool = False, format: Format = Format.FULL) -> str:
    report = Report(Draft("draft.txt", text), (found,))
    return "".join(renderer(format)([report], Look(80, colour)))


def test_a_finding_shows_its_words_its_record_and_its_source() -> None:
    edit = Edit(Span(0, 1), "Adaeze")
    assert shown(finding("Adaze", suggestion="Adaeze", edit=edit, because="no record has “Adaze”")).startswith(
        """draft.txt  no date: titles, ages and relative days not judged

✖ error  line 3, column 17  ───────────────────────────── misspelled-name NAM101
  One letter from “Adaeze” on record
  │ The board heard Adaze Okafor [sic] at length, and then it closed the pier
  │                 ^^^^^
  │ for good.
    record   Adaeze Okafor
    source   Ministry of Ports, “Gazette no. 12”, 2 May 2024, page 3; verified
             20 January 2025
    because  no record has “Adaze”
    write    “Adaeze”

"""
    )


def test_inside_a_quotation_no_edit_is_proposed() -> None:
    out = shown(finding("Adaze", suggestion="Adaeze", quoted=True))
    assert "quoted   inside a quotation: check the source or add [sic]; no edit is" in out
    assert "write" not in out


def test_two_readings_are_compared_word_by_word() -> None:
    out = shown(finding("Adaze", reading="a fine and very lasting pact", record="a great and very lasting pact"))
    assert "draft    a [-fine-] and very lasting pact" in out
    assert "record   a {+great+} and very lasting pact" in out


def test_consequences_are_grouped_under_their_cause() -> None:
    out = shown(finding("Adaze", consequences=(finding("pier", message="closed later"),)))
    assert "      ✖ 3:70    “pier”: closed later  misspelled-name" in out


HOSTILE = "She \x1b[31mred\x1b[0m \x9b2J \u202eevil [bold]x[/] :smile: \x07 ::error::x \x00 said it there.\n"


@pytest.mark.parametrize("format", [Format.FULL, Format.CONCISE, Format.GROUPED])
@pytest.mark.parametrize("colour", [True, False])
def test_nothing_of_a_draft_steers_the_terminal(format: Format, colour: bool) -> None:
    words = HOSTILE[4:40]
    out = shown(finding(words, HOSTILE, message=words, record=words, because=words), HOSTILE, colour, format)
    kept = out.replace("\x1b[", "") if colour else out
    assert not set(kept) & set("\x07\x00\x9b\u202e\x1b")
    assert "[bold]x[/]" in out.replace("\n  │ ", " ")


def quotation(words: str, speaker: str, manner: str = "explicit") -> QuotationRow:
    return QuotationRow(
        span=Span(0, 4), text=words, kind="direct", speaker=speaker, resolved=speaker, manner=manner, certainty="",
        cue="", because="", wording="altered", words=words,
    )  # fmt: skip


ROWS = (
    quotation("We will not close the pier", "山田太郎"),
    quotation("Nobody had told the board", "Adaeze Okafor", "pronoun"),
    quotation("It was a long evening, and in the end everybody went home", ""),
)


def said(width: int, rows: tuple[QuotationRow, ...] = ROWS) -> list[str]:
    report = Report(Draft("draft.txt", TEXT), worksheet=Worksheet(rows))
    out = "".join(renderer(Format.FULL)([report], Look(width))).split("\n")
    return out[out.index("Who says what") + 1 : out.index("", out.index("Who says what"))]


def test_speakers_stand_in_columns_whatever_their_width() -> None:
    lines = said(80)
    assert len(lines) == 3
    assert {cell_len(line[: line.index("“")]) for line in lines} == {25}
    assert {cell_len(line[: line.rindex("altered")]) for line in lines} == {64}
    assert all(cell_len(line) <= 80 for line in lines)
    assert lines[1].endswith("altered, pronoun")
    assert lines[2].split()[1:3] == ["no", "speaker"]


def test_where_columns_find_no_room_words_stand_below_their_speaker() -> None:
    assert said(48, ROWS[:1]) == ["  1:1     山田太郎  altered", "          “We will not close the pier”"]


def test_notes_stand_rule_by_rule_and_the_rest_are_counted() -> None:
    words = [finding("Adaze", severity=Severity.NOTE, name="implied-speaker", message=f"note {n}") for n in range(9)]
    other = finding("pier", severity=Severity.NOTE, name="superlative", message="the last")
    report = Report(Draft("draft.txt", TEXT), (*words[:5], other, *words[5:]))
    out = "".join(renderer(Format.FULL)([report], Look(80)))
    assert out.index("note 3") < out.index("● 5 more implied-speaker; --worksheet lists them") < out.index("the last")
    assert "note 4" not in out
    assert "note 8" in "".join(renderer(Format.FULL)([report], Look(80, worksheet=True)))


def test_only_words_that_the_record_has_otherwise_are_said_to_be_left_alone() -> None:
    assert "no edit is proposed" not in shown(finding("Adaze", quoted=True, record="", citations=()))


def test_words_behind_an_open_mark_are_said_to_be_there() -> None:
    out = " ".join(shown(finding("Adaze", quoted=True, unclosed=True)).split())
    assert "behind a quotation mark that is never closed: close it" in out


def test_carets_stand_below_their_words_behind_wide_characters() -> None:
    text = "会議で🎉 the board heard Adaze Okafor.\n"
    lines = shown(finding("Adaze", text), text).split("\n")
    words, carets = next((line, below) for line, below in pairwise(lines) if "会議で" in line)
    assert cell_len(words[: words.index("Adaze")]) == cell_len(carets[: carets.index("^")])
    assert carets.count("^") == 5


@pytest.mark.parametrize("width", [48, 80, 100, 120])
def test_no_line_is_wider_than_the_terminal_but_an_address(width: int) -> None:
    out = "".join(renderer(Format.FULL)([ample()], Look(width)))
    assert [line for line in out.split("\n") if cell_len(line) > width and "https://" not in line] == []


@pytest.mark.parametrize(
    ("variables", "colour"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, False),
    ],
)
def test_colour_is_as_the_environment_wants_it(
    variables: dict[str, str], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert takes_colour(Color.AUTO) is colour
    assert takes_colour(Color.ALWAYS)
    assert not takes_colour(Color.NEVER)


@pytest.mark.parametrize(
    ("kind", "words", "shown"),
    [
        ("direct", "We stay", "“We stay”"),
        ("indirect", "they stay", "they stay"),
        ("mixed", "a “plan” it was", "a “plan” it was"),
    ],
)
def test_the_worksheet_puts_marks_around_words_that_had_them(kind: str, words: str, shown: str) -> None:
    row = replace(quotation(words, "Adaeze Okafor"), kind=kind)
    out = "".join(
        renderer(Format.FULL)([Report(Draft("a.txt", TEXT), worksheet=Worksheet((row,)))], Look(worksheet=True))
    )
    assert f"  1:1     {shown} — Adaeze Okafor" in out
