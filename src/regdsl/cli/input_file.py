"""Files that a command is given: an application, a context, a receipt, a key; `-` is the standard input."""

import os
import stat
import sys
from pathlib import Path

from regdsl.cli.console import Console
from regdsl.cli.stop import CannotGoOn
from regdsl.diagnostics import Bilingual
from regdsl.document import MAX_BYTES

__all__ = ["STANDARD_INPUT", "read_bytes", "shown_name"]

STANDARD_INPUT = "-"
_STANDARD_INPUT = Bilingual("<стандартный ввод>", "<stdin>")
_CHECK = Bilingual("проверьте путь к файлу и права на него", "check the path of the file and its permissions")


def shown_name(path: str, console: Console) -> str:
    """Return what messages call the file at `path`, or the standard input."""
    return console.tell(_STANDARD_INPUT) if path == STANDARD_INPUT else path


def read_bytes(path: str) -> bytes:
    """Return the content of the file at `path`. Raises CannotGoOn when it cannot be read or is too large."""
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(path).open("rb") as stream:
                state = os.fstat(stream.fileno())
                if stat.S_ISREG(state.st_mode) and state.st_size > MAX_BYTES:
                    raise _too_large(path)
                data = stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CannotGoOn(Bilingual(f"файл не найден: {path}", f"file not found: {path}"), _CHECK) from error
    except IsADirectoryError as error:
        raise CannotGoOn(Bilingual(f"это папка, а не файл: {path}", f"a folder, not a file: {path}"), _CHECK) from error
    except (OSError, ValueError, AttributeError) as error:
        raise CannotGoOn(
            Bilingual(f"файл не удалось прочитать: {path}", f"the file could not be read: {path}"), _CHECK
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large(path)
    return data


def _too_large(path: str) -> CannotGoOn:
    return CannotGoOn(
        Bilingual(
            f"файл слишком велик: {path}, допускается {MAX_BYTES} байт",
            f"the file is too large: {path}, the limit is {MAX_BYTES} bytes",
        )
    )
