"""Roles: namesakes, surnames alone, titles in the plural, and what is told of a seat beside a name."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity
from checker.verify.role.descriptions import company, described_after, described_apart, described_before
from checker.verify.role.parties import lettered_seat

COUNTRY = """
[[place]]
id = "us"
name = "United States"
kind = "country"
demonyms = ["American"]

[[post]]
id = "senator"
titles = ["Senator", "Sen."]
country = "us"
seats = 50

[[post]]
id = "representative"
titles = ["Representative", "Rep."]
country = "us"
seats = 400
"""
STATES = ("Utah", "Ohio", "Texas", "Maine", "Iowa")


def person(number: int, name: str, post: str, state: str, party: str = "Republican", start: str = "2019-01-03") -> str:
    return f"""
[[person]]
id = "p{number}"
name = "{name}"
country = "us"

[[tenure]]
id = "t{number}"
person = "p{number}"
post = "{post}"
start = {start}
party = "{party}"
constituency = "{state}"
verified = 2025-01-01
"""


def chamber(sitting: int) -> str:
    """A senate of fifty seats with so many on record; Ana Marsh of Utah is one of them, Rosa Falk a representative."""
    others = "".join(
        person(n, f"Otto {chr(65 + n % 26)}elmar{'x' * (n // 26)}", "senator", STATES[n % 5]) for n in range(1, sitting)
    )
    return (
        COUNTRY + person(0, "Ana Marsh", "senator", "Utah") + others + person(99, "Rosa Falk", "representative", "Ohio")
    )


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sen. Marsh spoke on Monday.", []),
        ("Sen. Marsh, R-Utah, spoke on Monday.", []),
        ("Sen. Marsh, D-Utah, spoke on Monday.", ["ROL105"]),
        ("Ohio Sen. Marsh spoke on Monday.", ["ROL105"]),
        ("Sen. Falk spoke on Monday.", ["ROL103"]),
        ("Sen. Brandt spoke on Monday.", []),
        ("Former Sen. Falk spoke on Monday.", []),
    ],
)
def test_a_surname_alone_is_judged_where_the_chamber_is_on_record(
    text: str, found: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, chamber(50), select=("ROL",))
    assert codes(report) == found
    assert all(finding.severity is Severity.WARNING for finding in report.findings)


def test_a_jr_is_no_surname(checked: Callable[..., Report]) -> None:
    recorded = chamber(50).replace("Ana Marsh", "Ana Marsh Jr.")
    assert codes(checked("Sen. Marsh, D-Utah, spoke on Monday.", recorded, select=("ROL",))) == ["ROL105"]


@pytest.mark.parametrize("text", ["Sen. Marsh, D-Utah, spoke on Monday.", "Sen. Falk spoke on Monday."])
def test_a_surname_alone_is_left_where_others_may_sit(text: str, checked: Callable[..., Report]) -> None:
    assert codes(checked(text, chamber(20), select=("ROL",))) == []


TWO = (
    COUNTRY
    + person(1, "Ana Marsh", "senator", "Utah")
    + person(2, "Ana Marsh", "senator", "Ohio", "Democratic", "2021-01-03")
)


@pytest.mark.parametrize(("day", "found"), [("2018-06-04", ["ROL102"]), ("2020-06-01", []), ("2022-06-06", [])])
def test_a_title_is_wrong_where_it_fits_no_namesake(day: str, found: list[str], checked: Callable[..., Report]) -> None:
    report = checked("Senator Ana Marsh spoke on Monday.", TWO, day, select=("ROL",))
    assert codes(report) == found
    assert all(finding.severity is Severity.WARNING for finding in report.findings)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sens. Ana Marsh and Rosa Falk spoke on Monday.", ["ROL103"]),
        ("Sens. Ana Marsh, R-Utah, and Rosa Falk, R-Ohio, spoke on Monday.", ["ROL103"]),
        ("Sen. Ana Marsh and Rosa Falk spoke on Monday.", []),
    ],
)
def test_a_plural_title_is_that_of_every_name(text: str, found: list[str], checked: Callable[..., Report]) -> None:
    assert codes(checked(text, chamber(10), select=("ROL",))) == found


@pytest.mark.parametrize(
    ("words", "party", "state", "chamber"),
    [
        (", a moderate Republican from Utah, said", "Republican", "Utah", ""),
        (" of Utah, a Democrat, said", "Democratic", "Utah", ""),
        (", who sits in the Senate for Utah, said", "", "Utah", "Senate"),
        (" is a member of the House from Utah.", "", "Utah", "House"),
        (", one of Utah's two senators, said", "", "Utah", ""),
        (", a member of Utah's congressional delegation, said", "", "Utah", ""),
        (" — one of the Democrats in the Utah delegation — said", "Democratic", "Utah", ""),
        (", the Democrat that Utah sends to the Senate, said", "Democratic", "Utah", "Senate"),
        (", our Republican voice in the House, said", "Republican", "", "House"),
        (" holds one of Utah's seats in the Senate.", "", "Utah", "Senate"),
        (", the Republican elected to represent Utah's 3rd Congressional District, said", "Republican", "Utah", ""),
        (", who works with the Democrats in the House and represents Utah, said", "", "Utah", ""),
        (", serving member of the U.S. House from Utah.", "", "Utah", "House"),
        (" in Utah's 3rd District next year.", "", "Utah", ""),
    ],
)
def test_a_seat_is_read_after_a_name(words: str, party: str, state: str, chamber: str) -> None:
    seat = described_after("Ana Marsh" + words, 9, 0)
    assert seat is not None
    assert (seat.party, seat.state, seat.chamber) == (party, state, chamber)


@pytest.mark.parametrize(
    "words",
    [
        ", a Republican strategist from Utah, said",
        ", a former Republican senator, said",
        ", a Utah state senator, said",
        ", a member of the House Intelligence Committee, said",
        ", Ohio Republican Peter Falk and others said",
        ", the Ohio Republican, Peter Falk, said",
        " in Utah said",
        ", a member of the state's delegation, said",
        ", our best hope in the House, said",
        " holds one of the largest collections of fossils in Utah.",
    ],
)
def test_what_tells_of_somebody_else_is_no_seat(words: str) -> None:
    assert described_after("Ana Marsh" + words, 9, 0) is None


def test_a_seat_is_read_before_a_name() -> None:
    seat = described_before("Utah Republican Ana Marsh", 16, 0, False)
    assert seat is not None
    assert (seat.party, seat.state) == ("Republican", "Utah")
    assert described_before("The Utah Republican Party’s Ana Marsh", 28, 0, False) is None


@pytest.mark.parametrize(
    ("before", "party", "state"),
    [
        ("The Ohio Democrat, ", "Democratic", "Ohio"),
        ("Representing Ohio's 3rd District, ", "", "Ohio"),
        ("Voters in Ohio's 3rd District, now represented by ", "", "Ohio"),
        ("They met outside the Ohio field office of ", "", "Ohio"),
    ],
)
def test_a_seat_is_read_before_a_title(before: str, party: str, state: str) -> None:
    seat = described_apart(f"{before}Rep. Ana Marsh, spoke", len(before), 0, True)
    assert seat is not None
    assert (seat.party, seat.state) == (party, state)


@pytest.mark.parametrize(
    "before",
    ["Unlike the Ohio Democrat, ", "They met outside the Washington office of ", "They met outside the Ohio home of "],
)
def test_what_stands_before_a_title_may_be_of_somebody_else(before: str) -> None:
    assert described_apart(f"{before}Rep. Ana Marsh, spoke", len(before), 0, True) is None


@pytest.mark.parametrize(
    ("words", "party", "state"),
    [
        (" and two other Utah lawmakers objected.", "", "Utah"),
        (", along with fellow House Democrats, objected.", "Democratic", ""),
        (" and Utah lawmakers objected.", None, None),
        (" and other Utah officials objected.", None, None),
    ],
)
def test_a_legislator_is_one_of_those_beside_whom_she_stands(words: str, party: str | None, state: str | None) -> None:
    seat = company("Rep. Ana Marsh" + words, 14, 0)
    assert (seat and seat.party, seat and seat.state) == (party, state)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sen. Ana Marsh stood up. The Ohio Republican had gone too far.", ["ROL105"]),
        ("Sen. Ana Marsh stood up. The Utah Republican had gone too far.", []),
        ("Sen. Ana Marsh stood up. The Ohio Republican who had gone too far stayed silent.", []),
        ("Sen. Ana Marsh stood up before Lars Moss. The Ohio Republican had gone too far.", []),
        ("Rep. Rosa Falk spoke first.\n\nSen. Ana Marsh stood up. The Ohio Republican had gone too far.", []),
        ("The sponsor is Ana Marsh. A post about the Ohio Republican tells it wrongly.", ["ROL105"]),
        ("Mr. Moss of the council spoke first. Sen. Ana Marsh stood up. The Ohio Republican had gone.", []),
        ("“We are late,” Sen. Ana Marsh said. “It will take a year,” the Democrat said.", ["ROL105"]),
        ("“We are late,” Sen. Ana Marsh said. “It will take a year,” the Republican said.", []),
        ("Sen. Ana Marsh has a Democratic opponent. The Democrat said it would take a year.", []),
        ("Lars Moss spoke first.\n\n“We are late,” Sen. Ana Marsh said. The Democrat did not.", []),
        ("Sen. Ana Marsh stood up. The Democrat in the other chair did not.", []),
    ],
)
def test_a_description_is_of_the_one_named_before_it(
    text: str, found: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, chamber(50), "2024-05-06")
    assert [code for code in codes(report) if code.startswith("ROL1")] == found


@pytest.mark.parametrize("written", [", R-Utah,", " (R-UT)", " — R-Utah —", " [R., Utah]", " (R) of Utah"])
def test_a_party_letter_is_read_in_every_bracket(written: str) -> None:
    seat = lettered_seat("Ana Marsh" + written, 9, 0)
    assert seat is not None
    assert (seat.party, seat.state) == ("Republican", "Utah")


def test_a_party_letter_may_stand_between_commas() -> None:
    seat = lettered_seat("Ana Marsh, R, voted yes", 9, 0)
    assert seat is not None
    assert (seat.party, seat.state) == ("Republican", "")


def test_descriptions_cost_linear_time() -> None:
    for words in (
        ", who said" * 20_000,
        " holds one of Utah's" * 20_000,
        ", a" * 50_000,
        " (" * 50_000,
        " Utah Republican" * 20_000,
        "'s" * 50_000,
    ):
        described_after("Ana" + words, 3, 0)
        described_before(words + "Ana", len(words), 0, True)


RULER = """
[[place]]
id = "verdania"
name = "Verdania"
kind = "country"
demonyms = ["Verdanian"]

[[post]]
id = "pm"
titles = ["Prime Minister"]
country = "verdania"

[[person]]
id = "marsh"
name = "Ana Marsh"
country = "verdania"

[[tenure]]
id = "t"
person = "marsh"
post = "pm"
start = 2015-01-03
end = 2020-03-01
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rosa Falk spoke to Verdanian Prime Minister Ana Marsh on Tuesday.", ["ROL101"]),
        ("Rosa Falk talked with Verdanian Prime Minister Ana Marsh on Tuesday.", ["ROL101"]),
        ("Rosa Falk spoke with Verdanian Prime Minister Ana Marsh in 2018.", []),
        ("Rosa Falk spoke with Verdanian Prime Minister Ana Marsh about fish.", []),
        ("Rosa Falk spoke on Tuesday of her years with Verdanian Prime Minister Ana Marsh.", []),
    ],
)
def test_whom_somebody_speaks_to_these_days_holds_the_title_now(
    text: str, found: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, RULER, select=("ROL",))
    assert codes(report) == found
