"""Every rule explains itself: its examples run through the whole checker, and its text has the house's form."""

import re
from collections.abc import Callable

import pytest

from checker.finding import Report
from checker.rule import Rule
from checker.rules import every_rule, example_records

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
RULES = every_rule()
BAD = [pytest.param(rule, text, id=f"{rule.code}-bad-{n}") for rule in RULES for n, text in enumerate(rule.bad)]
GOOD = [pytest.param(rule, text, id=f"{rule.code}-good-{n}") for rule in RULES for n, text in enumerate(rule.good)]
ALL = [pytest.param(rule, id=rule.code) for rule in RULES]
#: Words that would name a fix or a check instead of what is flagged.
PREFIX = re.compile(r"(banned|disallow|invalid|check)-")


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_example_is_flagged_at_its_marks(rule: Rule, text: str, checked: Callable[..., Report]) -> None:
    wanted = [match[1] for match in MARK.finditer(text)]
    report = checked(MARK.sub(r"\1", text), example_records(rule), rule.on, (rule.code,))
    assert [finding.words for finding in report.findings] == wanted
    places, shift = [], 0
    for match in MARK.finditer(text):
        places.append(match.start() - shift)
        shift += 4
    assert [finding.span.start for finding in report.findings] == places


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_example_is_silent(rule: Rule, text: str, checked: Callable[..., Report]) -> None:
    assert checked(text, example_records(rule), rule.on, (rule.code,)).findings == ()


@pytest.mark.parametrize("rule", ALL)
def test_rule_has_the_form_of_the_house(rule: Rule) -> None:
    text = rule.__doc__ or ""
    assert rule.summary().endswith("."), "the first line is a sentence"
    assert "## Why it matters" in text
    assert "## How to resolve" in text
    assert re.fullmatch(r"(QUO|ATT|NAM|ACR|ROL|DAT|EVT|NUM|RNK|GEO|TRM|TXT|REF|CHK)\d{3}", rule.code)
    assert not PREFIX.match(rule.name())
    assert rule.good
    assert rule.bad


@pytest.mark.parametrize("rule", ALL)
def test_rule_stands_in_a_file_of_its_name(rule: Rule) -> None:
    assert type(rule).__module__.rsplit(".", 1)[1] == rule.name().replace("-", "_")


def test_codes_and_names_are_unique() -> None:
    rules = every_rule()
    assert len({rule.code for rule in rules}) == len({rule.name() for rule in rules}) == len(rules)
