"""The HTML report in a browser: what axe says of it, what a keyboard reaches, what it asks the network for."""

import json
from pathlib import Path
from typing import Any

import pytest

from checker.finding import Report
from checker.report.formats import Format, renderer
from checker.report.look import Look
from tests.made_reports import ample, nasty
from tests.programs import from_npm, node, program


def opened(folder: Path, *reports: Report) -> dict[str, Any]:
    """What the browser finds on the page of these reports."""
    from_npm("axe-core")
    page = folder / "report.html"
    page.write_text("".join(renderer(Format.HTML)(reports, Look())), encoding="utf-8")
    found: dict[str, Any] = json.loads(
        node("page.cjs", str(page), program("chromium", "chromium-browser", "google-chrome"))
    )
    return found


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return opened(tmp_path_factory.mktemp("page"), ample(), ample("drafts/second.txt"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return opened(tmp_path_factory.mktemp("page"), nasty())


@pytest.mark.parametrize("look", ["light", "dark", "print", "narrow"])
def test_axe_finds_nothing(page: dict[str, Any], look: str) -> None:
    assert page["looks"][look] == []


def test_axe_finds_nothing_over_hostile_text(hostile: dict[str, Any]) -> None:
    assert {look: found for look, found in hostile["looks"].items() if found} == {}


def test_the_page_asks_for_nothing_but_itself(page: dict[str, Any], hostile: dict[str, Any]) -> None:
    for one in (page, hostile):
        assert [address for address in one["asked"] if not address.endswith("report.html")] == []
        assert one["faults"] == []


def test_the_keyboard_goes_from_finding_to_finding_to_the_words_and_back(page: dict[str, Any]) -> None:
    assert {step: focus for step, (focus, _) in page["keys"].items()} == {
        "1 j": "d0f0", "2 j": "d0f1", "3 k": "d0f0", "4 Escape": "#d0f0", "5 Enter": "d0f0", "6 k": "d1f4",
    }  # fmt: skip
    assert {outline for _, outline in page["keys"].values()} == {"solid"}


def test_marks_differ_by_more_than_colour(page: dict[str, Any]) -> None:
    assert page["drawn"] == ["solid 3px", "dashed 2px", "dotted 2px", "solid 1px"]
