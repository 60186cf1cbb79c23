"""The command: one file a subcommand, each a thin skin over `check`."""
