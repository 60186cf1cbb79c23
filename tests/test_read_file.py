"""Bytes become a draft, or a sentence that says why not."""

import os
from pathlib import Path

import pytest

from checker.draft import Unreadable
from checker.read.file import decode, read_file

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
