"""Where the command `regdsl` begins. Nothing is imported here: to say the version costs no more than to start."""

import sys

__all__ = ["main"]


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

    return run(given)
