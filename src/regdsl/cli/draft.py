"""The files of a new regulation, made from a template."""

import re
from collections.abc import Mapping
from importlib.resources import files

from msgspec import Struct

from regdsl.cli.layout import canonical
from regdsl.document import parse

__all__ = ["Wanted", "draft"]

_TOKEN = re.compile("ID_HERE|TITLE_EN_HERE|TITLE_HERE|LEVEL_HERE")
_SPECIAL = re.compile(r'["\\]')


class Wanted(Struct, frozen=True):
    """What a person wants: the kind of service, the file's name without its ending, the titles, whose service it is,
    and whether there is to be an English translation."""

    kind: str
    name: str
    title: str
    title_en: str
    level: str
    english: bool


def draft(wanted: Wanted) -> dict[str, bytes]:
    """Return the content of each file by its name, in the canonical layout."""
    endings = ["", ".cases", ".en"] if wanted.english else ["", ".cases"]
    return {f"{wanted.name}{ending}.yaml": _file(wanted, ending) for ending in endings}


def _file(wanted: Wanted, ending: str) -> bytes:
    template = files("regdsl.cli.templates") / f"{wanted.kind}{ending}.yaml"
    values = {
        "ID_HERE": f"ru.draft.{wanted.name}",
        "TITLE_HERE": wanted.title,
        "TITLE_EN_HERE": wanted.title_en,
        "LEVEL_HERE": wanted.level,
    }
    lines = template.read_text(encoding="utf-8").splitlines()
    text = "\n".join(_filled(line, values) for line in lines) + "\n"
    document = parse(text.encode(), "template.yaml").document
    assert document is not None
    return canonical(document).encode()


def _filled(line: str, values: Mapping[str, str]) -> str:
    """Put the values in: as they are in a comment, in quotes (which the layout drops where it can) elsewhere."""
    if line.lstrip().startswith("#"):
        return _TOKEN.sub(lambda token: values[token.group()], line)
    return _TOKEN.sub(lambda token: '"' + _SPECIAL.sub(r"\\\g<0>", values[token.group()]) + '"', line)
