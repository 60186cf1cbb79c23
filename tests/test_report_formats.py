"""Every format is well-formed over hostile text, and says the right place in its reader's own units."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from checker.draft import Draft
from checker.finding import ClaimRow, Report, Severity, Worksheet
from checker.record.date import PartialDate
from checker.record.provenance import Citation, Source
from checker.report.formats import Format, renderer
from checker.report.look import Look
from checker.span import Span
from tests.made_reports import TEXT, finding, nasty


def made(format: Format, report: Report, worksheet: bool = False) -> str:
    return "".join(renderer(format)([report], Look(worksheet=worksheet)))


REPORT = Report(Draft("drafts/a.txt", TEXT), (finding(TEXT, "Adaze"),))


def test_sarif_counts_utf16_units() -> None:
    run = json.loads(made(Format.SARIF, REPORT))["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (2, 20, 25)
    start, end = (2 * at for at in (region["charOffset"], region["charOffset"] + region["charLength"]))
    assert TEXT.encode("utf-16-le")[start:end].decode("utf-16-le") == "Adaze" == region["snippet"]["text"]
    assert run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]["id"] == "NAM101"


def test_sarif_carries_the_rule_s_own_text_the_edit_and_what_speaks_for_it() -> None:
    source = Source("port", "Gazette", "Ministry", PartialDate.parse("2024-05-02"), url="https://example.org/a b")
    found = finding(TEXT, "Adaze", related=(Span(0, 3),), citations=(Citation("okafor", source),))
    text = "A name is [not] so.\n\n## Why it matters\n\nIt is\nread.\n\n## How to resolve\n\nAsk."
    look = Look(explain={"NAM101": text}.__getitem__)
    run = json.loads("".join(renderer(Format.SARIF)([Report(Draft("a.txt", TEXT), (found,))], look)))["runs"][0]
    (rule,), (result,) = run["tool"]["driver"]["rules"], run["results"]
    assert rule["shortDescription"]["text"] == "A name is \\[not\\] so."
    assert rule["fullDescription"]["text"] == "It is read."
    assert rule["help"]["markdown"] == text
    assert [place["physicalLocation"]["artifactLocation"]["uri"] for place in result["relatedLocations"]] == ["a.txt"]
    assert result["properties"]["sources"] == [
        {"text": "Ministry, “Gazette”, 2 May 2024", "url": "https://example.org/a b"}
    ]
    (change,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert (change["deletedRegion"]["startColumn"], change["insertedContent"]) == (20, {"text": "Adaeze"})


COLUMNS = {
    Format.FULL: "line 2, column 19", Format.CONCISE: "a.txt:2:19:", Format.GROUPED: " 2:19 ", Format.GITHUB: "col=19,",
    Format.JUNIT: "at 2:19", Format.HTML: "line 2, column 19", Format.JSON: '"column": 19', Format.JSON_LINES:
    '"column": 19', Format.SARIF: '"startColumn": 20', Format.RDJSON: '"column": 22', Format.GITLAB: '"begin": 2',
    Format.MARKDOWN: "| 2 |",
}  # fmt: skip


@pytest.mark.parametrize("format", COLUMNS)
def test_behind_a_wide_character_each_format_counts_in_its_reader_s_units(format: Format) -> None:
    assert COLUMNS[format] in made(format, REPORT)


def test_rdjson_counts_bytes() -> None:
    row = json.loads(made(Format.RDJSON, REPORT))["diagnostics"][0]
    assert row["location"]["range"]["start"] == {"line": 2, "column": 22}
    assert row["suggestions"][0]["text"] == "Adaeze"


def test_github_escapes_and_ends_columns_inclusively() -> None:
    out = made(Format.GITHUB, REPORT)
    assert out.startswith(
        "::error file=drafts/a.txt,line=2,endLine=2,col=19,endColumn=23,title=NAM101 misspelled-name::"
    )


def test_fingerprints_survive_moved_lines() -> None:
    moved = "New.\n" * 20 + TEXT
    one = json.loads(made(Format.SARIF, REPORT))["runs"][0]["results"][0]
    two = json.loads(made(Format.SARIF, Report(Draft("drafts/a.txt", moved), (finding(moved, "Adaze"),))))
    assert two["runs"][0]["results"][0]["partialFingerprints"] == one["partialFingerprints"]
    assert two["runs"][0]["results"][0]["locations"] != one["locations"]


def test_gitlab_fingerprints_are_unique() -> None:
    text = "Adaze and Adaze."
    found = (finding(text, "Adaze"), finding(text, "Adaze", span=Span(10, 15)))
    rows = json.loads(made(Format.GITLAB, Report(Draft("./a.txt", text), found)))
    assert len({row["fingerprint"] for row in rows}) == 2
    assert rows[0]["location"] == {"path": "a.txt", "lines": {"begin": 1, "end": 1}}


def test_junit_fails_findings_and_passes_clean_drafts() -> None:
    suite = ElementTree.fromstring(made(Format.JUNIT, REPORT))[0]
    assert (suite.get("tests"), suite.get("failures")) == ("1", "1")
    clean = ElementTree.fromstring(made(Format.JUNIT, Report(Draft("b.txt", "x"))))[0]
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")


@pytest.fixture(name="nasty")
def nasty_report() -> Report:
    return nasty()


@pytest.mark.parametrize("format", list(Format))
def test_no_format_lets_a_draft_speak_for_it(format: Format, nasty: Report) -> None:
    out = made(format, nasty, worksheet=True)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", out)
    commands = [line for line in out.split("\n") if line.lstrip().startswith(("::", "##[", "##vso"))]
    assert all(format is Format.GITHUB and line.startswith("::error file=") for line in commands)
    assert len(commands) == (2 if format is Format.GITHUB else 0)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, [f"{name}={value}" for name, value in attrs]))


def test_the_page_holds_no_script_but_its_own_and_no_link_but_the_web_s(nasty: Report) -> None:
    page = made(Format.HTML, nasty)
    tags = Tags()
    tags.feed(page)
    assert [tag for tag, _ in tags.seen].count("script") == 1
    assert not [tag for tag, _ in tags.seen if tag in ("img", "iframe", "object", "base", "form")]
    attributes = [attribute for _, every in tags.seen for attribute in every]
    assert not [one for one in attributes if one.startswith(("on", "href=javascript", "src="))]
    assert "default-src 'none'" in page


def test_the_page_marks_the_words_and_links_them_to_their_evidence() -> None:
    page = made(Format.HTML, REPORT)
    assert '<span id=d0m0></span><a class=error href="#d0f0" data-n=1 title="error: one letter from “Adaeze”">' in page
    assert "id=d0f0" in page
    assert '<a class=place href="#d0m0">line 2, column 19</a>' in page


def test_the_page_folds_away_sentences_that_nobody_has_to_mend() -> None:
    claim = finding(TEXT, "The board heard Adaze Okafor at length", name="unchecked-claim", severity=Severity.NOTE)
    page = made(Format.HTML, Report(Draft("a.txt", TEXT), (claim, *REPORT.findings)))
    assert page.count("<li class=") == 1
    assert "1 claim that nothing on record touches" in page
    assert '<a class=error href="#d0f0" data-n=1' in page
    assert "<span class=claim>The board heard </span>" in page


def test_a_consequence_names_what_it_falls_away_with() -> None:
    cause = finding(TEXT, "Adaze", consequences=(finding(TEXT, "board"),))
    assert 'falls away with <a href="#d0f0">finding 1</a>' in made(Format.HTML, Report(Draft("a.txt", TEXT), (cause,)))


@pytest.mark.parametrize("format", [Format.JSON, Format.SARIF, Format.GITLAB, Format.RDJSON])
def test_json_formats_are_json_over_hostile_text(format: Format, nasty: Report) -> None:
    json.loads(made(format, nasty))
    made(format, nasty).encode("utf-8")


def test_xml_is_xml_over_hostile_text(nasty: Report) -> None:
    ElementTree.fromstring(made(Format.JUNIT, nasty))


def test_markdown_rows_keep_their_columns(nasty: Report) -> None:
    rows = [line for line in made(Format.MARKDOWN, nasty).split("\n") if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}
    assert "@team" not in re.sub(r"`+ .*? `+", "", "\n".join(rows))


def test_markdown_gives_the_worksheet_when_it_is_asked_for(nasty: Report) -> None:
    claim = ClaimRow(span=Span(0, 4), text="A | b @team", state="agrees", worth=0.9, compared=("b: agrees (c)",))
    report = replace(nasty, worksheet=Worksheet(claims=(claim,)))
    with_sheet = made(Format.MARKDOWN, report, worksheet=True)
    (row,) = [line for line in with_sheet.split("\n") if line.startswith("| 1 | A ")]
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    assert "@" not in row
    assert "#### Claims" not in made(Format.MARKDOWN, report)
