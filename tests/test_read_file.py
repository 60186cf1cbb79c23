"""Bytes become a draft, or a sentence that says why not."""

import os
import random
from pathlib import Path

import pytest

from checker.draft import Unreadable
from checker.read.document import read_document
from checker.read.file import decode, read_file
from tests.placed import FORMATS, placed

TEXT = "“Café,” she said — 🎉.\r\nNext\r"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_decoded_and_otherwise_untouched(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "d.txt").text == TEXT


def test_a_declared_encoding_is_used() -> None:
    assert decode("“Café”".encode("cp1252"), "d.txt", "cp1252").text == "“Café”"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("“Café”".encode("cp1252"), "is not UTF-8 at byte 0; .*--encoding cp1252"),
        (b"ok \xff", "at byte 3"),
        ("x".encode("utf-32"), "UTF-32"),
        (b"\xff\xfe\x00\xd8", "is not UTF-16-LE at byte 2"),
        (b"\xed\xa0\x80", "is not UTF-8"),
        (b"a\x00b", "NUL at character 2"),
    ],
)
def test_what_is_no_text_is_said_with_its_place(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(content, "d.txt")


@pytest.mark.parametrize("encoding", ["nonsense", "rot13", "zip", "a\0b"])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(Unreadable, match="cannot be read as"):
        decode(b"abc", "d.txt", encoding)


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path, tmp_path / "pipe.txt", tmp_path / "missing.txt", Path("/dev/zero")):
        with pytest.raises(Unreadable):
            read_file(path)


PIECES = [
    piece.encode() for piece in '" \\ { } < > & [ ] <q> </q> <cite> <blockquote> <![CDATA[ ]]> \\u-9999 \0 é'.split(" ")
]


@pytest.mark.parametrize("first", range(len(FORMATS)), ids=FORMATS)
def test_a_damaged_draft_is_read_or_refused(first: int) -> None:
    chance = random.Random(first)
    for seed in range(first, 30 * len(FORMATS), len(FORMATS)):
        one = placed(seed)
        content = bytearray(one.content)
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(content))
            content[at : at + chance.randint(0, 9)] = chance.choice(PIECES)
        try:
            document = read_document(decode(bytes(content), one.path))
        except Unreadable:
            continue
        ends = [0]
        for block in document.blocks:
            assert block.span.start >= ends[-1]
            ends.append(block.span.end)
            assert document.origin(block.span).end <= len(document.draft.text)
