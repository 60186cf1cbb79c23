"""`deskcheck reference`: look into the reference set, keep it in order, add to it, and learn from drafts."""

import typer

from checker.cli.upkeep.adding import add_command
from checker.cli.upkeep.difference import diff_command
from checker.cli.upkeep.exchange import export_command, import_command
from checker.cli.upkeep.learning import accept_command, propose_command
from checker.cli.upkeep.looking import schema_command, search_command, show_command, stats_command
from checker.cli.upkeep.sharing import migrate_command, publish_command, sets_command
from checker.cli.upkeep.transcripts import add_transcript_command
from checker.cli.upkeep.vetting import check_command

__all__ = ["app"]

app = typer.Typer(
    help="Look into the reference set, keep it in order, add to it, and learn from drafts.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("show")(show_command)
app.command("search")(search_command)
app.command("stats")(stats_command)
app.command("check")(check_command)
app.command("schema")(schema_command)
app.command("import")(import_command)
app.command("export")(export_command)
app.command("add-transcript")(add_transcript_command)
app.command("propose")(propose_command)
app.command("accept")(accept_command)
app.command("add")(add_command)
app.command("diff")(diff_command)
app.command("sets")(sets_command)
app.command("migrate")(migrate_command)
app.command("publish")(publish_command)
