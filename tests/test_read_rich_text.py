"""Rich text: what prints is read, what does not is not, and what is left out is counted."""

import pytest

from checker.draft import Unreadable
from checker.read.document import read_document
from checker.read.file import decode
from tests.office import rtf


def lines(body: str) -> list[str]:
    return [line for line in decode(rtf(body), "draft.rtf").text.split("\n") if line]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"“Hé” \emdash  🎉", "“Hé” — 🎉"),
        (r"caf\'e9 \ldblquote no\rdblquote\~x\_y\{z\}", "café “no”\xa0x‑y{z}"),
        (r"\uc2\u8220\'93\'93yes\uc0\u8221 !", "“yes”!"),
        (r"a\u-10180?\u-8311?b", "a🎉b"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt the mayor}}", "the mayor"),
        (r"The {\revised new }{\deleted old }pier{\*\annotation not this}", "The new pier"),
        (r"{\*\unknown gone}kept{\pict 00ff}", "kept"),
        (r"{\pict\bin4 }}}}}kept", "kept"),
    ],
)
def test_what_prints_is_read(body: str, text: str) -> None:
    assert lines(body) == [text]


def test_cells_notes_and_boxes_are_paragraphs() -> None:
    box = r"{\*\shpinst{\shptxt In a box.\par}}"
    assert lines(rf"One{{\footnote A note.\par Its end.}} two.\par a\cell b\cell\row {box}End.") == [
        "One two.", "A note.", "Its end.", "a", "b", "In a box.", "End.",
    ]  # fmt: skip


def test_what_is_left_out_is_counted() -> None:
    draft = decode(rtf(r"{\header Running head\par}Read {\v secret}this."), "draft.rtf")
    assert (draft.text.strip(), draft.left_out) == ("Read this.", ((12, "header or footer"), (6, "hidden text")))


def test_fonts_and_styles_say_how_to_read() -> None:
    head = r"{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial;}}{\stylesheet{\s1 heading 1;}{\s2 Quote;}}"
    body = head + r"\pard\s1 Pier closes\par\pard\s2 {\f1\'cf\'e8}\f0  is \'cf.\par\pard Then it rained.\par"
    document = read_document(decode(rtf(body), "draft.rtf"))
    assert [(block.kind.value, document.words(block.span)) for block in document.blocks] == [
        ("headline", "Pier closes"),
        ("quote", "Пи is Ï."),
        ("paragraph", "Then it rained."),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"words", "is no rich text"),
        (b"{\\rtf1 words", "ends in the middle"),
        (b"{\\rtf1 " + b"{" * 600, "nested"),
    ],
)
def test_broken_files_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(content, "draft.rtf")


@pytest.mark.parametrize("piece", ["\\'41", "\\u8220?", "{}", "\\", "\\par", "\\bin1", "{\\footnote x}", "\\*", "\\f1"])
def test_hostile_rich_text_takes_linear_time(piece: str) -> None:
    decode(rtf(piece * 20_000 + " x"), "draft.rtf")
