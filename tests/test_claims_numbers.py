"""Numbers against the record, against one another, and against their own sums."""

from collections.abc import Callable

import pytest

from checker.finding import Report
from checker.rules import example_records
from checker.rules.geography.wrong_demonym import WrongDemonym


TROOPS = """
[[fact]]
id = "halvia-troops"
subject = "halvia-troops"
subject_names = ["Norrland troops"]
measure = "Norrland troops stationed in Halvia"
value = 54000
unit = "people"
cues = ["troops"]
near = ["Halvia"]
tolerance = 0.02
as_of = 2024-01-31
verified = 2027-01-01
"""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Halvia is home to 45,000 Norrland troops.", ["NUM105"]),
        ("On Monday she said that 45,000 Norrland troops are in Halvia.", ["NUM105"]),
        ("In 2011, some 45,000 Norrland troops were in Halvia.", []),
        ("By the 1990s, 45,000 Norrland troops were in Halvia.", []),
        ("Five years ago 45,000 Norrland troops were in Halvia.", []),
        ("Halvia would be home to 45,000 Norrland troops.", []),
        ("Excluding sailors, Halvia hosts 45,000 Norrland troops.", []),
        ("Halvia, in the south alone, hosts 45,000 Norrland troops.", []),
        ("Halvia hosts 45,000 Norrland troops in Ostvik.", []),
        ("Halvia hosts 45,000 Norrland combat troops.", []),
        ("Halvia receives 45,000 Norrland troops a year.", []),
        ("Halvia's 45,000 troops drilled with the Norrland troops.", []),
        ("Halvia hosts 54,000 Norrland troops, including 45,000 troops of the navy.", []),
        ("Halvia has 12 Norrland troops at the bridge.", []),
    ],
)
def test_a_figure_is_held_against_its_own_scope_only(
    text: str, codes: list[str], checked: Callable[..., Report]
) -> None:
    report = checked(text, example_records(WrongDemonym) + TROOPS, select=("NUM",))
    assert [finding.code for finding in report.findings] == codes
