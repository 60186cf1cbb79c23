"""Findings come back to Word as comments on the exact words."""

import re
import zipfile
from pathlib import Path

import pytest

from checker.cli.comments import annotate
from checker.draft import Draft, Unreadable
from checker.finding import Finding, Report, Severity
from checker.read.file import read_file
from checker.span import Span
from tests.office import docx, paragraph

pytest.importorskip("docx")


def finding(draft: Draft, words: str) -> Finding:
    span = Span(draft.text.index(words), draft.text.index(words) + len(words))
    return Finding(code="NAM101", name="misspelled-name", severity=Severity.ERROR, span=span, words=words, message="m")


def commented(body: str, *words: str, folder: Path) -> list[tuple[str, str]]:
    """For each comment, the words between its marks, and its own text."""
    source, target = folder / "draft.docx", folder / "reviewed.docx"
    source.write_bytes(docx(body))
    draft = read_file(source)
    report = Report(draft, tuple(finding(draft, one) for one in words))
    assert annotate(report, target) == len(words)
    with zipfile.ZipFile(target) as file:
        document = file.read("word/document.xml").decode()
        comments = file.read("word/comments.xml").decode()
    assert read_file(target).text == draft.text
    found = []
    for number in re.findall(r'<w:commentRangeStart w:id="(\d+)"/>', document):
        inside = re.search(f'<w:commentRangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"/>', document)
        told = re.search(f'<w:comment [^>]*w:id="{number}".*?</w:comment>', comments, re.DOTALL)
        assert inside
        assert told
        found.append(
            (
                "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", inside[1])),
                "".join(re.findall(r"<w:t[^>]*>([^<]*)", told[0])),
            )
        )
    return found


def test_a_comment_stands_on_the_exact_words(tmp_path: Path) -> None:
    body = paragraph("The board heard Adaze Okafor at length.") + paragraph("Then it closed.")
    assert commented(body, "Adaze", "closed", folder=tmp_path) == [
        ("Adaze", "NAM101 misspelled-name: m"),
        ("closed", "NAM101 misspelled-name: m"),
    ]


def test_words_over_several_runs_insertions_and_cells(tmp_path: Path) -> None:
    inserted = "<w:ins><w:r><w:t>ze Oka</w:t></w:r></w:ins>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Cell one here.')}</w:tc></w:tr></w:tbl>"
    body = paragraph("The Ada", inserted, "for spoke.") + table
    assert [words for words, _ in commented(body, "Adaze Okafor", "one", folder=tmp_path)] == ["Adaze Okafor", "one"]


def test_overlapping_findings(tmp_path: Path) -> None:
    body = paragraph("The board heard Adaze Okafor at length.")
    assert {words for words, _ in commented(body, "heard Adaze Okafor", "Adaze", folder=tmp_path)} == {
        "heard Adaze Okafor", "Adaze",
    }  # fmt: skip


def test_only_word_files_take_comments(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no Word file"):
        annotate(Report(Draft("d.txt", "x")), tmp_path / "out.docx")


def test_hidden_text_before_the_words_moves_no_comment(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not printed </w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve">The board </w:t></w:r>'
    body = paragraph(hidden, shown, "heard Adaze Okafor.")
    assert commented(body, "Adaze", "board", folder=tmp_path) == [
        ("board", "NAM101 misspelled-name: m"),
        ("Adaze", "NAM101 misspelled-name: m"),
    ]
