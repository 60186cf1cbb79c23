"""Which settings count for a draft: those of the file nearest to it, under what the command line says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812 - a field below is called `date`
from pathlib import Path

from checker.cli.settings.reading import find, read_settings
from checker.cli.settings.settings import Settings

__all__ = ["Nearest", "Override"]


@dataclass(frozen=True, slots=True)
class Override:
    """What the command line says about settings; what is empty leaves them as they are.

    `ignore`, `exclude` and `reference` add to what the settings have, the others stand in its place.
    """

    date: Day | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    reference: tuple[Path, ...] = ()
    baseline: Path | None = None
    encoding: str | None = None

    def over(self, settings: Settings) -> Settings:
        """The settings with the command line's words in them."""
        return replace(
            settings,
            date=self.date or settings.date,
            select=self.select or settings.select,
            ignore=(*settings.ignore, *self.ignore),
            fail_on=self.fail_on or settings.fail_on,
            reference=(*settings.reference, *self.reference),
            baseline=self.baseline or settings.baseline,
            encoding=self.encoding or settings.encoding,
        )


class Nearest:
    """The settings for each draft. `named` is a file that counts for all of them; `isolated` drafts have none."""

    def __init__(
        self,
        named: Path | None = None,
        isolated: bool = False,
        override: Override = Override(),
        exclude: tuple[str, ...] = (),
    ) -> None:
        self._named, self._isolated, self._override = named, isolated, override
        self._left_out = Settings(exclude=exclude)
        self._read: dict[Path | None, Settings] = {None: Settings()}
        self._files: dict[Path, Path | None] = {}

    def of(self, path: str) -> Settings:
        """What counts for the draft at `path`.

        Raises:
            Unreadable: when the nearest settings cannot be read.
        """
        return self._override.over(self._in_file(path).at(path))

    def excludes(self, path: str) -> bool:
        """Whether the settings or the command line leave out a draft or a folder that is come upon in a folder.

        Raises:
            Unreadable: when the nearest settings cannot be read.
        """
        return self._left_out.excludes(path) or self._in_file(path).excludes(path)

    def layers(self, path: str) -> Iterator[tuple[str, Settings]]:
        """The settings of the draft at `path` as they come about, each step with where it is from."""
        settings = self._in_file(path)
        yield "default", Settings()
        yield str(settings.file), settings
        yield f"{settings.file}, per-path", settings.at(path)
        yield "command line or environment", self.of(path)

    def _in_file(self, path: str) -> Settings:
        file = self._file(Path(path).absolute().parent)
        if file not in self._read:
            assert file is not None
            self._read[file] = read_settings(file)
        return self._read[file]

    def _file(self, folder: Path) -> Path | None:
        if self._named is not None or self._isolated:
            return self._named
        if folder not in self._files:
            self._files[folder] = find(folder)
        return self._files[folder]
