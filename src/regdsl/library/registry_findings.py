"""What can be wrong with a folder of regulations, beside what is wrong in its files."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["CHECK_FAILED", "FOLDER_UNREADABLE", "ID_TWICE", "KINDS", "NOT_REGULAR", "VERSION_TWICE"]

ID_TWICE: Final = Kind(
    "CFG020",
    "id-twice",
    Severity.WARNING,
    Bilingual("то же самое уже есть в файле {other}: {id}", "the same stands in the file {other} already: {id}"),
    Bilingual(
        "дайте одному из файлов другой id или другую версию либо удалите лишний",
        "give one of the files another id or another version, or delete the one too many",
    ),
)
VERSION_TWICE: Final = Kind(
    "CFG035",
    "two-files-of-one-version",
    Severity.ERROR,
    Bilingual(
        "{id} — это и файл {other}: какой из двух верен, не узнать",
        "{id} is the file {other} too: nobody can tell which of the two is meant",
    ),
    Bilingual(
        "дайте одному из файлов другой id или другую версию либо удалите лишний",
        "give one of the files another id or another version, or delete the one too many",
    ),
)
CHECK_FAILED: Final = Kind(
    "CFG021",
    "check-failed",
    Severity.ERROR,
    Bilingual(
        "проверка этого файла прервалась, это ошибка программы: {what}",
        "the check of this file broke off, a defect of the program: {what}",
    ),
    Bilingual(
        "остальные файлы проверены; пришлите этот файл авторам программы",
        "the other files were checked; send this file to the authors of the program",
    ),
)
NOT_REGULAR: Final = Kind(
    "CFG022",
    "not-a-regular-file",
    Severity.ERROR,
    Bilingual("это не файл с текстом, его не открывали", "this is no file with a text, it was not opened"),
    Bilingual("уберите его из папки или назовите иначе", "take it out of the folder, or call it otherwise"),
)
FOLDER_UNREADABLE: Final = Kind(
    "CFG023",
    "folder-unreadable",
    Severity.ERROR,
    Bilingual("папку не удалось прочитать: {reason}", "the folder could not be read: {reason}"),
    Bilingual("проверьте права на неё", "look at the rights to it"),
)

KINDS: Final = (ID_TWICE, VERSION_TWICE, CHECK_FAILED, NOT_REGULAR, FOLDER_UNREADABLE)
