"""Expected outputs kept as files under `tests/golden`."""

from pathlib import Path

__all__ = ["assert_golden"]

_FOLDER = Path(__file__).resolve().parents[1] / "golden"


def assert_golden(name: str, output: str, *, update: bool) -> None:
    """Compare `output` with the golden file `name`, or write it anew if `update` (the flag `--update-golden`)."""
    path = _FOLDER / name
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output, encoding="utf-8")
    assert path.exists(), f"no golden file {name}: write it with --update-golden and read it"
    assert output == path.read_text(encoding="utf-8")
