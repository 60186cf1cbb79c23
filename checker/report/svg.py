"""The terminal report as a picture, for a page that tells of it. It names no font that would have to be fetched."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO

from rich.console import Console
from rich.text import Text

from checker.finding import Report
from checker.report import full
from checker.report.look import Look

__all__ = ["render"]

_PAGE = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
 font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """One picture of all drafts."""
    console = Console(record=True, width=look.width, file=StringIO(), markup=False, emoji=False, highlight=False)
    for piece in full.render(reports, replace(look, colour=True)):
        console.print(Text.from_ansi(piece.rstrip("\n")), no_wrap=True, overflow="ellipsis")
        console.print()
    yield console.export_svg(title="deskcheck", code_format=_PAGE, unique_id="deskcheck")
