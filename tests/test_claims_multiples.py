"""Doublings, halvings and other multiples against their two figures."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Attendance at the club has more than doubled in two years, from 1,150 to 2,420.", []),
        ("Attendance at the club has more than doubled in two years, from 1,150 to 1,420.", ["more than doubled"]),
        ("Fines nearly trebled to £870,000 in the year to March, from £300,000.", []),
        ("Fines nearly trebled to £870,000 in the year to March, from £500,000.", ["nearly trebled"]),
        ("The charity's income almost halved, to £2.1m from £4.0m in 2019.", []),
        ("The charity's income almost halved, to £2.1m from £2.6m in 2019.", ["almost halved"]),
        ("Arrests quadrupled from 15 in 2018 to 61 last year, the court heard.", []),
        ("Arrests quadrupled from 15 in 2018 to 31 last year, the court heard.", ["quadrupled"]),
        ("The court's backlog rose from 310 to 640 cases, more than doubling in a year.", []),
        ("The court's backlog rose from 310 to 440 cases, more than doubling in a year.", ["more than doubling"]),
        ("Complaints increased fivefold, from 12 to 60, the ombudsman said.", []),
        ("Complaints increased fivefold, from 12 to 36, the ombudsman said.", ["fivefold"]),
        ("The council cut the grant by half, from £80,000 to £40,000.", []),
        ("The council cut the grant by half, from £80,000 to £60,000.", ["by half"]),
        ("Police made 84 arrests, twice the 42 of the previous year.", []),
        ("Police made 84 arrests, three times the 42 of the previous year.", ["three times"]),
        ("The fund paid $6.4 million, more than double the $3 million it paid in 2020.", []),
        ("The fund paid $4.4 million, more than double the $3 million it paid in 2020.", ["more than double"]),
        ("Sales of rice doubled to 4.2 million tons from 2.1 million tons.", []),
        ("Sales of rice doubled to 4.2 million tons from 1.2 million tons.", ["doubled"]),
        ("Her lead has halved since June, from 12 points to six.", []),
        ("Her lead has halved since June, from 12 points to nine.", ["halved"]),
        ("The number of members doubled between 2010 and 2020, from 3,400 to 6,900.", []),
        ("The number of members doubled between 2010 and 2020, from 3,400 to 9,600.", ["doubled"]),
        ("A doubling of the toll, to $8 from $4, takes effect in May.", []),
        ("A doubling of the toll, to $8 from $6, takes effect in May.", ["doubling"]),
        ("The hospital said waiting lists had tripled to 9,300, compared with 3,100 before the strike.", []),
        ("The hospital said waiting lists had tripled to 9,300, compared with 1,300 before the strike.", ["tripled"]),
        ("Shipments nearly quadrupled in the quarter to 1.9 million units, up from 500,000.", []),
        ("Shipments nearly quadrupled in the quarter to 1.9 million units, up from 900,000.", ["nearly quadrupled"]),
        ("The bank will halve its branches from 120 to 60 by 2025.", []),
        ("The bank will halve its branches from 120 to 80 by 2025.", ["halve"]),
        ("The fee was doubled, from $5 to $10, in March.", []),
        ("The fee was doubled, from $5 to $15, in March.", ["doubled"]),
        ("Output has roughly doubled since 2015, to 80,000 tonnes from 42,000 tonnes.", []),
        ("Output has roughly doubled since 2015, to 80,000 tonnes from 24,000 tonnes.", ["roughly doubled"]),
        ("Membership dropped by half, from 900 to 450.", []),
        ("Membership dropped by half, from 900 to 540.", ["by half"]),
        ("The jackpot of $60 million is double the $30 million paid in May.", []),
        ("The jackpot of $60 million is double the $20 million paid in May.", ["double"]),
        ("The drought halved the harvest, from 8.2 million tonnes to 4.1 million.", []),
        ("Calls to the helpline have trebled since March, from 200 to 610 a week.", []),
        ("Calls to the helpline have trebled since March, from 200 to 410 a week.", ["trebled"]),
        ("Ms. Vane doubled her vote to 8,400 from 4,150.", []),
        ("Ms. Vane doubled her vote to 8,400 from 5,150.", ["doubled"]),
        ("The price of a loaf has almost doubled from 60 cents to $1.15 since June.", []),
    ],
)
def test_a_multiple_is_held_against_its_two_figures(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM107",)).findings] == wrong
