"""Wholes against the parts that are listed with them."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Police seized 61 firearms: 34 rifles, 19 shotguns and eight pistols.", []),
        ("Police seized 61 firearms: 34 rifles, 91 shotguns and eight pistols.", ["61"]),
        ("The jury of 12 (seven women and five men) retired on Tuesday.", []),
        ("The jury of 12 (seven women and eight men) retired on Tuesday.", ["12"]),
        ("The squad of 26 players comprises three goalkeepers, 14 defenders and nine forwards.", []),
        ("The squad of 26 players comprises three goalkeepers, 14 defenders and 12 forwards.", ["26"]),
        ("India finished with 22 medals – six gold, nine silver and seven bronze.", []),
        ("India finished with 22 medals – six gold, nine silver and 17 bronze.", ["22"]),
        (
            "The $48 million budget consists of $20 million for roads, $16 million for art and $12 million for police.",
            [],
        ),
        (
            "The $48 million budget consists of $20 million for roads, $26 million for art and $12 million for police.",
            ["$48 million"],
        ),
        ("The firm cut 340 jobs: 120 in Leeds, 150 in Hull and 70 in York.", []),
        ("The firm cut 340 jobs: 120 in Leeds, 510 in Hull and 70 in York.", ["340"]),
        ("The shelter took in 95 animals (52 dogs, 31 cats and 12 rabbits).", []),
        ("The shelter took in 95 animals (52 dogs, 13 cats and 12 rabbits).", ["95"]),
        ("The estate of £900,000 consists of a house worth £600,000, shares worth £250,000 and £50,000 in cash.", []),
        (
            "The estate of £900,000 consists of a house worth £600,000, shares worth £520,000 and £50,000 in cash.",
            ["£900,000"],
        ),
        ("The panel has nine members: five academics, three lawyers and one doctor.", []),
        ("The ship carried 212 people, 180 passengers and 32 crew.", []),
        ("Of the 120 inmates, 70 are men, 40 are women and 10 are boys.", []),
        ("Of the 120 inmates, 70 are men, 60 are women and 10 are boys.", ["120"]),
        ("The 88 casualties comprised 41 dead and 47 wounded.", []),
        ("The 88 casualties comprised 41 dead and 74 wounded.", ["88"]),
        ("The committee has 15 members: eight Democrats and seven Republicans.", []),
        ("The committee has 15 members: eight Democrats and nine Republicans.", ["15"]),
        ("The grant of Rs 90,000 is made up of Rs 50,000 for seed, Rs 30,000 for tools and Rs 10,000 for feed.", []),
        ("The fleet of 46 buses — 22 diesel, 14 hybrid and 10 electric — serves the valley.", []),
        ("The fleet of 46 buses — 22 diesel, 41 hybrid and 10 electric — serves the valley.", ["46"]),
        ("A total of 61 players are out, 40 with flu, 15 with injuries and six under bans.", []),
        ("It cost $90 million: $60 million for the craft, $20 million for fuel and $10 million for staff.", []),
        (
            "It cost $90 million: $60 million for the craft, $20 million for fuel and $100 million for staff.",
            ["$90 million"],
        ),
        ("Nine people were hurt: four adults, three teenagers and two infants.", []),
        ("The zoo lost 31 birds — 17 parrots, nine owls and five hawks — in the fire.", []),
        ("The zoo lost 31 birds — 17 parrots, nine owls and 15 hawks — in the fire.", ["31"]),
    ],
)
def test_parts_of_a_closed_list_make_up_their_whole(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM206",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The school has 210 girls and 190 boys, 400 pupils in all.", []),
        ("The school has 210 girls and 190 boys, 480 pupils in all.", ["480"]),
        ("She raised £1,200 at the fete, £850 from a raffle and £450 at a concert, a total of £2,500.", []),
        ("She raised £1,200 at the fete, £850 from a raffle and £450 at a concert, a total of £5,200.", ["£5,200"]),
        ("The judge fined the firm $40,000 for the spill and $25,000 for the delay, for a total of $65,000.", []),
        (
            "The judge fined the firm $40,000 for the spill and $25,000 for the delay, for a total of $56,000.",
            ["$56,000"],
        ),
        ("Smith scored 14 in the first half and 17 in the second, 31 in all.", []),
        ("Smith scored 14 in the first half and 17 in the second, 41 in all.", ["41"]),
        ("Victoria recorded 41 new cases, New South Wales 12 and Queensland three, a total of 56.", []),
        ("Victoria recorded 41 new cases, New South Wales 12 and Queensland three, a total of 65.", ["65"]),
        ("The state will spend $3.2 million on roads and $1.5 million on bridges, $4.7 million in total.", []),
        (
            "The state will spend $3.2 million on roads and $1.5 million on bridges, $7.4 million in total.",
            ["$7.4 million"],
        ),
        ("Australia hit 14 fours and nine sixes, 23 boundaries in all.", []),
        ("Australia hit 14 fours and nine sixes, 33 boundaries in all.", ["33"]),
        ("The trust gave £40,000 to the library and £35,000 to the clinic, £75,000 altogether.", []),
        ("The trust gave £40,000 to the library and £35,000 to the clinic, £57,000 altogether.", ["£57,000"]),
        ("The company owes $2.1 million to banks and $1.6 million to suppliers, for a total of $3.7 million.", []),
        (
            "The company owes $2.1 million to banks and $1.6 million to suppliers, for a total of $4.7 million.",
            ["$4.7 million"],
        ),
        ("There were 12 births, nine weddings and four funerals in May, a total of 25 services.", []),
        ("There were 12 births, nine weddings and four funerals in May, a total of 52 services.", ["52"]),
        ("The firm hired 120 drivers, 45 clerks and 15 cooks, 180 people in all.", []),
        ("The firm hired 120 drivers, 45 clerks and 15 cooks, 210 people in all.", ["210"]),
    ],
)
def test_parts_with_words_between_them_make_up_their_total(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, select=("NUM206",)).findings] == wrong
