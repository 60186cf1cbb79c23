"""Dates as they are written: the forms, before anything is resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["MONTHS", "WEEKDAYS", "Written", "written_dates"]

WEEKDAYS = {
    day: number
    for number, forms in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for day in forms.split()
}
MONTHS = {
    month: number
    for number, forms in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for month in forms.split()
}  # fmt: skip

_FULL_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DAY = rf"(?:{_FULL_DAY}|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?"
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_LEADS = "before|after|by|since|until|till|prior to|through|from|in|on|of|during|late|early|mid|fiscal|year"
_LEAD = rf"(?P<lead>\b(?i:{_LEADS})[ -](?:the )?)?"
_UNIT = "day|week|month|year"

_DATE = re.compile(
    rf"""
    (?<!\w)(?=[\dA-Zabdefilmnopstuy]) # where no form of a date can begin, none is tried
    {_LEAD}
    (?:
      (?:(?P<weekday>\b{_DAY})(?:,[ ]?|[ ]\(?)(?:the[ ])?)?
      (?:
        (?P<month>\b{_MONTH})[ ](?:the[ ])?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%])
          (?:(?P<upto>[ ]?[-–—][ ]?\d{{1,2}}|[ ](?:to|and|or|through)[ ]\d{{1,2}}(?![\d,:]))(?![\d:]))?
          (?:,?[ ](?P<year>[12]\d{{3}})(?![\d,]\d))?
        |(?P<day2>\b\d{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?(?P<month2>{_MONTH})\b
          (?:,?[ ](?P<year2>[12]\d{{3}})(?![\d,]\d))?
      )
      |(?P<iso>\b[12]\d{{3}}-\d\d-\d\d\b)
      |(?P<month3>\b{_MONTH}),?[ ](?:of[ ])?(?P<year3>[12]\d{{3}})\b(?![,.]\d)
      |(?P<last>\b(?i:last|next|this|this past|this coming|previous|preceding|following)[ ])?
        (?P<bare>\b(?:{_FULL_DAY})\b)
      |(?P<near>\b(?:day[ ]before[ ]yesterday|day[ ]after[ ]tomorrow|[Tt]oday|[Yy]esterday|[Tt]omorrow)\b
        (?!['’]s[ ](?:world|youth|generation|society)))
      |(?P<which>\b(?:[Ll]ast|[Nn]ext|[Tt]his)|earlier[ ]this|later[ ]this)[ ](?P<unit>week|month|year)\b
      |(?P<ago>\b(?:\d{{1,3}}|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ ](?:{_UNIT})s?[ ]ago\b)
      |(?P<month4>\b{_MONTH})(?=[ ,.;:)]|$)
      |(?P<year4>\b(?:1[5-9]|20)\d\d\b(?![,.]?\d|[-–]\w|%|['’]?s\b))
    )
    (?P<tail>(?:,?[ ]\(|,[ ]an?[ ])(?P<after>{_FULL_DAY})\b)?
    """,
    re.VERBOSE,
)

#: What every date has in it; a text without one is not searched for dates.
_SIGN = re.compile(r"\d|day|week|month|year|omorrow|[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)")
#: Leads that make a bare month or year a date: without one, "May" and "2000" may be anything.
_DATING = frozenset(_LEADS.split("|")) - {"on"}
_BOUNDS = {
    "before": "before", "prior to": "before", "after": "after", "by": "by", "since": "since", "from": "since",
    "until": "until", "till": "until", "through": "until",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written at `[start, end)`: its parts, 0 or empty where they are not given.

    `weekday` is `None` where none is named. `several` says that more than one day is named ("July 8-10"). `near` is
    a relative form in lower case ("yesterday", "last month", "two weeks ago", "last monday").
    """

    start: int
    end: int
    weekday: int | None = None
    day: int = 0
    month: int = 0
    year: int = 0
    several: bool = False
    near: str = ""
    bound: str = ""


def written_dates(text: str) -> Iterator[Written]:
    """Every date in `text`, in order."""
    if not _SIGN.search(text):
        return
    for found in _DATE.finditer(text):
        lead = (found["lead"] or "").lower().removesuffix("the ").strip(" -")
        if not lead and (found["month4"] or found["year4"]):
            continue
        if (found["month4"] or found["year4"]) and lead not in _DATING:
            continue
        written = _parts(found, _BOUNDS.get(lead, ""))
        if written is not None:
            yield written


def _parts(found: re.Match[str], bound: str) -> Written | None:
    start, end = found.end("lead") if found["lead"] else found.start(), found.end()
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return Written(start, end, None, day, month, year, bound=bound)
    if day_of := found["day"] or found["day2"]:
        month = _month(found["month"] or found["month2"])
        year = int(found["year"] or found["year2"] or 0)
        named = found["weekday"] or found["after"]
        weekday = WEEKDAYS[named.rstrip(".").lower()] if named else None
        return Written(
            start, end, weekday, int(day_of), month, year, bool(found["upto"]) or _several(found), bound=bound
        )
    if found["month3"]:
        return Written(start, end, None, 0, _month(found["month3"]), int(found["year3"]), bound=bound)
    if found["month4"]:
        return Written(start, end, None, 0, _month(found["month4"]), bound=bound)
    if found["year4"]:
        return Written(start, end, None, 0, 0, int(found["year4"]), bound=bound)
    end = found.start("tail") if found["tail"] else end
    near = " ".join(found.string[start:end].lower().split())
    weekday = WEEKDAYS[found["bare"].lower()] if found["bare"] else None
    return Written(start, end, weekday, near=near, bound=bound)


_ANOTHER_DAY = re.compile(rf"(?:{_FULL_DAY})(?:,|[ ](?:and|or|to|through)|[-–—])[ ]?$")


def _several(found: re.Match[str]) -> bool:
    """Whether another weekday stands right before: "Saturday and Sunday, July 13"."""
    if not found["weekday"]:
        return False
    at = found.start("weekday")
    return _ANOTHER_DAY.search(found.string[max(0, at - 24) : at]) is not None


def _month(written: str) -> int:
    return MONTHS[written.rstrip(".").lower()]
