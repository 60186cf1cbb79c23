"""Edits: only mechanical ones, only outside quotations; every other byte stays, and no file is half written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.draft import Draft, Unreadable
from checker.finding import Edit, Finding, Report, Safety, Severity
from checker.fix import apply, edits, replace_file
from checker.read.file import read_file
from checker.span import Span

TEXT = "The the board met.\r\nIt closed the pier,then left. 🎉\r\n"


def finding(words: str, text: str, safety: Safety = Safety.SAFE, quoted: bool = False) -> Finding:
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    return Finding(
        code="TXT102", name="doubled-word", severity=Severity.WARNING, span=span, words=words, message="m",
        edit=Edit(span, text, safety), suggestion=text, quoted=quoted,
    )  # fmt: skip


def report(*found: Finding) -> Report:
    return Report(Draft("d.txt", TEXT), found)


def test_only_mechanical_edits_outside_quotations_are_made() -> None:
    found = report(
        finding("The the", "The"),
        finding("board", "bored", Safety.CONSENT),
        finding("pier,then", "pier, then"),
        finding("left", "right", quoted=True),
        finding("pier", "dock"),
    )
    assert apply(TEXT, edits(found)) == "The board met.\r\nIt closed the dock,then left. 🎉\r\n" or (
        apply(TEXT, edits(found)) == "The board met.\r\nIt closed the pier, then left. 🎉\r\n"
    )
    assert "bored" in apply(TEXT, edits(found, consent=lambda one: one.words == "board"))


@pytest.mark.parametrize(("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe")])
def test_every_other_byte_stays(tmp_path: Path, encoding: str, mark: bytes) -> None:
    path = tmp_path / "d.txt"
    path.write_bytes(mark + TEXT.encode(encoding))
    path.chmod(0o640)
    draft = read_file(path)
    replace_file(draft, draft.text.replace("The the", "The"))
    assert path.read_bytes() == mark + TEXT.replace("The the", "The").encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_attributes_of_the_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "d.txt"
    path.write_bytes(TEXT.encode())
    try:
        os.setxattr(path, "user.desk", b"politics")
    except (AttributeError, OSError):
        pytest.skip("this file system keeps no extended attributes")
    before = path.stat()
    replace_file(read_file(path), "New.")
    assert os.getxattr(path, "user.desk") == b"politics"
    assert (path.stat().st_uid, path.stat().st_gid) == (before.st_uid, before.st_gid)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(TEXT.encode())
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    replace_file(read_file(link), "New.")
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "New."


def test_what_is_not_safe_to_write_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.txt"
    path.write_bytes(TEXT.encode())
    draft = read_file(path)
    os.link(path, tmp_path / "other.txt")
    with pytest.raises(Unreadable, match="hard link"):
        replace_file(draft, "New.")
    (tmp_path / "other.txt").unlink()
    path.chmod(0o440)
    with pytest.raises(Unreadable, match="read-only"):
        replace_file(draft, "New.")
    path.chmod(0o640)
    path.write_bytes(b"Somebody else was faster.")
    with pytest.raises(Unreadable, match="changed since"):
        replace_file(draft, "New.")
    assert path.read_bytes() == b"Somebody else was faster."


def test_a_killed_run_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "d.txt"
    old, new = b"old " * 50_000, b"new " * 50_000
    script = (
        "import sys; from pathlib import Path; from checker.fix import replace_file; "
        "from checker.read.file import read_file\n"
        "path = Path(sys.argv[1])\nprint('ready', flush=True)\n"
        "while True:\n    draft = read_file(path)\n"
        "    replace_file(draft, draft.text.replace('old', 'now').replace('new', 'old').replace('now', 'new'))\n"
    )
    path.write_bytes(old)
    for trial in range(12):
        run = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
        assert run.stdout
        run.stdout.readline()
        time.sleep(0.003 * trial)
        run.send_signal(signal.SIGKILL)
        run.wait()
        run.stdout.close()
        assert path.read_bytes() in (old, new)
    replace_file(read_file(path), "done")
    assert list(tmp_path.iterdir()) == [path]
