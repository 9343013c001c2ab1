"""Writing files whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from regdsl.cli.stop import CannotGoOn
from regdsl.diagnostics import Bilingual
from regdsl.text.os_reasons import os_reason

__all__ = ["create_files", "replace_file"]


def replace_file(path: Path, data: bytes) -> None:
    """Make `data` the content of the file at `path`, in one step: nobody ever sees half of it.

    A link is followed, the permissions of a file that is there are kept. Raises CannotGoOn when the disk refuses.
    """
    target = Path(os.path.realpath(path))
    try:
        _replace(target, data)
    except OSError as error:
        raise _refused(path, error) from error


def _replace(target: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def create_files(contents: Mapping[Path, bytes]) -> None:
    """Create all these files, or none: a file that is there already is never written over.

    Raises CannotGoOn when one exists or the disk refuses.
    """
    made: list[Path] = []
    try:
        for path, data in contents.items():
            with path.open("xb") as stream:
                made.append(path)
                stream.write(data)
    except FileExistsError as error:
        _remove(made)
        raise CannotGoOn(
            Bilingual(f"файл уже есть: {error.filename}", f"the file exists already: {error.filename}"),
            Bilingual("выберите другое имя или уберите этот файл", "choose another name or move that file away"),
        ) from error
    except BaseException as error:
        _remove(made)
        if isinstance(error, OSError):
            raise _refused(path, error) from error
        raise


def _remove(made: list[Path]) -> None:
    for path in made:
        with contextlib.suppress(OSError):
            path.unlink()


def _refused(path: Path, error: OSError) -> CannotGoOn:
    reason = os_reason(error)
    return CannotGoOn(
        Bilingual(
            f"файл {path} не удалось записать: {reason.ru}", f"the file {path} could not be written: {reason.en}"
        ),
        Bilingual("проверьте папку и права на неё", "check the folder and its permissions"),
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
