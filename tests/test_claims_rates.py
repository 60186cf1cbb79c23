"""So much for each of so many against the whole."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The council bought 40 laptops at £650 each, a bill of £26,000.", []),
        ("The council bought 40 laptops at £650 each, a bill of £62,000.", ["£62,000"]),
        ("Tickets cost $35 each and 400 were sold, raising $14,000.", []),
        ("The club sold 1,200 tickets at $15 apiece, raising $18,000.", []),
        ("The club sold 1,200 tickets at $15 apiece, raising $81,000.", ["$81,000"]),
        ("Each of the 60 pensioners will get £200, or £12,000 in all.", []),
        ("Each of the 60 pensioners will get £200, or £120,000 in all.", ["£120,000"]),
        ("He must repay the loan in 24 instalments of £125, £3,000 in all.", []),
        ("He must repay the loan in 24 instalments of £125, £2,000 in all.", ["£2,000"]),
        ("The 14 players were fined $2,500 each, a total of $35,000.", []),
        ("The 14 players were fined $2,500 each, a total of $53,000.", ["$53,000"]),
        ("She was paid $18 an hour for 40 hours, or $720.", []),
        ("She was paid $18 an hour for 40 hours, or $270.", ["$270"]),
        ("The firm leased 25 cars at $400 each, costing $10,000.", []),
        ("The firm leased 25 cars at $400 each, costing $100,000.", ["$100,000"]),
        ("They spent £13,500 on 18 delegates, or £750 a head.", []),
        ("They spent £31,500 on 18 delegates, or £750 a head.", ["£31,500"]),
        ("The bonus, $500 for each of the 1,800 nurses, comes to $900,000.", []),
        ("The bonus, $500 for each of the 1,800 nurses, comes to $9 million.", ["$9 million"]),
        ("The fine is $50 for each of 36 days, or $1,800.", []),
        ("The fine is $50 for each of 36 days, or $18,000.", ["$18,000"]),
        ("At $12 per ticket, the 250 tickets brought in $3,000.", []),
        ("At $12 per ticket, the 250 tickets brought in $30,000.", ["$30,000"]),
        ("The state, with 4 million people, had 320 road deaths, a rate of 8 per 100,000.", []),
        ("The state, with 4 million people, had 320 road deaths, a rate of 18 per 100,000.", ["320"]),
        ("The county of 250,000 people recorded 50 overdoses, or 20 per 100,000 residents.", []),
        ("The county of 250,000 people recorded 50 overdoses, or 2 per 100,000 residents.", ["50"]),
        ("The town of 12,000 will pay $30 per resident, or $360,000 in all.", []),
        ("The town of 12,000 will pay $30 per resident, or $36,000 in all.", ["$36,000"]),
        ("The city has 80,000 residents and 24 murders, a rate of 30 per 100,000 people.", []),
        ("The city has 80,000 residents and 24 murders, a rate of 3 per 100,000 people.", ["24"]),
        ("The airline ordered 30 jets at $90 million each, a deal worth $2.7 billion.", []),
        ("The airline ordered 30 jets at $90 million each, a deal worth $27 billion.", ["$27 billion"]),
        ("Rent is £900 a month for 12 months, £10,800 in all.", []),
        ("Rent is £900 a month for 12 months, £18,000 in all.", ["£18,000"]),
        ("The charity handed out 300 parcels worth £25 each, £7,500 in all.", []),
        ("The charity handed out 300 parcels worth £25 each, £75,000 in all.", ["£75,000"]),
        ("The tax of $40 per household, on 5,000 households, brings in $200,000.", []),
        ("The tax of $40 per household, on 5,000 households, brings in $20,000.", ["$20,000"]),
        ("Fifteen lawyers billed $300 an hour each, for a total of $90,000.", []),
        ("The farmer sold 60 goats at ₹8,000 each, earning ₹480,000.", []),
        ("The farmer sold 60 goats at ₹8,000 each, earning ₹840,000.", ["₹840,000"]),
        ("The prize is $1,000 a month for 20 years, or $240,000.", []),
        ("The 30 winners each got A$2,000, A$60,000 in total.", []),
        ("The 30 winners each got A$2,000, A$6,000 in total.", ["A$6,000"]),
        ("Two nurses were paid £45 an hour for 30 hours, £1,350 each.", []),
        ("She will pay $85 a month for 24 months, which comes to $2,040.", []),
        ("She will pay $85 a month for 24 months, which comes to $2,400.", ["$2,400"]),
        ("The 18 stalls were let at £40 apiece, bringing in £720.", []),
        ("The 18 stalls were let at £40 apiece, bringing in £270.", ["£270"]),
        ("The state paid 40 farmers Rs 9,000 each, or Rs 360,000 in all.", []),
        ("The city bought 14 buses for $600,000 each, $8.4 million in all.", []),
        ("The city bought 14 buses for $600,000 each, $84 million in all.", ["$84 million"]),
        ("Crews laid 12 cables at $3,500 each, a cost of $42,000.", []),
        ("Crews laid 12 cables at $3,500 each, a cost of $24,000.", ["$24,000"]),
    ],
)
def test_a_rate_times_its_count_is_the_whole(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("NUM206",)).findings] == wrong
