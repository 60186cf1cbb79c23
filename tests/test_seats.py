"""Party and place of a legislator: independents, what follows a state, and how the record is told."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

SENATE = """
[[place]]
id = "us"
name = "United States"
kind = "country"

[[post]]
id = "senator"
titles = ["Senator", "Sen."]
country = "us"
seats = 100
"""


def senator(number: int, name: str) -> str:
    return f"""
[[person]]
id = "p{number}"
name = "{name}"
country = "us"
"""


def term(number: int, state: str, party: str, start: str = "2019-01-03", end: str = "") -> str:
    return f"""
[[tenure]]
id = "t{number}-{start}"
person = "p{number}"
post = "senator"
start = {start}
{f"end = {end}" if end else ""}
party = "{party}"
constituency = "{state}"
verified = 2025-01-01
"""


RECORD = (
    SENATE
    + senator(1, "Ana Marsh")
    + term(1, "Utah", "Democratic")
    + senator(2, "Otto Falk")
    + term(2, "Maine", "Independent")
    + senator(3, "Rosa Lind")
    + term(3, "Ohio", "Republican", "2013-01-03", "2019-01-03")
    + term(3, "Ohio", "Independent")
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Senator Ana Marsh of Ohio, the Democratic leader, spoke.", ["ROL105"]),
        ("Senator Ana Marsh of Utah, the Democratic leader, spoke.", []),
        ("Longtime Senator Ana Marsh of Ohio spoke.", ["ROL105"]),
        ("Senator Ana Marsh of Ohio, her rival's home, spoke.", ["ROL105"]),
        ("Senator Otto Falk (D-Maine) spoke.", []),
        ("Senator Otto Falk (I-Maine) spoke.", []),
        ("Senator Otto Falk (R-Maine) spoke.", ["ROL105"]),
        ("Senator Rosa Lind (R-Ohio) spoke.", []),
        ("A leaflet praises Senator Ana Marsh for Ohio voters.", []),
    ],
)
def test_party_and_place(text: str, found: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.code for finding in checked(text, RECORD, "2024-05-06", select=("ROL",)).findings] == found


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Senator Ana Marsh of Ohio spoke.", Severity.ERROR),
        ("Senator Ana B. Marsh of Ohio spoke.", Severity.WARNING),
    ],
)
def test_initials_that_are_not_on_record_may_be_a_namesakes(
    text: str, severity: Severity, checked: Callable[..., Report]
) -> None:
    (finding,) = checked(text, RECORD, "2024-05-06", select=("ROL",)).findings
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Senator Ana Marsh, R-Utah, spoke.", "Ana Marsh is on record as a Democrat of Utah"),
        ("Senator Otto Falk (R-Maine) spoke.", "Otto Falk is on record as an Independent of Maine"),
    ],
)
def test_a_party_is_told_as_people_say_it(text: str, told: str, checked: Callable[..., Report]) -> None:
    (finding,) = checked(text, RECORD, "2024-05-06", select=("ROL",)).findings
    assert finding.message.startswith(told)
