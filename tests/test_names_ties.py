"""Which record a bare surname or a surname under a title is tied to, and how surely."""

from collections.abc import Callable

import pytest

from checker.finding import Report

RECORDS = """
[[person]]
id = "veldtman"
name = "Theresa Veldtman"
honorific = "Ms."
[[person]]
id = "halvorsen"
name = "Nils Halvorsen"
honorific = "Mr."
[[person]]
id = "halvorsen-elder"
name = "Olaf Halvorsen"
honorific = "Mr."
[[person]]
id = "cabinet"
name = "Petra Zandstra"
[[person]]
id = "zhao"
name = "Zhao Wenliang"
name_order = "eastern"
[[place]]
id = "drevania"
name = "Drevania"
kind = "country"
[[post]]
id = "president"
titles = ["President"]
country = "drevania"
[[post]]
id = "harbors"
titles = ["Harbor Minister"]
country = "drevania"
[[tenure]]
person = "veldtman"
post = "president"
start = 2015-01-01
end = 2019-12-31
[[tenure]]
person = "halvorsen"
post = "president"
start = 2020-01-01
[[tenure]]
person = "halvorsen-elder"
post = "president"
start = 1970-01-01
end = 1979-12-31
[[tenure]]
person = "cabinet"
post = "harbors"
start = 2020-01-01
[[tenure]]
person = "zhao"
post = "harbors"
start = 2010-01-01
end = 2012-12-31
"""

TIED = {
    "a ruler lately in office, by surname": ("The crowd cheered as Veldtman spoke.", "inferred", "Theresa Veldtman"),
    "not by the other honorific": ("The crowd cheered as Mr. Veldtman spoke.", "unknown", ""),
    "not where two rulers bore the name": ("The crowd cheered as Halvorsen spoke.", "unknown", ""),
    "not a minister by surname alone": ("The crowd cheered as Zandstra spoke.", "unknown", ""),
    "a minister by surname and title": ("Harbor Minister Zandstra spoke.", "verified", "Petra Zandstra"),
    "the one who holds the title that day": ("President Halvorsen spoke.", "verified", "Nils Halvorsen"),
    "eastern order": ("Harbor Minister Zhao spoke.", "verified", "Zhao Wenliang"),
}


@pytest.mark.parametrize("case", TIED)
def test_a_surname_is_tied(case: str, checked: Callable[..., Report]) -> None:
    text, state, record = TIED[case]
    (row,) = checked(text, RECORDS).worksheet.names
    assert (row.state, row.record) == (state, record)


def test_what_is_inferred_is_not_counted_as_verified_and_accuses_nobody(checked: Callable[..., Report]) -> None:
    report = checked("The crowd cheered as Veldtman spoke.", RECORDS)
    assert (report.coverage.names_verified, report.coverage.names) == (0, 1)
    assert report.findings == ()


def test_a_title_ties_the_whole_chain(checked: Callable[..., Report]) -> None:
    report = checked("Harbor Minister Zandstra spoke. Later Zandstra left.", RECORDS)
    assert [(row.state, len(row.spans)) for row in report.worksheet.names] == [("verified", 2)]


def test_nobody_is_inferred_without_a_day(checked: Callable[..., Report]) -> None:
    report = checked("The crowd cheered as Veldtman spoke.", RECORDS, on=None)
    assert [row.state for row in report.worksheet.names] == ["unknown"]


NAMESAKES = """
[[place]]
id = "drevania"
name = "Drevania"
kind = "country"
[[person]]
id = "older"
name = "Olaf Brandt Sr."
aliases = ["Olaf Brandt"]
[[person]]
id = "younger"
name = "Olaf Brandt Jr."
aliases = ["Olaf Brandt"]
[[post]]
id = "president"
titles = ["President"]
country = "drevania"
[[post]]
id = "harbors"
titles = ["Harbor Minister"]
country = "drevania"
[[tenure]]
person = "older"
post = "president"
start = 1990-01-01
end = 1994-12-31
[[tenure]]
person = "younger"
post = "harbors"
start = 2020-01-01
"""


@pytest.mark.parametrize(
    ("text", "state", "record"),
    [
        ("Harbor Minister Olaf Brandt spoke.", "verified", "Olaf Brandt Jr."),
        ("President Olaf Brandt spoke then.", "verified", "Olaf Brandt Sr."),
        ("The crowd cheered as Olaf Brandt spoke.", "unknown", ""),
        ("Deputy Olaf Brandt spoke.", "unknown", ""),
    ],
)
def test_of_two_of_one_name_the_title_tells_which(
    text: str, state: str, record: str, checked: Callable[..., Report]
) -> None:
    (row,) = checked(text, NAMESAKES).worksheet.names
    assert (row.state, row.record) == (state, record)
