"""Findings of the command line itself: in the expression given to `regdsl feel`, in files that cannot be laid out."""

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["JSON_LAYOUT", "LAYOUT_CHANGES_MEANING", "NOT_STRICT"]

NOT_STRICT = Kind(
    "EXP090",
    "not-strict",
    Severity.ERROR,
    Bilingual("{message}", "{message}"),
    Bilingual(
        "поправьте выражение или вычислите его в полном языке: `--mode dmn`",
        "mend the expression, or evaluate it in the whole language: `--mode dmn`",
    ),
)
LAYOUT_CHANGES_MEANING = Kind(
    "YML090",
    "layout-changes-meaning",
    Severity.ERROR,
    Bilingual(
        "единый вид изменил бы содержание файла, поэтому файл не тронут",
        "the canonical layout would change what the file says, so it was left alone",
    ),
    Bilingual(
        "пришлите этот файл авторам regdsl: так быть не должно", "send this file to the authors of regdsl: a defect"
    ),
)
JSON_LAYOUT = Kind(
    "YML091",
    "layout-of-json",
    Severity.ERROR,
    Bilingual("единый вид есть только у файлов YAML", "only YAML files have a canonical layout"),
    Bilingual("назовите файл .yaml", "name a .yaml file"),
)
