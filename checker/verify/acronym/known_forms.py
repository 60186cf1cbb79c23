"""Which capitals are known without the draft or the record: acronyms that everybody knows, and plain words."""

from functools import cache, lru_cache
from pathlib import Path

from checker.verify.name.capitals import fold_word
from checker.verify.name.lexicon import Standing, standing

__all__ = ["exempt", "existing_acronyms", "is_common_word", "is_word", "known_acronyms"]

_LEXICON = Path(__file__).parents[1] / "lexicon"


@cache
def known_acronyms() -> frozenset[str]:
    """Acronyms that no draft need explain to be believed."""
    return frozenset((_LEXICON / "acronyms.txt").read_text("utf-8").split())


@cache
def existing_acronyms() -> frozenset[str]:
    """Acronyms of trades, currencies, countries and exchanges: they exist, and a reader may ask what they mean."""
    return frozenset((_LEXICON / "trade_acronyms.txt").read_text("utf-8").split())


@lru_cache(maxsize=8)
def exempt(forms: frozenset[str]) -> frozenset[str]:
    """The short forms of a house list as they are looked up: without points."""
    return frozenset(form.replace(".", "") for form in forms)


def is_word(short: str) -> bool:
    """Whether the letters are an English word or a name, which a writer may set in capitals."""
    return standing(fold_word(short)) > Standing.RARE_SURNAME


def is_common_word(short: str) -> bool:
    """Whether the letters are a word of every day, which a writer sets in capitals to stress it."""
    return standing(fold_word(short)) is Standing.COMMON
