"""What is left out, why, and what is said about it."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.changed import ChangedLines
from checker.document import Document
from checker.draft import Draft, Unreadable
from checker.finding import Finding, Report, Severity
from checker.read.document import read_document
from checker.span import Span
from checker.suppress.baseline import Baseline, fingerprint, written
from checker.suppress.ignores import heeded


def finding(text: str, words: str, code: str = "NAM101", quoted: bool = False) -> Finding:
    span = Span(text.index(words), text.index(words) + len(words))
    return Finding(
        code=code, name="misspelled-name", severity=Severity.ERROR, span=span, words=words, message="m", quoted=quoted
    )


def left_out(text: str, *found: Finding, name: str = "draft.md") -> tuple[int, int]:
    document: Document = read_document(Draft(name, text))
    _, hidden, idle = heeded(found, document)
    return len(hidden), len(idle)


@pytest.mark.parametrize("name", ["draft.md", "draft.html", "draft.txt"])
@pytest.mark.parametrize(
    "text",
    [
        "<!-- deskcheck-ignore NAM101 -- her own spelling -->\nAdaze Okafor spoke.\n",
        "<!-- deskcheck-ignore NAM -- her own spelling -->\n\n<p>Adaze\nOkafor spoke.\n",
        "Adaze Okafor spoke. <!-- deskcheck-ignore misspelled-name -- her own spelling -->\n",
        "One.\n\n<!-- deskcheck-ignore-file ROL101, NAM101 -- a list -->\n\nTwo.\n\nThree.\n\nAdaze spoke.\n",
        "---\ndeskcheck-ignore: NAM101 -- her own spelling\n---\nAdaze spoke.\n",
        "---\ndeskcheck-ignore:\n  - 'NAM101 -- her own spelling'\n---\nAdaze spoke.\n",
    ],
)
def test_a_request_with_a_reason_is_heeded(name: str, text: str) -> None:
    assert left_out(text, finding(text, "Adaze"), name=name) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "<!-- deskcheck-ignore NAM101 -->\nAdaze Okafor spoke.\n",
        "<!-- deskcheck-ignore ROL101 -- other rule -->\nAdaze Okafor spoke.\n",
        "<!-- deskcheck-ignore NAM101 -- other paragraph -->\nNobody.\n\nAdaze Okafor spoke.\n",
    ],
)
def test_other_requests_are_idle(text: str) -> None:
    assert left_out(text, finding(text, "Adaze")) == (0, 1)


def test_sic_clears_the_words_before_it_in_a_quotation() -> None:
    text = "“The USGC [sic] is small,” he said of the USGC."
    assert left_out(text, finding(text, "USGC", quoted=True)) == (1, 0)
    assert left_out(text, finding(text, "USGC", quoted=False)) == (0, 0)


def test_idle_and_unreasoned_requests_are_reported(checked: Callable[..., Report]) -> None:
    text = "<!-- deskcheck-ignore NAM -- nothing there -->\n<!-- deskcheck-ignore NAM -->\nThe board met.\n"
    assert [one.code for one in checked(text, select=("CHK", "NAM")).findings] == ["CHK101", "CHK102"]
    assert checked(text, select=("CHK101",)).findings == ()


def test_a_baseline_knows_findings_though_lines_move(tmp_path: Path) -> None:
    text = "The board heard Adaze Okafor at length. It closed the pier."
    old = Report(Draft("d.txt", text), (finding(text, "Adaze"),))
    path = tmp_path / "baseline.json"
    path.write_text(written([old]), encoding="utf-8")
    moved = "New line.\n\n" * 9 + text
    report = Baseline.read(path).without(Report(Draft("d.txt", moved), (finding(moved, "Adaze"),)))
    assert (report.findings, report.suppressed) == ((), 1)
    other = text.replace("heard", "sent away")
    assert fingerprint(finding(text, "Adaze"), text) != fingerprint(finding(other, "Adaze"), other)


def known_after(change: Callable[[str], str], tmp_path: Path) -> bool:
    text = "The board heard Adaze Okafor at length, and closed the pier."
    path = tmp_path / "baseline.json"
    path.write_text(written([Report(Draft("d.txt", text), (finding(text, "Adaze"),))]), encoding="utf-8")
    new = change(text)
    return Baseline.read(path).without(Report(Draft("d.txt", new), (finding(new, "Adaze"),))).suppressed == 1


def test_a_change_on_one_side_of_a_known_finding_makes_it_no_news(tmp_path: Path) -> None:
    assert known_after(lambda text: text.replace("at length", "briefly"), tmp_path)
    assert known_after(lambda text: text.replace("The board heard", "Nobody asked"), tmp_path)
    assert not known_after(lambda text: text.replace("heard", "asked").replace("at length", "briefly"), tmp_path)
    assert not known_after(lambda text: "Adaze Okafor, too.", tmp_path)


def test_a_known_finding_is_known_as_often_as_it_was_there(tmp_path: Path) -> None:
    text = "The board heard Adaze Okafor at length."
    twice = f"{text}\n\n{text}\n"
    path = tmp_path / "baseline.json"
    path.write_text(written([Report(Draft("d.txt", text), (finding(text, "Adaze"),))]), encoding="utf-8")
    second = replace(finding(twice, "Adaze"), span=Span(twice.rindex("Adaze"), twice.rindex("Adaze") + 5))
    report = Baseline.read(path).without(Report(Draft("d.txt", twice), (finding(twice, "Adaze"), second)))
    assert (report.findings, report.suppressed) == ((second,), 1)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": 9, "findings": {}}', '{"findings": {"a": "b"}}'])
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable, match="baseline"):
        Baseline.read(path)


def changed_lines(path: Path, base: str) -> frozenset[int]:
    return ChangedLines(base).of(path)


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., None]:
    def run(*words: str) -> None:
        named = ("-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main")
        subprocess.run(["git", "-C", str(tmp_path), *named, *words], check=True, capture_output=True)

    run("init", "-q")
    run("commit", "-q", "--allow-empty", "-m", "start")
    return run


def test_changed_lines_come_from_git(tmp_path: Path, git: Callable[..., None]) -> None:
    draft = tmp_path / "desk" / "a draft “ü”.txt"
    draft.parent.mkdir()
    draft.write_text("one\ntwo\nthree\n", encoding="utf-8")
    assert changed_lines(draft, "HEAD") == {1, 2, 3, 4}
    git("add", ".")
    assert changed_lines(draft, "HEAD") == {1, 2, 3}
    git("commit", "-q", "-m", "draft")
    assert changed_lines(draft, "HEAD") == frozenset()
    draft.write_text("one\nTWO\nthree\nfour\n", encoding="utf-8")
    assert changed_lines(draft, "HEAD") == {2, 4}


def test_a_renamed_draft_is_held_against_its_old_name(tmp_path: Path, git: Callable[..., None]) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("".join(f"line {n}\n" for n in range(30)), encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "draft")
    git("mv", "old.txt", "new.txt")
    new.write_text(new.read_text(encoding="utf-8").replace("line 7\n", "line seven\n"), encoding="utf-8")
    assert changed_lines(new, "HEAD") == {8}


def test_what_the_other_branch_changed_since_is_not_ours(tmp_path: Path, git: Callable[..., None]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("one\ntwo\nthree\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "draft")
    git("checkout", "-q", "-b", "ours")
    draft.write_text("one\ntwo\nTHREE\n", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "ours")
    git("checkout", "-q", "-")
    draft.write_text("ONE\ntwo\nthree\n", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "theirs")
    git("branch", "-f", "theirs")
    git("checkout", "-q", "ours")
    assert changed_lines(draft, "theirs") == {3}


def test_what_git_cannot_tell_is_said(tmp_path: Path, git: Callable[..., None]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("one\n", encoding="utf-8")
    for base in ("--output=x", "no-such-branch"):
        with pytest.raises(Unreadable, match="knows no commit"):
            changed_lines(draft, base)
    git("add", ".")
    git("commit", "-q", "-m", "draft")
    shallow = tmp_path / "shallow"
    git("clone", "-q", "--depth", "1", f"file://{tmp_path}", str(shallow))
    with pytest.raises(Unreadable, match=r"shallow: fetch its whole history"):
        changed_lines(shallow / "draft.txt", "HEAD~1")
    outside = Path(tmp_path.root) / "etc" / "hostname"
    with pytest.raises(Unreadable, match="no git repository"):
        changed_lines(outside, "HEAD")
