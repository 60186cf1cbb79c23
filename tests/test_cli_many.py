"""Many drafts at once: in order, whatever becomes of the processes that check them."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.cli import crew as crew_room
from checker.cli.crew import Crew
from checker.cli.many import reports
from checker.cli.run import CannotRun, Run
from checker.cli.settings.nearest import Nearest, Override
from checker.draft import Unreadable
from checker.finding import Report


def serve_until_poisoned(pipe: Any, cache: Path | None) -> None:
    """Stands in for a process that checks: some drafts kill it, once or every time."""
    while True:
        tasks = pipe.recv()
        for task in tasks:
            once = Path(task.draft.path).with_suffix(".once")
            if "poison" in task.draft.text or ("stumble" in task.draft.text and not once.exists()):
                once.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        pipe.send([Report(task.draft) for task in tasks])


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_room, "ENOUGH", 1)
    monkeypatch.setattr(crew_room, "SHARE", 60)
    monkeypatch.setattr(crew_room, "_serve", serve_until_poisoned)


def drafts(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{n:02}.txt" for n in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def told(one: Report | Unreadable) -> str:
    return one.reason if isinstance(one, Unreadable) else one.draft.text


@pytest.mark.usefixtures("quick")
def test_a_draft_that_kills_its_process_costs_no_other(tmp_path: Path) -> None:
    texts = [f"The board met in room {n}." for n in range(9)]
    texts[3], texts[6] = "poison", "stumble"
    found = [told(one) for one in reports(Run(Nearest(isolated=True)), drafts(tmp_path, *texts), 2)]
    died = "could not be checked: the process that checked it died"
    assert found == [*texts[:3], died, *texts[4:]]
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("quick")
def test_processes_end_with_whoever_wanted_their_reports(tmp_path: Path) -> None:
    wanted: Iterator[Report | Unreadable] = reports(Run(Nearest(isolated=True)), drafts(tmp_path, *"abcdef"), 2)
    assert told(next(wanted)) == "a"
    assert len(multiprocessing.active_children()) == 2
    wanted.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_killing_a_process_loses_nothing(tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_room, "ENOUGH", 1)
    run = Run(Nearest(isolated=True), cache_folder)
    paths = drafts(tmp_path, *(f"The board closed the the pier in year {n}." for n in range(8)))
    tasks = [run.task(path) for path in paths]
    crew = Crew(run, 2)
    for number, task in enumerate(tasks):
        crew.give(number, task)
    found = [crew.take(0)]
    os.kill(crew._workers[0]._process.pid or 0, signal.SIGKILL)
    found += [crew.take(number) for number in range(1, len(tasks))]
    crew.dismiss()
    assert found == [run.checked(task) for task in tasks]


def test_what_is_at_fault_for_all_drafts_is_told_once(tmp_path: Path) -> None:
    paths = drafts(tmp_path, *"abcdef")
    for jobs in (1, 2):
        wrong = Run(Nearest(isolated=True, override=Override(select=("misspeled-name",))))
        first = next(iter(reports(wrong, paths, jobs)))
        assert isinstance(first, CannotRun)
        assert first.reason.endswith("did you mean 'misspelled-name'?")


def test_an_unreadable_draft_crosses_from_one_process_to_another() -> None:
    ours, theirs = multiprocessing.Pipe()
    ours.send(Unreadable("a.txt", "is no text"))
    assert str(theirs.recv()) == "a.txt: is no text"
