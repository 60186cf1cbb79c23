"""Sums whose figures stand apart: shares told as an aside, rivals, prices of one, parts by size, abstentions."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The choir missed its goal of 4,000 singers this spring by about 600, or 25 percent.", ["25 percent"]),
        ("The choir missed its goal of 4,000 singers this spring by about 600, or 15 percent.", []),
        ("The bridge went over its budget of $40 million by $6 million, or 15 percent.", []),
        ("The bridge went over its budget of $40 million by $6 million, or 51 percent.", ["51 percent"]),
        ("The flood hit at least 640 homes by the river, among them 80 farms, or 31 percent.", ["31 percent"]),
        ("The flood hit at least 640 homes by the river, among them 80 farms, or 12.5 percent.", []),
        ("The flood hit at least 640 homes by the river, among them 80 farms, or 10 percent.", []),
        ("The flood hit 640 homes by the river, including 80 farms, or 31 percent of the county.", []),
    ],
)
def test_a_share_may_be_of_a_whole_that_words_set_apart(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM106",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Lena Hart won 57 percent of the vote. Her opponent took 49 percent.", ["49 percent"]),
        ("Lena Hart won 57 percent of the vote. Her opponent took 43 percent.", []),
        ("Lena Hart won 57 percent of the vote, and her rival, Bo Lind, took 49 percent.", ["49 percent"]),
        ("Lena Hart won 57 percent of the vote. Her opponent took 49 percent in the primary.", []),
        ("Lena Hart won 57 percent of the vote in May. Her opponent in 2018 took 49 percent.", []),
        ("Lena Hart won 57 percent of the vote. Her opponent took 49 percent of early ballots.", []),
        ("Lena Hart won 57 percent of the vote. Her neighbor took 49 percent.", []),
    ],
)
def test_two_rivals_share_one_vote(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM201",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("She put the cost of one tent at $200 and said that buying 50 of them came to $1,000.", ["$1,000"]),
        ("She put the cost of one tent at $200 and said that buying 50 of them came to $10,000.", []),
        ("She put the cost of one tent at $200 and said that storing 50 chairs came to $1,000.", []),
        ("The club will buy 40 benches at $250 each, for $100,000.", ["$100,000"]),
        ("The club will buy 40 benches at $250 each, for $10,000.", []),
        ("The yard ordered 14 barges, ten of 44 meters and two of 97 meters.", ["14"]),
        ("The yard ordered 12 barges, ten of 44 meters and two of 97 meters.", []),
        ("The yard ordered 14 barges, including ten of 44 meters and two of 97 meters.", []),
        ("The yard ordered 14 barges, ten of 44 meters and two of 97 meters among them.", []),
    ],
)
def test_a_total_may_be_of_one_and_of_sizes(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM206",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The chamber voted 25 to 6 with 18 abstentions: all 47 members.", True),
        ("The chamber voted 25 to 6 with 16 abstentions: all 47 members.", False),
        ("All 47 members voted, 25 to 6, with 18 abstentions.", True),
        ("The chamber voted 25 to 6 with 18 abstentions, and 47 members spoke.", False),
    ],
)
def test_those_who_abstain_are_members_too(text: str, wrong: bool, checked: Callable[..., Report]) -> None:
    assert bool(checked(text, select=("NUM104",)).findings) is wrong
