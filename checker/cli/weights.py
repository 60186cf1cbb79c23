"""Whether the weights of the installed English pipeline are the official ones."""

import hashlib
from base64 import urlsafe_b64encode
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

__all__ = ["weights"]


def weights(package: str) -> str:
    """A sentence about the weights of `package`, told by the hashes of its files on disk."""
    try:
        files = Distribution.from_name(package).files or []
    except PackageNotFoundError:
        return "not installed"
    expected = _official()
    found = {
        name: _hash(Path(str(file.locate()))) for file in files for name in expected if str(file).endswith(f"/{name}")
    }
    if len(found) < len(expected):
        return "weights unknown: files are missing"
    changed = sorted(name for name, digest in expected.items() if found[name] != digest)
    if changed:
        return f"weights differ from the official 3.8.0 in {', '.join(changed)}"
    return f"weights identical to the official 3.8.0 ({len(expected)} files compared by SHA-256)"


def _official() -> dict[str, str]:
    lines = (Path(__file__).parent / "weights.txt").read_text(encoding="ascii").splitlines()
    pairs = [(line.split()[0], line.split()[1]) for line in lines if line and not line.startswith("#")]
    return dict(pairs)


def _hash(path: Path) -> str:
    try:
        return urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).decode("ascii").rstrip("=")
    except OSError:
        return ""
