"""Where the program keeps what it need not find out again."""

import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["cache_folder"]


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder: `REGDSL_CACHE_DIR`, else where the system keeps such things of a user; None where there is no such
    place. It is never a folder of the project: whoever proposes a change must not bring its verdict along."""
    if own := environment.get("REGDSL_CACHE_DIR"):
        return Path(own)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local) / "regdsl" / "cache" if local else None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "regdsl"
    return Path(environment.get("XDG_CACHE_HOME") or home / ".cache") / "regdsl"
