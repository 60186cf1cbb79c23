"""What somebody sees who sits before a terminal: questions, a bar, a watch, and how an interruption ends."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")

PATIENCE = 60
Terminal = Callable[..., "Session"]


class Session:
    """A command that runs in a terminal of its own."""

    def __init__(self, folder: Path, cache: Path, words: tuple[str, ...]) -> None:
        self.seen = ""
        root = str(Path(__file__).resolve().parents[1])
        self.number, self._screen = pty.fork()
        if self.number == 0:
            os.chdir(folder)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever runs the tests in the background ignores it
            environment = os.environ | {"PYTHONPATH": root, "DESKCHECK_CACHE": str(cache), "TERM": "xterm"}
            os.execve(sys.executable, [sys.executable, "-m", "checker", "check", *words], environment)

    def until(self, words: str) -> None:
        """Read on until the words have come, and forget them."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen:
            assert time.monotonic() < end, self.seen
            self._read()
        self.seen = self.seen.partition(words)[2]

    def type(self, words: str) -> None:
        """Type on the keyboard."""
        os.write(self._screen, words.encode())

    def end(self) -> int:
        """Read to the end; the exit status."""
        while self._read():
            pass
        os.close(self._screen)
        return os.waitstatus_to_exitcode(os.waitpid(self.number, 0)[1])

    def _read(self) -> bool:
        ready, _, _ = select.select([self._screen], [], [], PATIENCE)
        try:
            piece = os.read(self._screen, 65_536) if ready else b""
        except OSError:
            return False
        self.seen += piece.decode(errors="replace")
        return bool(piece)


@pytest.fixture
def terminal(tmp_path: Path, cache_folder: Path) -> Iterator[Terminal]:
    started: list[Session] = []

    def start(*words: str, cache: Path = cache_folder) -> Session:
        started.append(Session(tmp_path, cache, words))
        return started[-1]

    yield start
    for session in started:
        try:
            os.kill(session.number, signal.SIGKILL)
        except ProcessLookupError:
            continue


def test_each_edit_that_is_not_mechanical_is_asked_about(tmp_path: Path, terminal: Terminal) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("They sailed round Scarborugh Shoal of of it. They met near Scarborugh.\n", encoding="utf-8")
    session = terminal("draft.txt", "--unsafe-fixes", "--select", "NAM,TXT", "-q")
    session.until("“Scarborugh” → “Scarborough” [y/N] ")
    session.type("y\n")
    session.until("draft.txt:1:60: NAM101")
    session.until("[y/N] ")
    session.type("n\n")
    assert session.end() == 1
    assert "[y/N]" not in session.seen
    assert draft.read_text(encoding="utf-8") == "They sailed round Scarborough Shoal of it. They met near Scarborugh.\n"


def test_an_interruption_says_how_far_it_came(tmp_path: Path, terminal: Terminal) -> None:
    for n in range(30):
        (tmp_path / f"{n:02}.txt").write_text(f"The board met in round {n}.\n\n" * 40, encoding="utf-8")
    session = terminal(".", "--output-format", "statistics", cache=tmp_path / "cache")
    session.until(" of 30 drafts")
    session.type("\x03")
    assert session.end() == 130
    assert "deskcheck: interrupted, with " in session.seen
    assert "Traceback" not in session.seen


def test_a_watch_checks_what_changes_and_what_comes_in(tmp_path: Path, terminal: Terminal) -> None:
    (tmp_path / "a.txt").write_text("It closed the the pier.\n", encoding="utf-8")
    session = terminal(".", "--watch", "--output-format", "concise", "--select", "TXT")
    session.until("a.txt:1:11: warning TXT102")
    session.until("watching 1 draft; end with Ctrl-C")
    (tmp_path / "new.txt").write_text("A board of of trustees.\n", encoding="utf-8")
    session.until("new.txt:1:9: warning TXT102")
    session.until("checked 1 changed draft")
    (tmp_path / "a.txt").write_text("It closed the pier,then left.\n", encoding="utf-8")
    session.until("a.txt:1:15: warning TXT101")
    session.type("\x03")
    assert session.end() == 130
    assert "Traceback" not in session.seen
