"""Ages, anniversaries and durations against the dates that the draft tells itself."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

DAY = "2025-11-18"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Sir Alan Dace, the painter, who was born in Leeds on 4 May 1938, has died at the age of 83.", ["83"]),
        ("Sir Alan Dace, the painter, who was born in Leeds on 4 May 1938, has died at the age of 87.", []),
        ("Alan Dace was born on May 4, 1938. He died on Nov. 12, 2025, at 89.", ["89"]),
        ("Alan Dace was born on May 4, 1938. He died on Nov. 12, 2025, at 87.", []),
        ("Alan Dace (1931-2024) died at 90 in his sleep.", ["90"]),
        ("Alan Dace (1931-2024) died at 92 in his sleep.", []),
        ("Meera Nair, singer, born 3 March 1940; died 9 November 2025, aged 95.", ["95"]),
        ("Meera Nair, singer, born 3 March 1940; died 9 November 2025, aged 85.", []),
        ("Born in 1950, she is 72 and still rows every morning.", ["72"]),
        ("Born in 1950, she is 75 and still rows every morning.", []),
        ("Mr Nair, 65, was born in Kochi in 1950 and came to Perth as a child.", ["65"]),
        ("Mr Nair, 75, was born in Kochi in 1950 and came to Perth as a child.", []),
        ("Joan Peel, who was born on Nov. 21, 1945, turns 81 on Friday.", ["81"]),
        ("Joan Peel, who was born on Nov. 21, 1945, turns 80 on Friday.", []),
        ("Joan Peel was born on Nov. 21, 1945, and turns 70 on Friday.", ["70"]),
        ("Joan Peel was born on Nov. 21, 1945, and turns 80 on Friday.", []),
        ("Peel was 52 years old when she was elected in March 2008; she was born in August 1945.", ["52"]),
        ("Peel was 62 years old when she was elected in March 2008; she was born in August 1945.", []),
        ("Born on 2 January 1933, the batsman was 25 when he first played for Victoria in November 1954.", ["25"]),
        ("Born on 2 January 1933, the batsman was 21 when he first played for Victoria in November 1954.", []),
        ("He was born in Pune in 1944. He died in 2020, aged 66.", ["66"]),
        ("He was born in Pune in 1944. He died in 2020, aged 76.", []),
        ("Her brother, born in 1971, was killed in 1999 at age 38.", ["38"]),
        ("Her brother, born in 1971, was killed in 1999 at age 28.", []),
        ("Dame Ivy Roper, who was born in 1925 and would have turned 90 this year, is honored by a plaque.", ["90"]),
        ("Dame Ivy Roper, who was born in 1925 and would have turned 100 this year, is honored by a plaque.", []),
        ("The 65-year-old singer was born in 1950 in Lagos.", ["65"]),
        ("The 75-year-old singer was born in 1950 in Lagos.", []),
        ("At 70, Helen Moss, born in 1945, still opens the shop.", ["70"]),
        ("At 80, Helen Moss, born in 1945, still opens the shop.", []),
        ("Ivan Petrov (b. 1960), who is 55, leads the choir.", ["55"]),
        ("Ivan Petrov (b. 1960), who is 65, leads the choir.", []),
        ("Lord Ayre, the former judge, has died aged 96. He was born in Bath on 3 June 1934.", ["96"]),
        ("Lord Ayre, the former judge, has died aged 91. He was born in Bath on 3 June 1934.", []),
        ("The author, born in Accra in 1952, was 33 when her first stories appeared in 1975.", ["33"]),
        ("The author, born in Accra in 1952, was 23 when her first stories appeared in 1975.", []),
        ("Ms Devi was born on 12 August 1969 in Mysuru. She was 44 when she was elected in May 2004.", ["44"]),
        ("Ms Devi was born on 12 August 1969 in Mysuru. She was 34 when she was elected in May 2004.", []),
        ("Ken Ashby, who was born in 1945, celebrates his 90th birthday today.", ["90th"]),
        ("Ken Ashby, who was born in 1935, celebrates his 90th birthday today.", []),
        ("Thomas Hale (1901-1984) was 73 when he died.", ["73"]),
        ("Thomas Hale (1901-1984) was 83 when he died.", []),
        ("Born on 5 May 1941, Hale died on Tuesday at the age of 82.", ["82"]),
        ("Born on 5 May 1941, Hale died on Tuesday at the age of 84.", []),
        ("Hale was born on May 5, 1941, in Tulsa, Oklahoma, and died there on Oct. 30, 2025, at 94.", ["94"]),
        ("Hale was born on May 5, 1941, in Tulsa, Oklahoma, and died there on Oct. 30, 2025, at 84.", []),
        ("Rosa Lima, now 50, was born in 1965 on the island.", ["50"]),
        ("Rosa Lima, now 60, was born in 1965 on the island.", []),
        ("The suspect, born April 2, 2001, is 22.", ["22"]),
        ("The suspect, born April 2, 2001, is 24.", []),
        ("She was born in 1938, married at 31 in 1959 and had four children.", ["31"]),
        ("She was born in 1938, married at 21 in 1959 and had four children.", []),
    ],
)
def test_an_age_is_held_against_the_birth_that_the_draft_tells(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    findings = checked(text, on=DAY, select=("DAT104", "DAT105")).findings
    assert [finding.words for finding in findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The town will mark the 40th anniversary of the 1975 cyclone this month.", ["40th"]),
        ("The town will mark the 50th anniversary of the 1975 cyclone this month.", []),
        ("On Sunday the club celebrated the 70th anniversary of its founding in 1950.", ["70th"]),
        ("On Sunday the club celebrated the 75th anniversary of its founding in 1950.", []),
        ("The bakery, which opened in 1975, is celebrating its 40th anniversary.", ["40th"]),
        ("The bakery, which opened in 1975, is celebrating its 50th anniversary.", []),
        ("Founded in 1935, the school marks its centenary this year.", ["centenary"]),
        ("Founded in 1925, the school marks its centenary this year.", []),
        ("The 1985 bombing, whose 30th anniversary was on Sunday, killed six people.", ["30th"]),
        ("The 1985 bombing, whose 40th anniversary was on Sunday, killed six people.", []),
        ("Twenty years after the 1995 quake, the road is still closed.", ["Twenty"]),
        ("Thirty years after the 1995 quake, the road is still closed.", []),
        ("Twelve years on from the 2010 fire, nobody has been charged.", ["Twelve"]),
        ("Fifteen years on from the 2010 fire, nobody has been charged.", []),
        ("The dam burst 50 years ago, in 1965.", ["50"]),
        ("The dam burst 60 years ago, in 1965.", []),
        ("The firm was founded 30 years ago in 1985 by two brothers.", ["30"]),
        ("The firm was founded 40 years ago in 1985 by two brothers.", []),
        ("The library, established in 1900, will celebrate its 115th birthday next month.", ["115th"]),
        ("The library, established in 1900, will celebrate its 125th birthday next month.", []),
        ("Next year marks the 50th anniversary of the 1966 disaster.", ["50th"]),
        ("Next year marks the 60th anniversary of the 1966 disaster.", []),
        (
            "The couple, who married in 1985, celebrated their golden wedding anniversary on Saturday.",
            ["golden wedding anniversary"],
        ),
        ("The couple, who married in 1975, celebrated their golden wedding anniversary on Saturday.", []),
        ("The couple married in 1975 and celebrated their 60th wedding anniversary on Saturday.", ["60th"]),
        ("The couple married in 1975 and celebrated their 50th wedding anniversary on Saturday.", []),
        ("The temple trust, formed in 1965, observes its golden jubilee in 2025.", ["golden jubilee"]),
        ("The temple trust, formed in 1975, observes its golden jubilee in 2025.", []),
        ("It is 40 years since the mine closed in 1995.", ["40"]),
        ("It is 30 years since the mine closed in 1995.", []),
        ("The magazine was launched in 1935 and turns 100 this year.", ["100"]),
        ("The magazine was launched in 1925 and turns 100 this year.", []),
        ("Saturday was the 40th anniversary of the 1995 ferry disaster.", ["40th"]),
        ("Saturday was the 30th anniversary of the 1995 ferry disaster.", []),
        ("The council will hold a service next week for the 11th anniversary of the 2015 attack.", ["11th"]),
        ("The council will hold a service next week for the 10th anniversary of the 2015 attack.", []),
        ("Established in 1975, the hospice is celebrating its diamond jubilee.", ["diamond jubilee"]),
        ("Established in 1965, the hospice is celebrating its diamond jubilee.", []),
        ("The charity was set up in 2000 and is celebrating 35 years this month.", ["35"]),
        ("The charity was set up in 2000 and is celebrating 25 years this month.", []),
        ("This month marks 60 years since the 1975 cyclone.", ["60"]),
        ("This month marks 50 years since the 1975 cyclone.", []),
        ("Thirty-five years after the dam opened in 2000, it still leaks.", ["Thirty-five"]),
        ("Twenty-five years after the dam opened in 2000, it still leaks.", []),
        ("In 1985, 30 years ago, the last tram ran.", ["30"]),
        ("In 1985, 40 years ago, the last tram ran.", []),
        ("Half a million people still have no power 15 years after the 2020 storm.", ["15"]),
        ("Half a million people still have no power five years after the 2020 storm.", []),
        ("The company celebrated its 100th anniversary in 2019, having been founded in 1909.", ["100th"]),
        ("The company celebrated its 100th anniversary in 2019, having been founded in 1919.", []),
    ],
)
def test_an_anniversary_is_held_against_the_year_that_its_sentence_tells(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, on=DAY, select=("DAT105",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("He coached the side between 1990 and 1995, a span of nine years.", ["nine"]),
        ("He coached the side between 1990 and 1995, a span of five years.", []),
        ("During her 24-year tenure, from 1996 to 2010, the college doubled in size.", ["24"]),
        ("During her 14-year tenure, from 1996 to 2010, the college doubled in size.", []),
        ("From 1981 to 1993 he edited the paper, a run of 20 years.", ["20"]),
        ("From 1981 to 1993 he edited the paper, a run of 12 years.", []),
        ("The siege lasted 21 years, from 1602 to 1613.", ["21"]),
        ("The siege lasted 11 years, from 1602 to 1613.", []),
        ("She served as vicar for 30 years (1985-2005).", ["30"]),
        ("She served as vicar for 20 years (1985-2005).", []),
        ("The bridge closed in 2015, 40 years after it opened in 1965.", ["40"]),
        ("The bridge closed in 2015, 50 years after it opened in 1965.", []),
        ("The bridge opened in 1965 and, 40 years later, was closed in 2015.", ["40"]),
        ("The bridge opened in 1965 and, 50 years later, was closed in 2015.", []),
        ("In 1988 she took over the farm; 25 years later, in 2003, she sold it.", ["25"]),
        ("In 1988 she took over the farm; 15 years later, in 2003, she sold it.", []),
        ("The judge was appointed in 1994 and stepped down in 2016 after 32 years on the bench.", ["32"]),
        ("The judge was appointed in 1994 and stepped down in 2016 after 22 years on the bench.", []),
        ("After 32 years on the bench, the judge, appointed in 1994, stepped down in 2016.", ["32"]),
        ("After 22 years on the bench, the judge, appointed in 1994, stepped down in 2016.", []),
        ("He became chairman in 2001 and held the post for 19 years until 2010.", ["19"]),
        ("He became chairman in 2001 and held the post for nine years until 2010.", []),
        ("The five-year inquiry ran from May 2019 until June 2021.", ["five"]),
        ("The two-year inquiry ran from May 2019 until June 2021.", []),
        ("He joined the railway in 1961 and worked there for 30 years before retiring in 2001.", ["30"]),
        ("He joined the railway in 1961 and worked there for 40 years before retiring in 2001.", []),
        ("They were married from 1970 until her death in 2015, 35 years in all.", ["35"]),
        ("They were married from 1970 until her death in 2015, 45 years in all.", []),
        ("The parish was without a priest for 23 years between 1931 and 1944.", ["23"]),
        ("The parish was without a priest for 13 years between 1931 and 1944.", []),
        ("Work began in 1903 and was completed in 1910, 12 years later.", ["12"]),
        ("Work began in 1903 and was completed in 1910, seven years later.", []),
        ("The reign of the king, from 1820 to 1830, lasted 20 years.", ["20"]),
        ("The reign of the king, from 1820 to 1830, lasted 10 years.", []),
        ("He was prime minister for 16 years (1957-1963).", ["16"]),
        ("He was prime minister for six years (1957-1963).", []),
        ("She played for Kent for 11 seasons and captained the side for eight years, from 1998 to 2001.", ["eight"]),
        ("She played for Kent for 11 seasons and captained the side for three years, from 1998 to 2001.", []),
        ("The war began in 1991 and ended seven years later, in 1995.", ["seven"]),
        ("The war began in 1991 and ended four years later, in 1995.", []),
        ("The marriage lasted 22 years, from 1980 until 1992.", ["22"]),
        ("The marriage lasted 12 years, from 1980 until 1992.", []),
        ("They married in 1980 and divorced in 1992, after 22 years of marriage.", ["22"]),
        ("They married in 1980 and divorced in 1992, after 12 years of marriage.", []),
        ("Construction took 24 years, from 1959 to 1973.", ["24"]),
        ("Construction took 14 years, from 1959 to 1973.", []),
        ("She was held for eight years, from April 3, 2016, to March 16, 2022.", ["eight"]),
        ("She was held for six years, from April 3, 2016, to March 16, 2022.", []),
        ("The store, which opened in 1934, closed in 2009 after 65 years.", ["65"]),
        ("The store, which opened in 1934, closed in 2009 after 75 years.", []),
        ("After 65 years in business, the store, opened in 1934, closed in 2009.", ["65"]),
        ("After 75 years in business, the store, opened in 1934, closed in 2009.", []),
        ("Tony Wells was in office from 1997 to 2007 — 13 years.", ["13"]),
        ("Tony Wells was in office from 1997 to 2007 — 10 years.", []),
        ("He spent the years between 1940 and 1945, eight years in all, in a camp.", ["eight"]),
        ("He spent the years between 1940 and 1945, five years in all, in a camp.", []),
        ("The ban was imposed in 1996 and lifted in 2006, 20 years later.", ["20"]),
        ("The ban was imposed in 1996 and lifted in 2006, 10 years later.", []),
    ],
)
def test_a_duration_is_held_against_the_two_times_that_its_sentence_tells(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, on=DAY, select=("DAT106",)).findings] == wrong


@pytest.mark.parametrize(
    ("text", "severity", "reason"),
    [
        (
            "Joan Peel, born on 4 May 1938, died on 9 June 2020, aged 84.",
            Severity.ERROR,
            "9 June 2020 − 4 May 1938 = 82",
        ),
        ("Joan Peel, born in 1938, died in 2020, aged 84.", Severity.WARNING, "2020 − 1938 = 81 or 82"),
        ("On Sunday they marked the 50th anniversary of the 1985 fire.", Severity.WARNING, "2025 − 1985 = 40 years"),
        ("She was mayor for 11 years, from 2002 until 2007.", Severity.WARNING, "2007 − 2002 = 5 years"),
        (
            "She was held for eight years, from 3 April 2016 to 16 March 2022.",
            Severity.ERROR,
            "16 March 2022 − 3 April 2016 = about 5 years and 11 months",
        ),
    ],
)
def test_a_finding_shows_its_sum_and_is_an_error_only_between_two_days(
    text: str, severity: Severity, reason: str, checked: Callable[..., Report]
) -> None:
    (finding,) = checked(text, on=DAY, select=("DAT104", "DAT105", "DAT106")).findings
    assert (finding.severity, finding.because) == (severity, reason)


def test_words_in_quotation_marks_are_reported_and_never_edited(checked: Callable[..., Report]) -> None:
    (finding,) = checked(
        "“He was mayor for 11 years, from 2002 until 2007,” she said.", on=DAY, select=("DAT106",)
    ).findings
    assert (finding.words, finding.edit) == ("11", None)


def test_a_draft_without_a_date_is_held_against_its_own_times_only(checked: Callable[..., Report]) -> None:
    text = "Born in 1950, she is 62. He was born in 1931 and died in 2020, aged 79."
    assert [finding.words for finding in checked(text, on=None, select=("DAT104",)).findings] == ["79"]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_draft_of_no_likely_date_is_read(day: str, checked: Callable[..., Report]) -> None:
    text = "Born in 1950, she is 62. The club, founded in 1950, celebrates its 62nd anniversary. He has died aged 72."
    checked(text, on=day, select=("DAT104", "DAT105", "DAT106"))
