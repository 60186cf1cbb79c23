"""Numbers against the record, against one another, and against their own sums."""

from collections.abc import Callable

import pytest

from checker.finding import Report
from checker.rules import example_records
from checker.rules.geography.wrong_demonym import WrongDemonym

TROOPS = """
[[fact]]
id = "halvia-troops"
subject = "halvia-troops"
subject_names = ["Norrland troops"]
measure = "Norrland troops stationed in Halvia"
value = 54000
unit = "people"
cues = ["troops"]
near = ["Halvia"]
tolerance = 0.02
as_of = 2024-01-31
verified = 2027-01-01
"""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Halvia is home to 45,000 Norrland troops.", ["NUM105"]),
        ("On Monday she said that 45,000 Norrland troops are in Halvia.", ["NUM105"]),
        ("In 2011, some 45,000 Norrland troops were in Halvia.", []),
        ("By the 1990s, 45,000 Norrland troops were in Halvia.", []),
        ("Five years ago 45,000 Norrland troops were in Halvia.", []),
        ("Halvia would be home to 45,000 Norrland troops.", []),
        ("Excluding sailors, Halvia hosts 45,000 Norrland troops.", []),
        ("Halvia, in the south alone, hosts 45,000 Norrland troops.", []),
        ("Halvia hosts 45,000 Norrland troops in Ostvik.", []),
        ("Halvia hosts 45,000 Norrland combat troops.", []),
        ("Halvia receives 45,000 Norrland troops a year.", []),
        ("Halvia's 45,000 troops drilled with the Norrland troops.", []),
        ("Halvia hosts 54,000 Norrland troops, including 45,000 troops of the navy.", []),
        ("Halvia has 12 Norrland troops at the bridge.", []),
    ],
)
def test_a_figure_is_held_against_its_own_scope_only(
    text: str, codes: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, example_records(WrongDemonym) + TROOPS, select=("NUM",))
    assert [finding.code for finding in report.findings] == codes


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The pact would limit the global temperature increase to 1.5 C (35 F).", True),
        ("The pact would limit the global temperature increase to well below 2 C (3.6 F).", False),
        ("The water warmed by 1.5 degrees Celsius (34.7 Fahrenheit).", True),
        ("The water warmed by 1.5 degrees Celsius (2.7 Fahrenheit).", False),
        ("It was 1.2 C (34 F) above the pre-industrial average.", True),
        ("Temperatures rose from 20 C (68 F) to 35 C (95 F).", False),
        ("The mercury fell to minus 5 C (23 F), 3 C (5.4 F) below freezing.", False),
        ("The scale is good to 2 C (3.6 F) or so.", False),
        ("Boil the water at 100 C (180 F).", True),
    ],
)
def test_a_rise_is_converted_as_a_difference(text: str, wrong: bool, checked: Callable[..., Report]) -> None:
    assert bool(checked(text, select=("NUM101",)).findings) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Hallam led with 54 percent to Okoye's 41 percent, with 15 percent undecided.", True),
        ("Fifty-four percent said yes, 41 percent no, and 15 percent did not know.", True),
        ("Fifty-four percent said yes, 41 percent no, and 6 percent did not know.", False),
        ("Support rose from 41 percent to 54 percent, with 15 percent undecided.", False),
        ("Some 54 percent approve of Hallam, 41 percent approve of Okoye and 15 percent are undecided.", False),
        ("Hallam has 54 percent of women, 41 percent of men, and 15 percent of nurses are undecided.", False),
    ],
)
def test_answers_of_a_poll_are_no_more_than_all(text: str, wrong: bool, checked: Callable[..., Report]) -> None:
    assert bool(checked(text, select=("NUM201",)).findings) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A blast left 11 people dead on Monday.\n\nThe blast killed 12 people, police said.", ["12 people"]),
        ("A crash near Karsund killed 11 people.\n\nThe crash killed 10 people, police said.", ["10 people"]),
        ("A storm killed 11 people in Karsund.\n\nThe storm killed 30 people, police said.", []),
        ("A storm killed 11 people.\n\nIn Karsund, the storm killed three people.", []),
        ("Police said a blast killed 11 people.\n\nThe blast killed 12 people, the ministry said.", []),
        ("A blast killed 11 people.\n\nThe 2019 blast killed 23 people.", []),
        ("A blast killed 11 people.\n\nThe blast has now killed 23 people.", []),
        ("A blast killed 11 people.\n\nThe blast injured 23 people.", []),
        ("The mill will cut 52 jobs. The 55 jobs to be cut are in Karsund.", ["55 jobs"]),
        ("The mill will cut 52 jobs. The 45 jobs to be cut in Karsund are in shipping.", []),
    ],
)
def test_the_same_people_are_counted_alike(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM204",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Spending of $6 billion works out to $120 for each of the 5 million residents.", True),
        ("Spending of $6 billion works out to $1,200 for each of the 5 million residents.", False),
        ("The city will pay $3 million, or $5,700 per student for 400 students.", True),
        ("The city will pay about $3 million, or $7,400 per student for 400 students.", False),
        ("The city will pay $3 million a year, or $5,700 per student for 400 students.", False),
        ("The city will pay $3 million, or $5,700 per school for 400 students.", False),
        ("The city will pay at least $3 million, or $5,700 per student for 400 students.", False),
        ("It raised $1 million from 300 donors, each giving $100.", False),
        ("The trip costs $50 per person, the 40 rooms cost $9,000 in all.", False),
    ],
)
def test_so_much_for_each_comes_to_the_whole(text: str, wrong: bool, checked: Callable[..., Report]) -> None:
    assert bool(checked(text, select=("NUM206",)).findings) is wrong
