"""Titles at a date: first and last days, other times, the newly dead, countries behind names, initials."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity
from checker.record.name import Person
from checker.reference.load import parse_records
from checker.verify.role.full_names import person_named

WORLD = """
[[place]]
id = "halvia"
name = "Halvia"
kind = "country"
demonyms = ["Halvian"]

[[place]]
id = "ruritania"
name = "Ruritania"
kind = "country"
demonyms = ["Ruritanian"]

[[post]]
id = "halvia-pm"
titles = ["Prime Minister"]
country = "halvia"

[[post]]
id = "halvia-president"
titles = ["President"]
country = "halvia"

[[post]]
id = "ruritania-pm"
titles = ["Prime Minister"]
country = "ruritania"

[[post]]
id = "halvia-justice"
titles = ["Justice"]
country = "halvia"
seats = 9
"""


def held(number: int, name: str, post: str, start: str, end: str = "") -> str:
    return f"""
[[person]]
id = "p{number}"
name = "{name}"
country = "{post.split("-")[0]}"

[[tenure]]
id = "t{number}"
person = "p{number}"
post = "{post}"
start = {start}
{f"end = {end}" if end else ""}
verified = 2025-01-01
"""


RECORD = (
    WORLD
    + held(1, "Ana Marsh", "halvia-pm", "2020-05-04", "2024-06-03")
    + held(2, "Otto Falk", "halvia-pm", "2024-06-03")
    + held(3, "Rosa Lind", "ruritania-pm", "2019-02-04")
    + held(4, "Peter Vale", "halvia-justice", "2001-02-05", "2024-06-01")
)
#: Only the neighbour has a chancellor.
LACKING = (
    RECORD
    + """
[[post]]
id = "ruritania-chancellor"
titles = ["Chancellor"]
country = "ruritania"
"""
)


@pytest.mark.parametrize(
    ("day", "text", "found"),
    [
        ("2024-06-02", "Former Prime Minister Ana Marsh spoke.", ["ROL102"]),
        ("2024-06-03", "Former Prime Minister Ana Marsh spoke.", []),
        ("2024-06-03", "Prime Minister Ana Marsh spoke.", []),
        ("2024-06-04", "Former Prime Minister Ana Marsh spoke.", []),
        ("2024-06-04", "Prime Minister Ana Marsh spoke on Monday.", []),
        ("2024-06-04", "Ana Marsh is the prime minister.", ["ROL101"]),
        ("2024-06-05", "Prime Minister Ana Marsh spoke on Tuesday.", ["ROL101"]),
        ("2024-06-03", "Prime Minister Otto Falk spoke on Monday.", []),
        ("2024-06-02", "Prime Minister-elect Otto Falk spoke on Sunday.", []),
        ("2024-06-02", "Prime Minister Otto Falk spoke on Sunday.", ["ROL102"]),
    ],
)
def test_first_and_last_days(day: str, text: str, found: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.code for finding in checked(text, RECORD, day, select=("ROL",)).findings] == found


def test_a_former_title_that_comes_early_is_told_with_its_end(checked: Callable[..., Report]) -> None:
    report = checked("Former Prime Minister Ana Marsh spoke.", RECORD, "2024-05-30", select=("ROL",))
    (finding,) = report.findings
    assert finding.severity is Severity.WARNING
    assert finding.message == (
        "Ana Marsh was Prime Minister until 3 June 2024, the draft calls them former on 30 May 2024"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ana Marsh, the wartime prime minister, says that it was hard.",
        "Ana Marsh, Halvia's postwar prime minister, walks to work.",
        "The ousted prime minister, Ana Marsh, says that it was hard.",
        "The Halvian Senate mourned Justice Peter Vale on Monday.",
        "The death of Justice Peter Vale leaves a seat open.",
        "Crowds stand outside for Justice Peter Vale's funeral.",
        "Justice Peter Vale, who died on Saturday, was 90.",
        "Halvia will bury Justice Peter Vale on Thursday.",
        "Otto Falk stopped the bridge that Prime Minister Ana Marsh had favored.",
        "Prime Minister Ana Marsh, who stepped down on April 2, 2024, says that it was hard.",
        "Prime Minister Ana Marsh, who led Halvia from 2020 to 2024, says that it was hard.",
        "Halvia is campaigning to re-elect Prime Minister Otto Falk.",
        "Another former lawmaker, Prime Minister Ana Marsh, says that it was hard.",
    ],
)
def test_another_time_is_left_alone(text: str, checked: Callable[..., Report]) -> None:
    assert checked(text, RECORD, "2024-06-24", select=("ROL",)).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Justice Peter Vale said on Monday that two guards had died.",
        "Justice Peter Vale mourned the guards on Monday.",
        "Prime Minister Ana Marsh, who took office on May 4, 2020, says that she will stay.",
        "Prime Minister Ana Marsh of Halvia, who won in 2020, spoke on Monday.",
        "Otto Falk is expected to meet Prime Minister Ana Marsh of Halvia.",
    ],
)
def test_now_is_judged_as_now(text: str, checked: Callable[..., Report]) -> None:
    assert [finding.code for finding in checked(text, RECORD, "2024-06-24", select=("ROL",)).findings] == ["ROL101"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prime Minister Ana Marsh opened a bridge.", ["ROL101"]),
        ("A Bridge Opens\n\nPrime Minister Ana Marsh opened a bridge.", ["ROL101"]),
        ("A bridge was opened. Prime Minister Ana Marsh had paid for it.", []),
        ("The bridge is old.\n\nPrime Minister Ana Marsh opened it.", []),
        ("In the spring of 2022 Prime Minister Ana Marsh opened a bridge.", []),
        ("The bridge is new.\n\nPrime Minister Ana Marsh declined to comment.", ["ROL101"]),
        ("The bridge is new.\n\nPrime Minister Ana Marsh congratulated the builders.", ["ROL101"]),
        ("The bridge opened in 2022. Prime Minister Ana Marsh congratulated the builders.", []),
        ("The bridge that Prime Minister Ana Marsh praised is old.", []),
    ],
)
def test_what_opens_a_draft_is_news(text: str, found: list[str], checked: Callable[..., Report]) -> None:
    report = checked(text, RECORD, "2024-12-02", select=("ROL",))
    assert [finding.code for finding in report.findings] == found
    assert all(finding.severity is Severity.WARNING for finding in report.findings)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prime Minister Otto Falk of Halvia spoke on Monday.", []),
        ("Prime Minister Otto Falk of Ruritania spoke on Monday.", ["ROL103"]),
        ("Ruritanian Prime Minister Otto Falk spoke on Monday.", ["ROL103"]),
        ("Halvian President Otto Falk spoke on Monday.", ["ROL103"]),
        ("President Otto Falk of Halvia spoke on Monday.", ["ROL103"]),
        ("Prime Minister Otto Falk of Ruritania's Liberal Party spoke on Monday.", []),
        ("Prime Minister Otto Falk of the Liberals spoke on Monday.", []),
        ("She told Prime Minister Otto Falk of Ruritania and its plans.", []),
        ("Otto Falk met the prime minister of Ruritania on Monday.", []),
        ("In Ruritania Prime Minister Otto Falk is popular.", []),
    ],
)
def test_the_country_beside_a_title_must_be_its_own(
    text: str, found: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, RECORD, "2024-06-24", select=("ROL",))
    assert [finding.code for finding in report.findings] == found
    agreed = any(": agrees" in line for row in report.worksheet.claims for line in row.compared)
    assert not (found and agreed)


def test_who_leads_under_one_title_does_not_lead_under_one_that_the_record_lacks(
    checked: Callable[..., Report],
) -> None:
    """The country has no chancellor on record, yet its prime minister is none: a warning that says so."""
    (finding,) = checked("Chancellor Otto Falk of Halvia spoke.", LACKING, "2024-06-24", select=("ROL",)).findings
    assert (finding.code, finding.severity) == ("ROL103", Severity.WARNING)
    assert finding.message.startswith("Otto Falk is on record as Prime Minister of Halvia since ")
    assert checked("Prime Minister Otto Falk of Halvia spoke.", LACKING, "2024-06-24", select=("ROL",)).findings == ()


NAMES = """
[[person]]
id = "vale"
name = "Peter Vale"

[[person]]
id = "moss"
name = "Lars K. Moss"

[[person]]
id = "hale-r"
name = "Ida R. Hale"

[[person]]
id = "hale"
name = "Ida Hale"
"""


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Peter T. Vale", "vale"),
        ("Peter T Vale", "vale"),
        ("Lars Moss", "moss"),
        ("Lars K. Moss", "moss"),
        ("Lars B. Moss", None),
        ("Ida Hale", "hale"),
        ("Ida R. Hale", "hale-r"),
        ("Ida B. Hale", None),
        ("Vale", None),
    ],
)
def test_middle_initials_may_stand_on_one_side_only(name: str, known: str | None) -> None:
    person = person_named(name, parse_records(NAMES))
    assert (person.id if isinstance(person, Person) else None) == known
