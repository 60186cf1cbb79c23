"""Word comments are read back, words, author and text, by the programs that editors and their tools open them with."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from checker.cli.comments import annotate
from checker.finding import Finding, Report, Severity
from checker.read.file import read_file
from checker.span import Span
from tests.office import docx, paragraph
from tests.programs import program, ran

pytest.importorskip("docx", reason="not installed: python-docx")

INSERTED = "<w:ins w:id='9' w:author='Desk'><w:r><w:t>ze Oka</w:t></w:r></w:ins>"
DELETED = "<w:del w:id='8' w:author='Desk'><w:r><w:delText>quite</w:delText></w:r></w:del>"
BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>at length</w:t></w:r>"
GRID = "<w:tblPr/><w:tblGrid><w:gridCol w:w='2000'/></w:tblGrid>"
BODY = (
    paragraph("The board heard Ada", INSERTED, "for 🎉 ", DELETED, BOLD, ", and “We will stay,” she said.")
    + f"<w:tbl>{GRID}<w:tr><w:tc>{paragraph('Cell one here.')}</w:tc></w:tr></w:tbl>"
    + paragraph("Then it closed &amp; went home.")
)
WORDS = ("Adaze Okafor", "🎉 at", "We will stay,", "one", "closed & went")

#: For each comment its words, its author and its text.
Comments = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("comments")
    source, target = folder / "draft.docx", folder / "reviewed.docx"
    source.write_bytes(docx(BODY))
    draft = read_file(source)
    spans = [Span(draft.text.index(words), draft.text.index(words) + len(words)) for words in WORDS]
    found = tuple(
        Finding(code="NAM101", name="misspelled-name", severity=Severity.ERROR, span=span, words=span.of(draft.text),
                message=f"the {n}th <matter> & more", because="it is “so”")
        for n, span in enumerate(spans)
    )  # fmt: skip
    assert annotate(Report(draft, found), target) == len(WORDS)
    return target


def of_pandoc(reviewed: Path) -> Comments:
    written = ran([program("pandoc"), "--track-changes=all", "--to", "json", str(reviewed)]).stdout
    open_: dict[str, list[str]] = {}
    told: dict[str, tuple[str, str]] = {}
    for kind, content in _told(json.loads(written)["blocks"]):
        if kind == "start":
            number, author, text = content
            open_[number], told[number] = [], (author, text)
        elif kind == "end":
            told[content[0]] = ("".join(open_.pop(content[0])), *told[content[0]])  # type: ignore[assignment]
        else:
            for words in open_.values():
                words.append(content[0])
    return list(told.values())  # type: ignore[arg-type]


def _told(tree: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Text, and where comments start and end, in order; deleted words are no text."""
    if isinstance(tree, list):
        for part in tree:
            yield from _told(part)
    elif isinstance(tree, dict) and tree.get("t") in ("Str", "Space", "SoftBreak", "LineBreak"):
        yield "text", (tree.get("c", " "),)
    elif isinstance(tree, dict) and tree.get("t") == "Span":
        (_, (kind, *_), pairs), inside = tree["c"] if tree["c"][0][1] else ((None, [""], []), tree["c"][1])
        named = dict(pairs)
        if kind == "comment-start":
            yield "start", (named["id"], named["author"], "".join(words for _, (words,) in _told(inside)))
        elif kind == "comment-end":
            yield "end", (named["id"],)
        elif kind != "deletion":
            yield from _told(inside)
    elif isinstance(tree, dict):
        yield from _told(tree.get("c", []))


def of_libreoffice(reviewed: Path) -> Comments:
    home = reviewed.parent / "office"
    ran([program("soffice", "libreoffice"), f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to",
         "fodt", "--outdir", str(home), str(reviewed)])  # fmt: skip
    names = {part: f"urn:oasis:names:tc:opendocument:xmlns:{part}:1.0" for part in ("office", "text")}
    tree = ElementTree.parse(home / "reviewed.fodt").find(".//office:text", names)
    assert tree is not None
    deleted = {
        region.get(f"{{{names['text']}}}id")
        for region in tree.iterfind(".//text:changed-region", names)
        if region.find("text:deletion", names) is not None
    }
    comments: dict[str, list[str]] = {}
    open_: set[str] = set()
    gone: list[str] = []

    def walk(element: ElementTree.Element) -> None:
        kind = element.tag.rpartition("}")[2]
        number = element.get(f"{{{names['office']}}}name", "")
        if kind in ("tracked-changes", "annotation"):
            if kind == "annotation":
                author = element.findtext("{http://purl.org/dc/elements/1.1/}creator", "")
                text = "\n".join("".join(one.itertext()) for one in element if one.tag.endswith("}p"))
                comments[number] = ["", author, text]
                open_.add(number)
            return
        if kind == "annotation-end":
            open_.discard(number)
        if (
            kind in ("change-start", "change-end")
            and (change := element.get(f"{{{names['text']}}}change-id")) in deleted
        ):
            gone.append(change or "") if kind == "change-start" else gone.clear()
        add(" " if kind == "s" else element.text)
        for child in element:
            walk(child)
            add(child.tail)

    def add(words: str | None) -> None:
        for number in () if gone else open_:
            comments[number][0] += words or ""

    walk(tree)
    return [(words, author, text) for words, author, text in comments.values()]


@pytest.mark.parametrize("reader", [of_pandoc, of_libreoffice])
def test_each_comment_stands_on_its_words(reader: Callable[[Path], Comments], reviewed: Path) -> None:
    comments = reader(reviewed)
    assert [" ".join(words.split()) for words, _, _ in comments] == list(WORDS)
    assert {author for _, author, _ in comments} == {"deskcheck"}
    for n, (_, _, text) in enumerate(comments):
        told = f"NAM101 misspelled-name: the {n}th <matter> & more because: it is “so”"
        assert text.replace(" ¶ ", " ").replace("\n", " ") == told
