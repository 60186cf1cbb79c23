"""Capitals, demonyms and containers in the forms that drafts have for them."""

from collections.abc import Callable

import pytest

from checker.finding import Report
from checker.rules import example_records
from checker.rules.geography.wrong_capital import WrongCapital

STATE = """
[[place]]
id = "ostland"
name = "Ostland"
kind = "country"
demonyms = ["Ostlander"]
capitals = [{name = "Karsund"}]

[[place]]
id = "ostland-state"
name = "Ostland"
kind = "region"
within = "norrland"
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ostvik is Halvia's capital.", ["Ostvik"]),
        ("On Monday Halvia's capital, Ostvik, was quiet.", ["Ostvik"]),
        ("They met in Ostvik, Halvia's fashion capital.", []),
        ("Ostvik, the Halvian capital of song, was quiet.", []),
        ("Northern Halvia's capital, Ostvik, was quiet.", []),
        ("Ostland's capital, Brenholm, was quiet.", []),
    ],
)
def test_a_capital_is_that_of_the_whole_country(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    report = checked(text, example_records(WrongCapital) + STATE, select=("GEO",))
    assert [finding.words for finding in report.findings] == wrong
