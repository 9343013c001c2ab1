"""Where things lie in the repository."""

from pathlib import Path

__all__ = ["DOCS", "EXAMPLES", "PACKAGE", "ROOT", "SCHEMAS", "SOURCE"]

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "regdsl"
DOCS = ROOT / "docs"
EXAMPLES = ROOT / "examples"
SCHEMAS = ROOT / "schemas"
