"""Figures of one thing with others between them: conversions in brackets, sizes told once, years and small counts."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Profit fell 45 percent to 614.2 billion yen ($4.1 billion) from 1.37 trillion yen.", ["45 percent"]),
        ("Profit fell 55 percent to 614.2 billion yen ($4.1 billion) from 1.37 trillion yen.", []),
        ("Profit rose 20 percent to 1.21 trillion yen from 1.48.", ["20 percent"]),
        ("Profit rose 22 percent to 1.48 trillion yen from 1.21.", []),
        ("Profit rose 22 percent to 1.48 trillion yen from 12.", []),
        ("It made 3.1 trillion yen, down from 4.4 trillion yen, or 38 percent less.", ["38 percent"]),
        ("It made 3.1 trillion yen, down from 4.4 trillion yen, or 30 percent less.", []),
        ("The yen helped sales rise 12 percent to 1.4 trillion yen from 1.3 trillion yen.", []),
        ("The ferry carried 31,400 pilgrims to the island in 2023, down 26% from 48,200 in 2022.", ["26%"]),
        ("The ferry carried 31,400 pilgrims to the island in 2023, down 35% from 48,200 in 2022.", []),
        ("The ferry carried 31,400 pilgrims, its cabins half empty, down 26% from 48,200 in May.", []),
        ("The ferry carried 31,400 pilgrims and a load of mail, down 26% from 48,200 in 2022.", []),
    ],
)
def test_a_change_goes_past_what_is_told_over_again(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM102",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It owes the port $3.5 million and the mill $2.5 million, or $7 million for the two towns together.", True),
        ("It owes the port $3.5 million and the mill $2.5 million, or $6 million for the two towns together.", False),
        ("It spent $4.5 million on three piers, and raised $2.5 million for a bridge, $8 million in all.", True),
        ("It spent $4.5 million on three piers, and raised $2.5 million for a bridge, $7 million in all.", False),
        ("It spent $4.5 million on each of three piers, and $2.5 million on a bridge, $16 million in all.", False),
    ],
)
def test_money_makes_a_total_beside_a_few_things(text: str, wrong: bool, checked: Callable[..., Report]) -> None:
    assert bool(checked(text, select=("NUM206",)).findings) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The mill, opened in 2011, employs about 3,600 people, three times the 1,800 of that year.", ["three times"]),
        ("The mill, opened in 2011, employs about 3,600 people, twice the 1,800 of that year.", []),
        ("The mill, opened in 2011, employs about 3,600 people, three times the 1,050 of that year.", []),
    ],
)
def test_a_multiple_may_be_of_about_so_many(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM107",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The party took 53 of the 100 seats, or 63 percent.", ["63 percent"]),
        ("The party took 53 of the 100 seats, or 53 percent.", []),
        ("The party took 53 of the 100 seats, or 48 percent of the vote.", []),
        ("The party took 53 of the 100 seats (48 percent).", []),
    ],
)
def test_a_share_of_seats_may_be_told_with_or(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM106",)).findings] == wrong
