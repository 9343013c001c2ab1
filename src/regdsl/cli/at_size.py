"""How much is put into the check of many files: processes, what is kept from before, how far it has come."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from regdsl.cli.cache_folder import cache_folder
from regdsl.cli.console import Console
from regdsl.cli.progress_bar import ProgressBar
from regdsl.library.jobs import processors

__all__ = ["AtSize", "at_size"]


class AtSize(Struct, frozen=True):
    """The number of processes, the folder of what is kept (None: nothing is), and who is told of the progress."""

    jobs: int
    cache: Path | None
    progress: ProgressBar


@contextmanager
def at_size(options: Namespace, console: Console) -> Iterator[AtSize]:
    """What the options `--jobs` and `--no-cache` ask for; the bar is gone in the end."""
    bar = ProgressBar(console)
    cache = None if options.no_cache else cache_folder(os.environ)
    try:
        yield AtSize(options.jobs or processors(), cache, bar)
    finally:
        bar.clear()
