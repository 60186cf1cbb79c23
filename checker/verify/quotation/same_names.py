"""Whether two names in print are forms of one: an alias, a short form and what it stands for, another spelling."""

from checker.record.reference import Reference

__all__ = ["same_name"]

_ARTICLES = ("the ", "a ", "an ")


def same_name(one: str, other: str, reference: Reference) -> bool:
    """Whether the record holds `one` and `other` as names of the same entity, or as an acronym and its long form."""
    one, other = _bare(one), _bare(other)
    if not one or not other or one.islower() or other.islower():
        return False
    ours, theirs = _ids(one, reference), _ids(other, reference)
    return not ours.isdisjoint(theirs)


def _bare(name: str) -> str:
    """The name without brackets, possessive and article."""
    plain = name.strip("[]() ,.").removesuffix("’s").removesuffix("'s")
    article = next((word for word in _ARTICLES if plain.lower().startswith(word)), "")
    return plain[len(article) :]


def _ids(name: str, reference: Reference) -> set[str]:
    found = {entity.id for entity in reference.named(name)}
    for acronym in reference.acronyms(name):
        found |= {entity.id for long in acronym.long for entity in reference.named(long)}
        found |= {f"long form {long.lower()}" for long in acronym.long} | (
            {acronym.entity} if acronym.entity else set()
        )
    return found | {f"long form {name.lower()}"}
