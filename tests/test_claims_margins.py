"""Margins and votes against the counts beside them."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Asha Rao secured 48,210 votes against 41,970 for her BJP rival, winning by a margin of 6,240 votes.", []),
        (
            "Asha Rao secured 48,210 votes against 41,970 for her BJP rival, winning by a margin of 6,420 votes.",
            ["6,420"],
        ),
        ("The Liberal candidate won 31,204 votes to Labor's 29,876, a margin of 1,328.", []),
        ("The Liberal candidate won 31,204 votes to Labor's 29,876, a margin of 2,328.", ["2,328"]),
        ("The amendment was defeated by 311 votes to 287, a majority of 24.", []),
        ("The amendment was defeated by 311 votes to 287, a majority of 34.", ["34"]),
        ("Peers voted 241 to 205 to reject the clause, a majority of 36.", []),
        ("Peers voted 241 to 205 to reject the clause, a majority of 63.", ["63"]),
        ("She beat him by 204 votes, 1,870 to 1,666.", []),
        ("She beat him by 240 votes, 1,870 to 1,666.", ["240"]),
        ("Jones polled 12,410 votes, with Patel second on 11,905, a majority of 505.", []),
        ("Jones polled 12,410 votes, with Patel second on 11,905, a majority of 550.", ["550"]),
        ("Lee took 54 percent to Moore's 46 percent, a margin of eight points.", []),
        ("Lee took 54 percent to Moore's 46 percent, a margin of 18 points.", ["18"]),
        ("The Hawks won by 12 points, 98-86.", []),
        ("The Hawks won by 21 points, 98-86.", ["21"]),
        ("The five-member panel ruled 3-2 for the tenant.", []),
        ("The five-member panel ruled 5-2 for the tenant.", ["5-2"]),
        ("The nine-judge court upheld the law by 6 votes to 3.", []),
        ("The nine-judge court upheld the law by 8 votes to 3.", ["8 votes to 3"]),
        ("All seven commissioners voted 5 to 2 to approve the plan.", []),
        ("All seven commissioners voted 6 to 2 to approve the plan.", ["6 to 2"]),
        ("All 12 councillors were present: eight voted for the motion and four against.", []),
        (
            "All 12 councillors were present: eight voted for the motion and six against.",
            ["eight voted for the motion and six"],
        ),
        ("Turner won the recount 4,812 to 4,790, a margin of 22 votes.", []),
        ("He took the seat with 18,310 votes to the Greens' 17,205, a majority of 1,105.", []),
        ("He took the seat with 18,310 votes to the Greens' 17,205, a majority of 1,505.", ["1,505"]),
        ("The Labour candidate got 9,870 votes, beating the Liberal Democrat, who got 8,640, by 1,230 votes.", []),
        (
            "The Labour candidate got 9,870 votes, beating the Liberal Democrat, who got 8,640, by 2,130 votes.",
            ["2,130"],
        ),
        ("MPs backed the motion by 330 votes to 231, a majority of 99.", []),
        ("MPs backed the motion by 330 votes to 231, a majority of 199.", ["199"]),
        ("The board's nine members voted 6-3.", []),
        ("The 11-member council voted 7-4 to ban the devices.", []),
        ("The 11-member council voted 9-4 to ban the devices.", ["9-4"]),
        ("The resolution passed 61 to 38, a margin of 23.", []),
        ("The resolution passed 61 to 38, a margin of 32.", ["32"]),
        ("The Rockets won by nine points, 101 to 92.", []),
        ("The Rockets won by nine points, 101 to 82.", ["nine"]),
    ],
)
def test_a_margin_is_the_difference_of_two_counts(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM108", "NUM104")).findings] == wrong
