"""Data flows one way; the core starts light; generated code knows the runtime only."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.support.modules import modules
from tests.support.paths import EXAMPLES, PACKAGE, ROOT

# What a command that needs none of it must not pay for.
HEAVY = ("pydantic", "yaml", "ruamel", "networkx", "jsonschema", "msgspec", "cryptography", "rfc8785", "asyncio")


def test_the_layers_hold() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_package_stands_in_the_contract() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    layered = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    packages = {f"regdsl.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    assert packages == layered


def test_no_layer_imports_the_root() -> None:
    """The root re-exports the API, so an import of it from below is a cycle that the contract does not see."""
    allowed = ("regdsl", "regdsl.__main__")
    offenders = [m.shown for m in modules() if m.name not in allowed and "regdsl" in m.imports()]
    assert not offenders


def test_importing_the_package_is_light() -> None:
    assert _heavy_after("import regdsl") == []


def test_showing_the_version_is_light() -> None:
    run = "import sys; sys.argv = ['regdsl', '--version']\nfrom regdsl.cli.main import main\n"
    run += "try: main()\nexcept SystemExit: pass"
    assert _heavy_after(run) == []


def test_generated_code_imports_the_runtime_only() -> None:
    regulations = [path for path in sorted(EXAMPLES.rglob("*.yaml")) if _is_regulation(path)]
    assert regulations
    for path in regulations:
        command = [sys.executable, "-m", "regdsl", "compile", str(path), "--to", "python"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        imported = {name for node in ast.walk(ast.parse(done.stdout)) for name in _imported(node)}
        own = {name for name in imported if name.split(".")[0] not in sys.stdlib_module_names}
        assert own, "the generated code stands on the runtime"
        assert all(name == "regdsl.runtime" or name.startswith("regdsl.runtime.") for name in own), own


def _heavy_after(code: str) -> list[str]:
    report = f"import sys\nprint('\\n' + ' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()


def _is_regulation(path: Path) -> bool:
    return any(line.strip() == "kind: regulation" for line in path.read_text(encoding="utf-8").splitlines())


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or "."] if isinstance(node, ast.ImportFrom) else []
