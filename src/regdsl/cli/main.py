"""Where the command `regdsl` begins. Nothing is imported here: to say the version costs no more than to start."""

import gc
import sys

__all__ = ["main"]

_SOON = 50_000
"""After how many new objects garbage is looked for: Python does so after 700, and again and again walks through what a
command is made of, which never goes."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line (that of the process by default) and return its exit status.

    0 is fine; 1 findings, failed cases, a replay that differs; 2 usage, or nothing usable; 130 interrupted.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given in (["--version"], ["-V"]):
        from regdsl.version import __version__

        print(f"regdsl {__version__}")
        return 0
    from regdsl.cli.run import run

    if arguments is not None:
        return run(given)
    gc.set_threshold(_SOON, 10, 10)  # the process is ours alone
    try:
        return run(given)
    finally:
        gc.freeze()  # nor is it looked through once more at the end
