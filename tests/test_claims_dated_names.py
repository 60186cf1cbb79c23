"""Dates that stand with the name of a recorded event and with no verb."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

RECORDS = """
[[event]]
id = "vote"
name = "Harbor referendum"
names = ["Harbor referendum", "Harbor vote"]
cues = ["was held"]
start = 2016-06-23

[[event]]
id = "accord"
name = "Island Accord"
names = ["Island Accord"]
cues = ["signed"]
start = 1998-04-10

[[event]]
id = "forum"
name = "Reef Forum"
names = ["Reef Forum"]
cues = ["was held"]
start = 2019-05-04
series = "reef-forum"
"""


@pytest.mark.parametrize(
    ("text", "wrong", "severity"),
    [
        ("He left after the June 24, 2016, Harbor referendum.", ["June 24, 2016"], Severity.ERROR),
        ("He left after the June 23, 2016, Harbor referendum.", [], None),
        ("The Harbor vote of June 24, 2016, came first.", ["June 24, 2016"], Severity.ERROR),
        ("Since the Harbor vote on June 24, 2016, much has changed.", ["June 24, 2016"], Severity.ERROR),
        ("Since the Harbor vote in June 2015, much has changed.", ["June 2015"], Severity.WARNING),
        ("The 1997 Island Accord ended it.", ["1997"], Severity.WARNING),
        ("The Island Accord of 1997 ended it.", ["1997"], Severity.WARNING),
        ("The 1998 Island Accord ended it.", [], None),
        ("The 1999 Island Accord ended it.", [], None),  # in force since then, perhaps
        ("The 2017 Harbor vote ended it.", ["2017"], Severity.WARNING),
        ("The 1975 Harbor vote ended it.", [], None),  # another vote
        ("They spoke of the Harbor vote on June 24, 2016, at noon.", [], None),
        ("They fled after the Harbor vote on June 24, 2016.", [], None),
        ("The 2018 Reef Forum ended it.", [], None),
        ("The Harbor vote came in a June 24, 2016, poll.", [], None),
    ],
)
def test_a_date_beside_a_name_is_held_against_the_record(
    text: str, wrong: list[str], severity: Severity | None, checked: Callable[..., Report]
) -> None:
    findings = checked(text, RECORDS, select=("EVT101",)).findings
    assert [finding.words for finding in findings] == wrong
    assert {finding.severity for finding in findings} <= {severity}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The ministry said 40 percent held the Good Friday pact.", 0),
        ("The ministry said sales rose 40 percent on Black Friday.", 0),
        ("The ministry said sales rose 40 percent on Friday.", 1),
    ],
)
def test_a_feast_is_no_weekday(text: str, claims: int, checked: Callable[..., Report]) -> None:
    report = checked(text, select=("CHK201",))
    assert sum("“Friday”" in finding.message for finding in report.findings) == claims
