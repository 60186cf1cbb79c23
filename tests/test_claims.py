"""Claims: numbers as intervals, dates in their tense, titles at a date, the draft's own date, the worksheet."""

from collections.abc import Callable
from datetime import date

import pytest

from checker.annotate.date.calendar import written_dates
from checker.annotate.parses import parses, store_in
from checker.annotate.quantity.numerals import numerals
from checker.annotate.quantity.quantities import quantities
from checker.annotation.quantity import Quantity
from checker.draft import Draft
from checker.finding import Report, Severity
from checker.read.document import read_document
from checker.rules import example_records
from checker.rules.event.wrong_event_order import WrongEventOrder
from checker.rules.rank.superlative import Superlative
from checker.rules.role.outdated_title import OutdatedTitle
from checker.verify.number.figures import slip
from checker.verify.role.parties import state_named
from checker.verify.role.posts import normal


def numbers_of(text: str, cache: object) -> tuple[Quantity, ...]:
    document = read_document(Draft("draft.txt", text))
    return quantities(document, parses(document, store_in(cache)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("54,000 troops", 54_000),
        ("two and a half million people", 2_500_000),
        ("half a dozen ships", 6),
        ("half a million people", 500_000),
        ("two hundred and five thousand men", 205_000),
        ("350tn yen", 350e12),
        ("€5m", 5e6),
        ("5½ miles", 5.5),
        ("twenty-first", 21),
        ("four and three-quarter miles", 4.75),
        ("three-quarters of a million people", 750_000),
        ("a quarter of a million people", 250_000),
        ("3.5-million", 3_500_000),
    ],
)
def test_a_number_is_read(text: str, value: float) -> None:
    assert [numeral.value for numeral in numerals(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "two-thirds of them",
        "a third of the ships",
        "one-quarter",
        "F-35s",
        "the 1990s",
        "COVID-19",
        "at 10:30",
        "on 7/8/2024",
        "5G",
    ],
)
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert list(numerals(text)) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It has about 200 ships.", 190, 210, "ship"),
        ("It has nearly 200 ships.", 180, 200, "ship"),
        ("It has more than 200 ships.", 200, float("inf"), "ship"),
        ("It has at most 200 ships.", float("-inf"), 200, "ship"),
        ("It lies 5 to 10 miles away.", 5, 10, "mi"),
        ("He is 6 feet 2 inches tall.", 6.125, 6.2083, "ft"),
        ("It cost $4.2 billion.", 4.15e9, 4.25e9, "USD"),
        ("It has 200-odd ships.", 190, 210, "ship"),
        ("It has 200-plus ships.", 200, float("inf"), "ship"),
        ("It has slightly under 200 ships.", 180, 200, "ship"),
        ("It fell to minus 5 C.", -5.5, -4.5, "°C"),
    ],
)
def test_a_hedge_makes_an_interval(text: str, low: float, high: float, unit: str, cache_folder: object) -> None:
    (quantity,) = numbers_of(text, cache_folder)
    assert (quantity.low, quantity.high, quantity.unit) == (
        pytest.approx(low, rel=1e-4),
        pytest.approx(high, rel=1e-4),
        unit,
    )


def test_a_bound_excludes_its_own_value() -> None:
    from checker.span import Span

    more = Quantity(Span(0, 1), 5, 5, float("inf"), hedge="more than", low_open=True)
    assert not more.admits(5, 5)
    assert more.admits(5, 6)


@pytest.mark.parametrize(
    ("drafted", "recorded", "named"),
    [
        (540_000, 54_000, "10 times too high"),
        (45_000, 54_000, "two digits stand the other way round"),
        (6, 36, "a digit is missing"),
    ],
)
def test_a_slip_is_named(drafted: float, recorded: float, named: str) -> None:
    assert slip(drafted, recorded) == named


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The pact was signed Monday.", "2024-07-08"),
        ("The pact was signed on Sunday.", "2024-07-07"),
        ("The fair will open on Tuesday.", "2024-07-09"),
        ("The pact was signed in March 2023.", "2023-03"),
        ("It ended last month.", "2024-06"),
        ("It ended in 2022.", "2022"),
        ("It rained the day before yesterday.", "2024-07-06"),
        ("The plan must pass by Friday.", "2024-07-12"),
        ("It was held the previous Monday.", "None"),
    ],
)
def test_a_date_is_resolved_at_the_drafts_date(text: str, meant: str, cache_folder: object) -> None:
    from checker.annotate.date.dates import dates

    document = read_document(Draft("draft.txt", text), date(2024, 7, 8))
    (expression,) = dates(document, parses(document, store_in(cache_folder)))  # type: ignore[arg-type]
    assert str(expression.meant) == meant


@pytest.mark.parametrize("text", ["The vote was scheduled for Thursday.", "Envoys were expected to vote on Thursday."])
def test_a_day_on_which_something_was_due_may_be_behind_or_ahead(text: str, cache_folder: object) -> None:
    from checker.annotate.date.dates import dates

    document = read_document(Draft("draft.txt", text), date(2024, 7, 8))
    (expression,) = dates(document, parses(document, store_in(cache_folder)))  # type: ignore[arg-type]
    assert expression.meant is not None
    assert (expression.meant.first, expression.meant.last) == (date(2024, 7, 4), date(2024, 7, 11))


def test_a_run_of_digits_costs_linear_time() -> None:
    assert list(numerals("1" * 200_000)) == []
    assert list(written_dates("Monday " * 20_000))
    assert len(list(numerals("two " * 20_000))) > 0


def test_a_state_is_no_common_word() -> None:
    assert [state_named(word) for word in ("As", "In", "Or", "Me", "Utah", "Ariz.")] == [
        "",
        "",
        "",
        "",
        "Utah",
        "Arizona",
    ]


def test_titles_are_compared_in_one_form() -> None:
    assert [normal(word) for word in ("Sen.", "Defence", "Congresswoman", "Govs.")] == [
        "senator", "defense", "representative", "governor",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Envoys say the First Straits Treaty was followed by the Straits Treaty.", []),
        ("The Straits Treaty was followed by the First Straits Treaty.", ["EVT105"]),
        ("After the Straits Treaty, the First Straits Treaty was signed.", ["EVT105"]),
        ("Halvia was expected to sign the Straits Treaty on Monday.", []),
        ("“We will sign the Straits Treaty,” he said last week.", []),
        ("The Straits Treaty would be signed, she wrote.", []),
        ("They met on July 2, a day before the Straits Treaty.", ["EVT105"]),
    ],
)
def test_events_are_told_in_their_order_and_tense(text: str, codes: list[str], checked: Callable[..., Report]) -> None:
    report = checked(text, example_records(WrongEventOrder), "2024-07-12", select=("EVT", "DAT"))
    assert [finding.code for finding in report.findings] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Straits Treaty was signed five years after the First Straits Treaty.", []),
        ("Five years after the Straits Treaty, Halvia was still waiting.", []),
        ("Five years after the Straits Treaty, Halvia is still waiting.", ["DAT105"]),
        ("Two years after the Straits Treaty, Halvia is still waiting.", []),
    ],
)
def test_years_since_an_event_are_counted_from_now_only_where_the_verb_is(
    text: str, codes: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, example_records(WrongEventOrder), "2026-07-12", select=("DAT105",))
    assert [finding.code for finding in report.findings] == codes


def test_without_a_date_titles_are_unchecked(checked: Callable[..., Report]) -> None:
    report = checked("Foreign Minister Ana Ferreira said so.", example_records(OutdatedTitle), on=None, select=("ROL",))
    assert report.findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman for Foreign Minister Daniel Okoye spoke on Monday.",
        "Ana Ferreira, a spokeswoman for the foreign minister, spoke on Monday.",
        "Vice Foreign Minister Ana Ferreira spoke on Monday.",
        "The Ruritanian foreign minister, Ana Ferreira, spoke on Monday.",
        "When Foreign Minister Ana Ferreira spoke, nobody listened.",
        "The late Foreign Minister Ana Ferreira was honored on Monday.",
        "The Foreign Minister Ana Ferreira Library opened on Monday.",
    ],
)
def test_another_title_or_time_is_no_outdated_title(text: str, checked: Callable[..., Report]) -> None:
    assert checked(text, example_records(OutdatedTitle), select=("ROL",)).findings == ()


def test_a_claim_that_was_compared_is_on_the_worksheet(checked: Callable[..., Report]) -> None:
    text = "Foreign Minister Daniel Okoye said 300 ships left the port in 2023."
    report = checked(text, example_records(OutdatedTitle))
    (row,) = report.worksheet.claims
    assert row.state == "partly checked", "of the ships and the year nothing is on record"
    assert "Daniel Okoye" in row.compared[0]
    assert report.coverage.claims_checked == report.coverage.claims == 1


def test_a_claim_of_which_all_was_compared_agrees(checked: Callable[..., Report]) -> None:
    report = checked("Foreign Minister Daniel Okoye left the port.", example_records(OutdatedTitle))
    assert [row.state for row in report.worksheet.claims] == ["agrees"]


def test_a_claim_that_nothing_touches_is_said_to_be_unchecked(checked: Callable[..., Report]) -> None:
    report = checked("The mill paid $4 million to 300 workers in 2023.")
    assert [finding.name for finding in report.findings] == ["unchecked-claim"]
    assert report.findings[0].severity is Severity.NOTE


RULER = """
[[place]]
id = "halvia"
name = "Halvia"
kind = "country"
demonyms = ["Halvian"]

[[person]]
id = "ferreira"
name = "Ana Ferreira"
country = "halvia"

[[post]]
id = "halvia-president"
titles = ["President"]
country = "halvia"

[[tenure]]
id = "ferreira-president"
person = "ferreira"
post = "halvia-president"
start = 2014-03-01
end = 2018-05-31
verified = 2025-01-01
"""


@pytest.mark.parametrize(
    "text",
    [
        "Halvian President Ana Ferreira said on Monday that talks would go on.",
        "Halvia's president, Ana Ferreira, opens the talks on Monday.",
        "Envoys met Halvian President Ana Ferreira on Monday.",
    ],
)
def test_a_ruler_long_out_of_office_who_acts_now_is_outdated(text: str, checked: Callable[..., Report]) -> None:
    assert [finding.code for finding in checked(text, RULER, select=("ROL",)).findings] == ["ROL101"]


@pytest.mark.parametrize(
    "text",
    [
        "A photograph of President Ana Ferreira hangs in the hall.",
        "The bridge is one of many that stand since they were built under President Ana Ferreira.",
        "President Ana Ferreira signed the pact in 2016.",
        "President Ana Ferreira then opens the show in the tale that is told here.",
        "President Ana Ferreira signed the pact.",
        "Nine years after President Ana Ferreira set out on the reform, the chamber is ending it.",
        "Ana Ferreira, the only president to have been a baker, is counted among the best.",
        "Ana Ferreira, the youngest president, is read in schools.",
    ],
)
def test_a_ruler_in_tales_and_pictures_keeps_the_title(text: str, checked: Callable[..., Report]) -> None:
    assert checked(text, RULER, select=("ROL",)).findings == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Voters were worrying about President Ana Ferreira.", []),
        ("The crowd was fleeing President Ana Ferreira.", []),
        ("Enter President Ana Ferreira.", []),
        ("President Ana Ferreira signed the pact on Monday.", ["ROL102"]),
        ("Envoys met President Ana Ferreira on Monday.", ["ROL102"]),
    ],
)
def test_a_ruler_to_come_is_premature_only_where_told_as_a_fact(
    text: str, codes: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.code for finding in checked(text, RULER, "2013-07-08", select=("ROL",)).findings] == codes


def test_an_unchecked_claim_says_what_it_gives(checked: Callable[..., Report]) -> None:
    report = checked("The mill in Texas paid $4 million to 300 workers in 2023.", select=("CHK201",))
    (finding,) = report.findings
    assert finding.message.endswith("it gives “$4 million” and “300 workers” and names “Texas”")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Halvian President Ana Ferreira said so on Monday.",
            "Ana Ferreira held the post of President until 31 May 2018",
        ),
        ("They met on July 9, 2024, a Monday.", "July 9, 2024 is a Tuesday, the draft says Monday"),
        ("It burned 5 hectares (20 acres).", "5 hectares is 12 acres, the draft says 20 acres"),
        (
            "Sales fell 10 percent to $46 billion from $53.1 billion.",
            "$53.1 billion to $46 billion is a fall of 13.4 percent, the draft says 10 percent",
        ),
    ],
)
def test_a_message_says_what_is_right_and_what_the_draft_says(
    text: str, message: str, checked: Callable[..., Report]
) -> None:
    report = checked(text, RULER, select=("ROL", "DAT", "NUM"))
    assert [finding.message for finding in report.findings] == [message]


@pytest.mark.parametrize(
    ("place", "severity"), [("second-largest", Severity.NOTE), ("third-largest", Severity.WARNING)]
)
def test_a_place_in_a_ranking_is_held_to_the_one_on_record(
    checked: Callable[..., Report], place: str, severity: Severity
) -> None:
    text = f"The Port of Ostvik is the country's {place} port."
    (finding,) = checked(text, example_records(Superlative), select=("RNK201",)).findings
    assert finding.severity is severity
