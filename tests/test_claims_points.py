"""Points between percentages, figures more or fewer than another, and what a measure means by its words."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Trust in the mayor rose six points to 51 percent, from 48 percent in May.", ["six points"]),
        ("Trust in the mayor rose three points to 51 percent, from 48 percent in May.", []),
        ("The bank cut its main rate by 250 basis points to 3.75% from 4.00%.", ["250 basis points"]),
        ("The bank cut its main rate by 25 basis points to 3.75% from 4.00%.", []),
        ("The bank cut its main rate by 25 bps to 4.00% from 3.75%.", ["25 bps"]),
        ("A 50-basis-point rise to 4.75% from 4.25% was expected.", []),
        ("Membership fell from 38% to 31%, a drop of 9 percentage points.", ["9 percentage points"]),
        ("Membership fell from 38% to 31%, a drop of nearly 8 percentage points.", []),
        ("Inflation stood at 5.1%, up 0.4 percentage points from 4.7%.", []),
        ("Inflation stood at 5.1%, down 0.4 percentage points from 4.7%.", ["0.4 percentage points"]),
        ("The bank moved its rate from 4.5% to 4%; most had forecast a cut of 75 basis points.", []),
    ],
)
def test_points_are_what_lies_between_two_percentages(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM102", "NUM103")).findings] == wrong


def test_a_percent_between_two_percentages_is_one_of_points(checked: Callable[..., Report]) -> None:
    (finding,) = checked("Its share stood at 36%, down 4 percent from 40% in June.", select=("NUM1",)).findings
    assert (finding.code, finding.message) == ("NUM103", "“4 percent” is 4 percentage points")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The yard built 30,000 boats, 40 percent fewer than the 40,000 of 2019.", ["40 percent"]),
        ("The yard built 30,000 boats, 25 percent fewer than the 40,000 of 2019.", []),
        ("The yard built 30,000 boats in 12 towns, 40 percent fewer than the 40 of its rival.", []),
        ("At 40 percent fewer than the 40,000 boats built in 2019, 30,000 were launched.", ["40 percent"]),
        ("At 25 percent fewer than the 40,000 boats built in 2019, 30,000 were launched.", []),
        ("It paid $45 million, 20 percent more than the $30 million asked.", ["20 percent"]),
        ("It paid $45 million, 50 percent less than the $30 million asked.", ["50 percent"]),
        ("Shares closed 15% higher at $46, against $44 on Friday.", ["15%"]),
        ("Shares closed 15% higher at $46, against $40 on Friday.", []),
        ("The roll, which stood at 6,200 in 2019, is now 7,750, an increase of 35 percent.", ["35 percent"]),
        ("The roll, which stood at 6,200 in 2019, is now 7,750, an increase of 25 percent.", []),
        ("A harvest of 640 tons gave way to one of 800 tons, a 35% gain.", ["35%"]),
        ("Profit rose 21% to Rs 342 crore from Rs 308 crore a year ago.", ["21%"]),
        ("Profit rose 11% to Rs.342 crore from Rs.308 crore a year ago.", []),
        ("Its debt fell 40% to ₹12,34,567 from ₹14,52,432.", ["40%"]),
    ],
)
def test_a_figure_is_so_much_more_than_another(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM102",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The pipe was 50cm (200in) wide.", ["50cm (200in"]),
        ("The pipe was 50cm (20in) wide.", []),
        ("The pipe was 50 cm (20 in) wide.", []),
        ("Readings of 32C (58F) were logged in the valley.", ["32C (58F"]),
        ("Readings of minus 10C (minus 18F) were logged there.", ["minus 10C (minus 18F"]),
        ("A gap of 10C (18F) lay between the two valleys.", []),
        ("The pact names 1.5C (2.7F).", []),
        ("The truck held 500 gallons (2,270 liters) of milk.", ["500 gallons (2,270 liters"]),
        ("The truck held 500 gallons (2,270 litres) of milk.", []),
        ("Gusts of 95 mph (155 kph) were logged.", []),
        ("Gusts of 95 mph (165 kph) were logged.", ["95 mph (165 kph"]),
    ],
)
def test_a_measure_is_what_its_words_say(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM101",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The inspectors said 70% of the 90 wells they saw, or 36, ran dry.", ["70%"]),
        ("The inspectors said 40% of the 90 wells they saw, or 36, ran dry.", []),
        ("They saw that 70% of the 90 wells in the north, or 36 in each town, ran dry.", []),
        ("In all 36 of the 90 wells, 70 per cent, ran dry.", ["70 per cent"]),
        ("The survey drew 900 answers, of which 360 (70%) came by mail.", ["70%"]),
        ("The survey drew 900 answers, of which 360 (40%) came by mail.", []),
        ("They run 40 schools in 3 towns, of which 12 (30%) are new.", []),
    ],
)
def test_a_whole_may_stand_before_its_part(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM106",)).findings] == wrong


def test_a_list_that_a_rest_closes_may_be_far_off(checked: Callable[..., Report]) -> None:
    text = "Of the fleet, 46 percent runs on oil, 83 percent on gas and the remaining 16 percent on sails."
    (finding,) = checked(text, select=("NUM201",)).findings
    assert finding.message == "the shares come to 46 + 83 + 16 = 145 percent"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The index fell 250.5 points, or 10%, to 24,840.", ["10%"]),
        ("The index fell 250.5 points, or 1%, to 24,840.", []),
        ("The share rose 40 cents, or 5%, to $8.40.", []),
        ("The share rose 40 cents (15%) to $8.40.", ["15%"]),
        ("Diesel cost $3.06 a gallon, up 13 cents from $3.03 a week before.", ["13 cents"]),
        ("Diesel cost $3.06 a gallon, up 3 cents from $3.03 a week before.", []),
        ("Diesel cost $3.06 a gallon, up 13 cents from May.", []),
        ("The yard has 420 hands, up 40 from 360.", ["40"]),
        ("The yard has 420 hands, up 60 from 360.", []),
        ("The yard was 12% behind, with 4,400 boats against 5,000 in May.", []),
        ("Sales were down 22% on the year, with 4,400 boats against 5,000 in 2023.", ["22%"]),
        ("It sold 4,400 boats in 2024 compared with 5,000 in 2023 - a 22% drop.", ["22%"]),
        ("A profit of €12.6 million was 15% ahead of last year's €12 million.", ["15%"]),
        ("Turnout was 62%, nine points down on the 67% of 2019.", ["nine points"]),
    ],
)
def test_a_move_is_what_lies_between_where_it_began_and_where_it_ended(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM102",)).findings] == wrong


def test_a_measure_may_stand_between_dashes(checked: Callable[..., Report]) -> None:
    (finding,) = checked("The pool is 50m long - about 264 feet - and deep.", select=("NUM101",)).findings
    assert finding.message.startswith("50m is 164 feet")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The levy would rise by 1.4 percentage points over three years, from 12.8% to 14%.", True),
        ("The levy would rise by 1.2 percentage points over three years, from 12.8% to 14%.", False),
        ("The levy would rise by 1.4 percentage points between 2023 and 2027, from 12.8% to 14%.", True),
        ("The levy would rise by 1.2 percentage points between 2023 and 2027, from 12.8% to 14%.", False),
    ],
)
def test_how_long_a_rise_took_is_none_of_its_figures(text: str, wrong: bool, checked: Callable[..., Report]) -> None:
    assert bool(checked(text, select=("NUM102",)).findings) is wrong
