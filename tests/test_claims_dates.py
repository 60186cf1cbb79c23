"""Ages, births and anniversaries against the record; events that are taken up again by a short form."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.check import check
from checker.config import Config
from checker.draft import Draft
from checker.finding import Report, Severity
from checker.reference.load import parse_records
from checker.rules import example_records
from checker.rules.date.wrong_age import WrongAge
from checker.rules.event.wrong_event_order import WrongEventOrder

LEAGUE = """
[[organization]]
id = "straits-league"
name = "Straits League"
founded = 1949-04-04
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Daniel Okoye, who turns 55 on March 5, spoke first.", []),
        ("Daniel Okoye, who turns 54 on March 5, spoke first.", ["54"]),
        ("Daniel Okoye will turn 56 next year.", ["56"]),
        ("Daniel Okoye will turn 60 in 2030.", []),
        ("Daniel Okoye, who turned 53 in March, spoke first.", []),
        ("Daniel Okoye, who turned 53 on Sunday, spoke first.", ["53"]),
        ("The then-50-year-old Daniel Okoye spoke first.", []),
        ("The 50-year-old said, Daniel Okoye told them.", []),
        ("It shows the 50-year-old Daniel Okoye supporter who spoke first.", []),
        ("It shows the 50-year-old Okoye supporter who spoke first.", []),
        ("In 2021, Daniel Okoye, 51, was sworn in.", []),
        ("At 50, Daniel Okoye was elected.", []),
        ("Daniel Okoye was born on March 5, 1970, in Karsund.", []),
        ("Daniel Okoye was born in Karsund, Halvia, on March 6, 1970.", ["March 6, 1970"]),
        ("Daniel Okoye was born in 1901.", []),
        ("Daniel Okoye was born after 1971.", []),
        ("Ruth Hallam, who died in December at age 99, was honored.", []),
        ("Ruth Hallam died on Tuesday at 9 a.m.", []),
    ],
)
def test_an_age_is_that_of_the_day_it_is_told_of(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    report = checked(text, example_records(WrongAge), select=("DAT104",))
    assert [finding.words for finding in report.findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The 75th anniversary of the founding of the Straits League was quiet.", []),
        ("The 70th anniversary of the founding of the Straits League was quiet.", ["70th"]),
        ("The Straits League's 70th anniversary was quiet.", ["70th"]),
        ("The Straits League's 20th anniversary of the war was quiet.", []),
        ("The Straits League marked its 70th anniversary on Monday.", ["70th"]),
        ("Seventy years after the Straits League's founding, its members are divided.", ["Seventy"]),
        ("Seventy years after the Straits League's first war, its members are divided.", []),
    ],
)
def test_an_anniversary_is_counted_from_the_founding(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, LEAGUE, select=("DAT105",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Envoys praised the Straits Treaty. The pact was signed on Sunday.", ["EVT101"]),
        ("Envoys praised the Straits Treaty. The pact was signed on Monday.", []),
        ("Envoys praised the Straits Treaty. It was signed on Sunday.", ["EVT101"]),
        ("Envoys praised the Straits Treaty in a letter. It was signed on Sunday.", []),
        ("Envoys praised the Straits Treaty. The pact will be signed on Friday.", ["EVT104"]),
        ("Envoys praised the Straits Treaty.\n\nThey signed the accord in Karsund.", ["EVT102"]),
        ("Envoys praised the Straits Treaty. They reached a trade deal. The deal was signed on Sunday.", []),
        ("Envoys praised the Straits Treaty. The trade pact was signed on Sunday.", []),
        ("Envoys praised the Straits Treaty. The summit was signed off on Sunday.", []),
    ],
)
def test_an_event_is_judged_where_a_short_form_takes_it_up(
    text: str, codes: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, example_records(WrongEventOrder), "2024-07-10", select=("EVT",))
    assert [finding.code for finding in report.findings] == codes
    assert all(finding.severity < Severity.ERROR for finding in report.findings)


@pytest.mark.parametrize(
    ("when", "drafted"),
    [
        ("on Sunday", "Sunday (7 July 2024)"),
        ("in 2023", "2023"),
        ("last year", "last year (2023)"),
        ("last week", "last week (30 June 2024 to 7 July 2024)"),
    ],
)
def test_a_wrong_day_is_shown_beside_the_one_on_record(when: str, drafted: str, checked: Callable[..., Report]) -> None:
    text = f"The Straits Treaty was signed {when}."
    (finding,) = checked(text, example_records(WrongEventOrder), "2024-07-10", ("EVT101",)).findings
    assert finding.message == f"“{drafted}”: on record, 8 July 2024 (Signing of the Straits Treaty)"


FRONT = "---\ntitle: Ferry sinks\ndate: {}\n---\n\n{} — A ferry sank on Monday, and all of its crew swam ashore."


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html"])
def test_a_doubted_date_is_shown_where_the_front_matter_has_it(name: str, cache_folder: Path) -> None:
    body = FRONT.format("2025-06-23", "BRENHOLM, March 3")
    if name.endswith("html"):
        front, _, text = body.rpartition("\n\n")
        body = f"{front}\n\n<article><h1>Ferry sinks</h1><p>{text}</p></article>"
    report = check(Draft(name, body), parse_records(""), Config(select=("DAT",), cache=cache_folder))
    assert [(each.code, each.words, each.severity) for each in report.findings] == [
        ("DAT103", "2025-06-23", Severity.WARNING)
    ]
    assert [place.of(body) for place in report.findings[0].related] == ["BRENHOLM, March 3"]


@pytest.mark.parametrize(
    ("day", "dateline", "codes"),
    [
        ("2025-03-04", "BRENHOLM, March 3", []),
        ("2025-03-04", "BRENHOLM, Monday, March 3", []),
        ("2025-03-04", "BRENHOLM, Tuesday, March 3", ["DAT101"]),
        ("2025-03-04", "BRENHOLM, Halvia, Tuesday, March 3", ["DAT101"]),
        ("2025-03-04", "BRENHOLM, March 3, 2021", ["DAT103"]),
        ("", "BRENHOLM, Tuesday, March 3", []),
        ("", "BRENHOLM, Tuesday, March 3, 2025", ["DAT101"]),
    ],
)
def test_a_dateline_is_held_against_calendar_and_front_matter(
    day: str, dateline: str, codes: list[str], cache_folder: Path
) -> None:
    report = check(Draft("draft.md", FRONT.format(day, dateline)), parse_records(""), Config(cache=cache_folder))
    assert [each.code for each in report.findings if each.code.startswith("DAT")] == codes


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("On Wednesday, July 9, the club marks 75 years since it was founded in 1949.", True),
        ("On Wednesday, July 9, the club met. It was founded in 1949.", True),
        ("The mill, built in 1932, closed on Wednesday, July 9.", True),
        ("The mill was built in 1932. It will close on Wednesday, July 9.", True),
        ("The mill was built in 1932. It closed on Thursday, July 9.", False),
        ("When it met in 1998, the club voted on Thursday, July 9.", False),
        ("In 1998, the club voted on Thursday, July 9.", False),
        ("In 1998 she wrote that they had met on Thursday, July 9.", False),
        ("Last year, on Sunday, July 9, the club met.", False),
        ("Last year, on Monday, July 9, the club met.", True),
        ("The club met on Sunday, July 9, last year.", False),
        ("The club met on Monday, July 9 of last year.", True),
        ("Two years ago, on Saturday, July 9, the club met.", False),
        ("Last year, the club met on Sunday, July 9.", False),
        ("The year before, on Sunday, July 9, the club met.", False),
        ("Next year, on Wednesday, July 9, the club meets.", False),
        ("In 2023, on Sunday, July 9, the club met.", False),
    ],
)
def test_a_date_takes_the_year_that_stands_with_it(text: str, wrong: bool, checked: Callable[..., Report]) -> None:
    found = checked(text, on="2024-07-05", select=("DAT101",)).findings
    assert bool(found) is wrong
    assert all(finding.severity is Severity.WARNING for finding in found)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The mill said on Monday, July 2, that the bridge might not open before January.", ["Monday, July 2"]),
        ("The mill said on Tuesday, July 2, that the bridge might not open before January.", []),
        ("The mill said on Sunday, July 2, 2023, that the bridge might not open before January.", []),
        ("The mill said on Sunday, July 2, that the bridge closed in January 2023.", []),
    ],
)
def test_a_month_alone_gives_a_weekday_no_other_year(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [each.words for each in checked(text, on="2024-07-05", select=("DAT101",)).findings] == wrong
