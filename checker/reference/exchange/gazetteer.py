"""The tables of GeoNames: places by the thousand, which clear a name and never accuse."""

from collections.abc import Iterable, Iterator

from checker.reference.kinds import Stored

__all__ = ["from_geonames"]

_KINDS = {"P": "city", "A": "region", "H": "sea", "T": "place", "S": "building", "L": "region"}
_CODES = {"PCLI": "country", "PCL": "country", "ISL": "island", "ISLS": "island", "OCN": "sea", "SEA": "sea"}


#: How many columns a line has, and to which one it must come to be read.
_COLUMNS, _READ = 19, 15


def from_geonames(
    lines: Iterable[str], most_aliases: int = 4, population: int = 0, amiss: list[str] | None = None
) -> Iterator[tuple[str, Stored]]:
    """The places of a GeoNames table (tab-separated, no header) of at least that population.

    Of their other names come along the plain one and at most `most_aliases` in Latin letters. A line that cannot be
    read is told to `amiss`.

    Raises:
        ValueError: when the first line has fewer columns than such a table; without `amiss`, when any has, or holds no
            number where one belongs.
    """
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\r\n").split("\t")
        few = len(cells) < _READ
        try:
            if few:
                raise ValueError(f"{len(cells)} columns, not the {_COLUMNS} of GeoNames")
            if int(cells[14] or 0) >= population:
                yield "place", _place(cells, most_aliases)
        except ValueError as fault:
            if amiss is None or (few and number == 1):
                raise ValueError(f"line {number}: {fault}") from fault
            amiss.append(f"line {number}: {fault}")


def _place(cells: list[str], most_aliases: int) -> Stored:
    others = [name for name in cells[3].split(",") if name.isascii() and name.istitle()]
    aliases = dict.fromkeys([cells[2], *others[:most_aliases]])
    stored: Stored = {
        "id": f"geonames-{cells[0]}",
        "name": cells[1],
        "aliases": [name for name in aliases if name and name != cells[1]],
        "kind": _CODES.get(cells[7], _KINDS.get(cells[6], "place")),
        "latitude": float(cells[4]),
        "longitude": float(cells[5]),
        "disambiguator": ", ".join(filter(None, (cells[10], cells[8]))) or None,
        "curated": False,
    }
    return {field: value for field, value in stored.items() if value not in (None, [])}
