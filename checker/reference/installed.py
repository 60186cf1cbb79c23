"""Sets that come as packages: a wheel names the package that holds its files under `deskcheck.reference`."""

from importlib.util import find_spec
from pathlib import Path

__all__ = ["GROUP", "installed_set", "installed_sets"]

#: The entry point group of packages that hold sets.
GROUP = "deskcheck.reference"


def installed_sets() -> dict[str, Path]:
    """The folders of all installed sets, by the name a command line gives them."""
    from importlib.metadata import entry_points

    found = {}
    for point in entry_points(group=GROUP):
        folder = _folder(point.value.partition(":")[0])
        if folder is not None:
            found[point.name] = folder
    return found


def installed_set(name: str) -> Path | None:
    """The folder of the installed set of that name, if there is one."""
    return installed_sets().get(name)


def _folder(package: str) -> Path | None:
    """Where a package lies, found without running it."""
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) if places and Path(places[0]).is_dir() else None
