"""Surnames held against the full name that introduces somebody, and names of a gazetteer told by their other half."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Karin Veldqvist, the clerk, spoke on Monday. Velqvist said the ferry was late.", ["Velqvist"]),
        ("Councilor Ilma Draibi Moss spoke on Monday. Drabi Moss said the ferry was late.", ["Drabi"]),
        ("The envoy, Vasko Nebrenzia, spoke. Vasko Nebrenzya said the ferry was late.", ["Nebrenzya"]),
        ("Home Secretary Ulla Cooper spoke on Monday. The ferry is late, said Coper.", ["Coper"]),
        ("Karin Veldqvist spoke on Monday. Mr. Holm met Mrs. Velqvist at noon.", ["Velqvist"]),
        ("Karin Veldqvist spoke on Monday. The Velqvist ferry was late.", []),
        ("Karin Veldqvist met Jens Velqvist on Monday. Velqvist said the ferry was late.", []),
        ("Karin Veldqvist met Ulla Veltqvist on Monday. Velqvist said the ferry was late.", []),
        ("Karin Johnston spoke on Monday. Johnson said the ferry was late.", []),
        ("Velqvist said the ferry was late. Karin Veldqvist spoke on Monday.", []),
        ("Karin Moss spoke on Monday. Karen Moss said the ferry was late.", []),
    ],
)
def test_a_surname_is_held_against_the_one_full_name(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    findings = checked(text, select=("NAM101", "NAM102")).findings
    assert [finding.words for finding in findings] == wrong
    assert {finding.severity for finding in findings} <= {Severity.WARNING}


def test_somebody_the_draft_introduces_goes_before_a_recorded_forename(checked: Callable[..., Report]) -> None:
    records = '[[person]]\nid = "vane"\nname = "Benjamin Vane"\n'
    text = "The ambassador, Ama Bendjama, spoke. Benjama said that Benjamin Vane was late."
    findings = checked(text, records, select=("NAM101", "NAM102")).findings
    assert [(finding.code, finding.suggestion) for finding in findings] == [("NAM102", "Bendjama")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It was when Prutti Hallqvist was there.", ["Prutti"]),
        ("It was when Proti Hallqvist was there.", ["Proti"]),
        ("It was after Grovar Cleaveland.", []),
        ("It was after Grover Cleaveland.", ["Cleaveland"]),
        ("It was when Peter Hallqvist was there.", []),
    ],
)
def test_a_telling_half_of_a_gazetteer_name_is_enough(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    records = "".join(
        f'[[person]]\nid = "p{at}"\nname = "{name}"\ncurated = false\n'
        for at, name in enumerate(("Pruti Hallqvist", "Grover Cleveland"))
    )
    findings = checked(text, records, select=("NAM101",)).findings
    assert [finding.words for finding in findings] == wrong
    assert {finding.severity for finding in findings} <= {Severity.WARNING}
