"""The years and days that a draft gives a title, held against the tenures on record."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

RECORDS = """
[[place]]
id = "nordland"
name = "Nordland"
demonyms = ["Nordlandic"]
kind = "country"

[[post]]
id = "chancellor"
titles = ["chancellor"]
country = "nordland"

[[person]]
id = "first"
name = "Marta Lindqvist"
country = "nordland"

[[person]]
id = "second"
name = "Olav Brekke"
country = "nordland"

[[tenure]]
id = "first-term"
person = "first"
post = "chancellor"
start = 2005-11-22
end = 2015-12-08
verified = 2024-07-01

[[tenure]]
id = "second-term"
person = "second"
post = "chancellor"
start = 2015-12-08
verified = 2024-07-01
"""


@pytest.mark.parametrize(
    ("text", "wrong", "severity"),
    [
        ("Marta Lindqvist, chancellor from 2005 to 2015, spoke.", [], None),
        ("Marta Lindqvist, chancellor from 2005 to 2017, spoke.", ["2017"], Severity.ERROR),
        ("Marta Lindqvist, chancellor of Nordland from 2003 to 2015, spoke.", ["2003"], Severity.WARNING),
        ("Marta Lindqvist, the Nordlandic chancellor from November 2005 until 2015, spoke.", [], None),
        ("Marta Lindqvist, chancellor (2005-2014), spoke.", ["2014"], Severity.WARNING),
        ("Marta Lindqvist, chancellor from 1990 to 1994, spoke.", [], None),  # a term that the record may lack
        ("Olav Brekke, chancellor since 2015, spoke.", [], None),
        ("Olav Brekke, chancellor since 2014, spoke.", ["2014"], Severity.ERROR),
        ("Olav Brekke became chancellor in 2015.", [], None),
        ("Olav Brekke became chancellor in 2016.", ["2016"], Severity.WARNING),
        ("Olav Brekke became chancellor on December 1, 2015.", [], None),  # counted from the vote, perhaps
        ("Chancellor Olav Brekke, who took office in 2014, spoke.", ["2014"], Severity.ERROR),
        ("Chancellor Olav Brekke, who took office in 2015, spoke.", [], None),
        ("Nordland's chancellor, Olav Brekke, who has been in office since 2016, spoke.", ["2016"], Severity.WARNING),
        ("Former Chancellor Marta Lindqvist, who left office in 2014, spoke.", ["2014"], Severity.WARNING),
        ("Former Chancellor Marta Lindqvist, who left office in 2015, spoke.", [], None),
        ("Former Chancellor Marta Lindqvist, who stepped down in 2014, spoke.", [], None),  # said so, perhaps
        ("Chancellor Olav Brekke, the poet, who left the sea in 2009, spoke.", [], None),
        ("Olav Brekke, who took office in 2014, spoke.", [], None),  # which office?
        ("Olav Brekke met the chancellor in 2013.", [], None),
        ("Olav Brekke, chancellor, left in 2013.", [], None),
    ],
)
def test_a_time_behind_a_title_is_held_against_the_term(
    text: str, wrong: list[str], severity: Severity | None, checked: Callable[..., Report]
) -> None:
    findings = checked(text, RECORDS, select=("ROL106",)).findings
    assert [finding.words for finding in findings] == wrong
    assert {finding.severity for finding in findings} <= {severity}
