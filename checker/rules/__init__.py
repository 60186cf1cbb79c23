"""The rules, one a file, in a package for each family. Adding a file adds the rule."""

import pkgutil
from functools import cache
from importlib import import_module
from importlib.resources import files
from inspect import cleandoc

from checker.rule import Rule

__all__ = ["every_rule", "example_records", "rule_named"]


@cache
def every_rule() -> tuple[Rule, ...]:
    """Every rule, by code."""
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.name:
                found[value.code] = value()
    return tuple(found[code] for code in sorted(found))


def rule_named(word: str) -> Rule | None:
    """The rule with that code or name, in any letter case."""
    wanted = word.casefold()
    return next((rule for rule in every_rule() if wanted in (rule.code.casefold(), rule.name())), None)


def example_records(rule: Rule | type[Rule]) -> str:
    """The records that a rule's examples are judged by, as TOML: of its world, and its own."""
    shared = (files(__name__).joinpath("world", f"{name}.toml").read_text(encoding="utf-8") for name in rule.world)
    return "\n".join((*shared, cleandoc(rule.given)))
