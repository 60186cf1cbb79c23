"""Tenures as bars on a line of years."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.text import Text

from checker.record.role import Tenure
from checker.report.look import Look
from checker.report.visible import shortened

__all__ = ["timeline"]

#: Only the newest of many tenures are drawn.
_MOST = 40


def timeline(tenures: Sequence[tuple[Tenure, str]], look: Look, today: date) -> Iterator[Text]:
    """A bar for each tenure with what it is called, oldest first, and the years beneath."""
    if len(tenures) > _MOST:
        yield Text(f"  … {len(tenures) - _MOST} earlier", style="dim")
    shown = tenures[-_MOST:]
    first = min(tenure.start.first.year for tenure, _ in shown)
    last = max((tenure.end or tenure.start).last.year for tenure, _ in shown)
    last = max(last, today.year if any(tenure.end is None for tenure, _ in shown) else last) + 1
    called = min(max(len(name) for _, name in shown), 36)
    room = max(look.width - called - 34, 10)

    def column(day: date) -> int:
        return min(max(round((day.year + day.timetuple().tm_yday / 366 - first) / (last - first) * room), 0), room)

    for tenure, name in shown:
        start, end = column(tenure.start.first), column(tenure.end.last if tenure.end else today)
        bar = Text(" " * start)
        bar.append("█" * max(end - start, 1) + ("▸" if tenure.end is None else ""), style="cyan")
        bar.append(" " * max(room + 1 - bar.cell_len, 0))
        line = Text(f"  {shortened(name, called):<{called}} ").append_text(bar)
        yield line.append(f" {_days(tenure)}", style="dim")
    years = f"{first}{' ' * max(room - 8, 1)}{last}"
    yield Text(" " * (called + 3) + years, style="dim")


def _days(tenure: Tenure) -> str:
    until = str(tenure.end) if tenure.end else "open"
    acting = ", acting" if tenure.acting else ""
    return f"{tenure.start} – {until}{acting}"
