"""Whether the words by which rules are chosen mean any: a choice of nothing must not look like a clean draft."""

from checker.cli.run import CannotRun
from checker.cli.spelling import nearest
from checker.config import Config, picks
from checker.rules import every_rule

__all__ = ["refuse_unknown"]


def refuse_unknown(config: Config) -> None:
    """Refuse a configuration that selects or ignores a rule that there is not.

    Raises:
        CannotRun: with the nearest name.
    """
    rules = every_rule()
    for word in (*config.select, *config.ignore):
        if not word or not any(picks(word, rule.code, rule.name()) for rule in rules):
            names = {name for rule in rules for name in (rule.code, rule.code[:3], rule.name())}
            near = nearest(word, names) or "; `deskcheck rules` lists them all"
            raise CannotRun(word or "an empty word", f"is no rule, code or family{near}")
