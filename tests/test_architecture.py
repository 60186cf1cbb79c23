"""The house stands as drawn: floors, homes of dependencies, words, annotations and docstrings."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "checker"
FILES = sorted(PACKAGE.rglob("*.py"))

#: Which floor a room is on; a file imports from lower floors, from its own room, and from nowhere else.
FLOORS = {
    "span": 0,
    "draft": 1,
    "record": 1,
    "house": 1,
    "source_map": 1,
    "document": 2,
    "annotation": 3,
    "evidence": 4,
    "finding": 5,
    "rule": 6,
    "read": 7,
    "reference": 7,
    "annotate": 7,
    "verify": 7,
    "rules": 7,
    "report": 7,
    "suppress": 7,
    "config": 7,
    "check": 8,
    "vet": 8,
    "quotes": 8,
    "cli": 9,
    "pytest_plugin": 10,
    "fix": 8,
}

#: Where a dependency may be imported.
HOMES = {
    "spacy": ("checker/annotate/language.py", "checker/annotate/component.py"),
    "thinc": ("checker/annotate/language.py",),
    "numpy": ("checker/annotate/language.py",),
    "rapidfuzz": ("checker/verify/", "checker/reference/"),
    "rich": ("checker/report/", "checker/cli/"),
    "typer": ("checker/cli/",),
    "tomllib": ("checker/",),
    "marisa_trie": ("checker/reference/", "checker/verify/"),
    "psycopg": ("checker/reference/shared.py",),
    "tomlkit": ("checker/reference/",),
    "pytest": ("checker/pytest_plugin.py",),
}

REFUSED = {"data", "info", "item", "obj", "result", "handler", "manager", "helper", "util", "utils", "base", "process"}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or "", node.lineno


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}


def test_every_room_stands_on_a_floor() -> None:
    assert {room(path) for path in FILES} - {"__init__", "__main__"} <= set(FLOORS)


def test_a_file_imports_from_lower_floors_only(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        here = room(path)
        for module, line in imports(tree):
            parts = module.split(".")
            if parts[0] != "checker" or len(parts) == 1 or here.startswith("__"):
                continue
            if parts[1] != here and FLOORS[parts[1]] >= FLOORS[here]:
                wrong.append(f"{name_of(path)}:{line} imports {module}")
    assert wrong == []


def test_every_dependency_has_one_home(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        for module, line in imports(tree):
            homes = HOMES.get(module.split(".")[0])
            if homes and not name_of(path).startswith(homes):
                wrong.append(f"{name_of(path)}:{line} imports {module}")
    assert wrong == []


def test_no_import_cycle_inside_a_room(trees: dict[Path, ast.Module]) -> None:
    graph: dict[str, set[str]] = {}
    for path, tree in trees.items():
        here = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        at_top = ast.Module([node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], [])
        graph[here] = {module for module, _ in imports(at_top) if module.startswith("checker.")}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module not in done:
            for other in graph.get(module, ()):
                visit(other, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def test_everything_public_says_what_it_is(trees: dict[Path, ast.Module]) -> None:
    silent = []
    for path, tree in trees.items():
        if not ast.get_docstring(tree):
            silent.append(name_of(path))
        for node in ast.walk(tree):
            if not isinstance(node, ast.ClassDef):
                continue
            members = [member for member in node.body if isinstance(member, ast.FunctionDef)]
            if node.name.startswith("_"):
                continue
            if not ast.get_docstring(node):
                silent.append(f"{name_of(path)}:{node.lineno} {node.name}")
            inherits = {ast.unparse(parent) for parent in node.bases} & {"Rule"}
            silent += [
                f"{name_of(path)}:{member.lineno} {node.name}.{member.name}"
                for member in members
                if not member.name.startswith("_") and not inherits and not ast.get_docstring(member)
            ]
        silent += [
            f"{name_of(path)}:{node.lineno} {node.name}"
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not ast.get_docstring(node)
        ]
    assert silent == []


def test_files_and_types_avoid_words_that_say_nothing(trees: dict[Path, ast.Module]) -> None:
    wrong = [name_of(path) for path in FILES if set(path.stem.split("_")) & REFUSED]
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                words = {word.lower() for word in _words(node.name)}
                if words & REFUSED:
                    wrong.append(f"{name_of(path)}:{node.lineno} {node.name}")
    assert wrong == []


def _words(name: str) -> list[str]:
    spaced = "".join(f" {mark}" if mark.isupper() else mark for mark in name)
    return spaced.replace("_", " ").split()


@pytest.mark.parametrize("command", [["--help"], ["rules"], ["explain", "QUO"], ["version"]])
def test_light_commands_never_load_the_pipeline(command: list[str]) -> None:
    heavy = "{'spacy', 'numpy', 'thinc', 'pydantic'}"
    script = (
        "import sys\n"
        "from checker.cli.app import main\n"
        f"sys.argv = ['deskcheck', *{command!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print(sorted({heavy} & set(sys.modules)), file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert run.stderr.strip().splitlines()[-1] == "[]"
