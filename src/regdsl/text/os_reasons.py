"""What an operating system says of a file, in Russian too: its own words are English wherever it runs."""

import errno
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from regdsl.diagnostics import Bilingual

__all__ = ["os_reason"]

_RUSSIAN: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOENT: "нет такого файла или папки",
        errno.EACCES: "нет прав",
        errno.EPERM: "действие запрещено",
        errno.EEXIST: "такой файл уже есть",
        errno.ENOTDIR: "на этом пути не папка",
        errno.EISDIR: "это папка",
        errno.ENOSPC: "на диске нет места",
        errno.EDQUOT: "отведённое место на диске кончилось",
        errno.EROFS: "диск только для чтения",
        errno.EFBIG: "файл слишком велик",
        errno.ENAMETOOLONG: "имя слишком длинное",
        errno.ELOOP: "ссылка ведёт сама на себя",
        errno.EMFILE: "открыто слишком много файлов",
        errno.ENFILE: "открыто слишком много файлов",
        errno.EBUSY: "файл занят",
        errno.ETXTBSY: "файл занят",
        errno.EIO: "сбой диска",
        errno.EPIPE: "читать некому",
        errno.EINVAL: "система такого не принимает",
        errno.ESTALE: "сетевая папка больше не отвечает",
    }
)


def os_reason(error: OSError) -> Bilingual:
    """Why the system refused, without the name of the file."""
    number = error.errno
    if number is None:
        return Bilingual("отказ системы", type(error).__name__)
    return Bilingual(_RUSSIAN.get(number, f"отказ системы № {number}"), error.strerror or os.strerror(number))
