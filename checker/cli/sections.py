"""Long `--help` in sections, and without the environment variable beside each option."""

from typing import Any

from typer.core import TyperCommand

from checker.cli.choices import SECTIONS

__all__ = ["SectionedCommand"]


class SectionedCommand(TyperCommand):
    """A command whose options are told under the headings of `SECTIONS`."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options, a heading where a section begins."""
        sections: dict[str, list[tuple[str, str]]] = {}
        heading = "Arguments"
        for parameter in self.get_params(ctx):
            heading = SECTIONS.get(str(parameter.name), heading)
            sections.setdefault(heading, []).append(_record(parameter, ctx))
        for heading, records in sections.items():
            with formatter.section(heading):
                formatter.write_dl(records)


def _record(parameter: Any, context: Any) -> tuple[str, str]:
    """The parameter as it is typed, and what it is for."""
    parameter.show_envvar = parameter.show_default = False
    typed, purpose = parameter.get_help_record(context)
    return parameter.metavar if parameter.param_type_name == "argument" else typed, purpose
