"""`python -m checker` is the `deskcheck` command."""

from checker.cli.app import main

if __name__ == "__main__":
    main()
