"""The terminal report: the words in place with carets, evidence below, and nothing of a draft steers the terminal."""

from datetime import date

import pytest

from checker.draft import Draft
from checker.finding import Edit, Finding, Report, Severity
from checker.record.date import PartialDate
from checker.record.provenance import Citation, Source
from checker.report.formats import Format, renderer
from checker.report.look import Look
from checker.span import Span

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
        """draft.txt

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
