"""The sums that a reader does within one sentence: changes, shares, parts and totals."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The mill sold 35,000 tons, down from 50,000 on Friday, a fall of 40 percent.", ["40 percent"]),
        ("The mill sold 35,000 tons, down from 50,000 on Friday, a fall of 30 percent.", []),
        ("Rents rose to $36 million, up from $24 million three years ago, an increase of 35 percent.", ["35 percent"]),
        ("Rents rose to $36 million, up from $24 million three years ago, an increase of 50 percent.", []),
        ("The fund held $360 million, up 10 percent from $300 million.", ["10 percent"]),
        ("The fund held $360 million, up 18 percent from $300 million.", []),
        ("It pays $18 billion a year, against $12 billion five years ago, a steep rise of 40 percent.", ["40 percent"]),
        ("It pays $18 billion a year, against $12 billion five years ago, a steep rise of 48 percent.", []),
        ("It pays $2 billion a year, against $1 billion five years ago, a rise of 60 percent.", []),
        ("It pays $18 billion, up from $12 billion, but its rival had an increase of 40 percent.", []),
        ("The mill sold 9,000 tons, down 35 percent from 12,000 in May.", ["35 percent"]),
        ("The mill sold 9,000, down 25 percent from 12,000 in May.", []),
        ("The club has 12,000 members, down from 20,000 in 1990, or 2 percent of the town.", []),
        ("A share cost $18, up from $12, a 40 percent premium to the bond.", []),
        ("We saw a 50 percent increase, from 5 million idle mills to 2 million more of them.", []),
        ("Fees were $18 billion and fines $12 billion, a rise of 40 percent.", []),
    ],
)
def test_words_may_stand_between_a_change_and_its_figures(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM102",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Of 50 towns, 30, or 65 percent, have a library.", ["65 percent"]),
        ("Of 50 towns, 30, or 60 percent, have a library.", []),
        ("Of 1,004 towns asked in May, 600, or 65 percent, have a library.", ["65 percent"]),
        ("They won 58 out of 116 Halvian League titles (40%).", ["40%"]),
        ("Among 50 towns, 30 (65 percent) have a library.", ["65 percent"]),
        ("30 of the 50 towns surveyed - or 65 percent - have a library.", ["65 percent"]),
        ("30 of the 50 towns, or 65 percent of the province, have a library.", []),
        ("30 of the 50 towns, or 65 percent more than in May, have a library.", []),
        ("About 62 percent of the towns (30 of 50) have a library.", []),
        ("Nearly 60 percent of the towns (30 of 50) have a library.", []),
        ("More than 70 percent of the towns (30 of 50) have a library.", ["More than 70 percent"]),
        ("Thirty towns, or 65 percent of the 50 asked, have a library.", ["65 percent"]),
        ("Two of the three towns, or 66 percent, have a library.", []),
        ("The mill used 1,200 of its 3,400 tons, or 53 percent.", ["53 percent"]),
        ("Half of the towns (24 of 50) have a library.", []),
        ("More than half of the towns (24 of 50) have a library.", ["More than half"]),
        ("Nearly a third of the towns (8 of 50) have a library.", ["Nearly a third"]),
        ("10 of the 50 towns, or a third, have a library.", ["a third"]),
        ("In the first half (10 of 50) little was won.", []),
        ("The party won 30 of the 50 seats (38 percent).", []),
    ],
)
def test_a_share_comes_to_its_part_of_the_whole(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM106",)).findings] == wrong


def test_a_wrong_share_shows_the_sum_and_a_fraction_only_warns(checked: Callable[..., Report]) -> None:
    text = "Of 50 towns, 30, or 65 percent, have a library. About a third (10 of 50) have a pool."
    found = checked(text, select=("NUM106",)).findings
    assert [(each.severity.name.lower(), each.message) for each in found] == [
        ("error", "30 of 50 is 60 percent, the draft says “65 percent”"),
        ("warning", "10 of 50 is 20 percent, the draft says “About a third”"),
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Nine of the eight sailors drowned.", ["Nine of the eight sailors"]),
        ("Nine of the 10 sailors drowned.", []),
        ("Of 212 towns, 214 have a library.", ["212 towns, 214"]),
        ("Of 212 towns, 214 schools were built.", []),
        ("About 210 of the 208 towns have a library.", []),
        ("Five of the two-storey houses burned.", []),
        ("Seven of the Five Eyes envoys came.", []),
        ("Of the 40 towns in the north, 41 have a library.", ["40 towns in the north, 41"]),
    ],
)
def test_no_part_is_larger_than_its_whole(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM104",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Trucks brought 310 tents, 125 stoves and 45 pumps, 500 in all.", ["500"]),
        ("Trucks brought 310 tents, 125 stoves and 45 pumps, 480 in all.", []),
        ("Trucks brought 310 tents and 125 stoves, or 445 pieces altogether.", ["445"]),
        ("Trucks brought 310 tents, 125 stoves and 45 pumps, and 500 in all came later.", []),
        ("Trucks brought 310 tents and 125 stoves over 40 days, 500 in all.", []),
        ("The port paid $3 million and $4 million, $8 million in all.", []),
    ],
)
def test_parts_come_to_what_they_are_in_all(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM206",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The 97-meter (400-foot) mast fell.", "97 meters is 318 feet, the draft says 400-foot"),
        ("The 30-square-mile (40-square-kilometer) park opened.", "30 square miles is 78 square kilometers"),
        ("The mast is 97 meters (400 feet) tall.", "97 meters is 318 feet, the draft says 400 feet"),
    ],
)
def test_a_measure_is_said_as_a_sentence_says_it(text: str, message: str, checked: Callable[..., Report]) -> None:
    (finding,) = checked(text, select=("NUM101",)).findings
    assert finding.message.startswith(message)


def test_shares_are_added_up_once(checked: Callable[..., Report]) -> None:
    (finding,) = checked("He won 45 percent, with the remaining 65 percent going to Lee.", select=("NUM201",)).findings
    assert finding.message == "the shares come to 45 + 65 = 110 percent"
