"""`regdsl new rule`: begin a rule of an agency's own."""

import shlex
from argparse import Namespace
from pathlib import Path

from regdsl.cli.console import Console
from regdsl.cli.rule_draft import Package, package_in, rule_draft, unfit_prefix, unfit_slug
from regdsl.cli.stop import CannotGoOn, UsageProblem
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import create_files
from regdsl.diagnostics import Bilingual

__all__ = ["new_rule"]

_BAD_NAME = Bilingual(
    "имя правила «{name}» не годится: нужны латинские строчные буквы, цифры и дефисы, например short-remedy",
    "a rule cannot be called `{name}`: small Latin letters, digits and hyphens are needed, such as short-remedy",
)
_BAD_PREFIX = Bilingual(
    "буквы кодов «{name}» не годятся: нужны три заглавные латинские буквы, не занятые самой программой",
    "codes cannot begin with `{name}`: three capital Latin letters are needed that the program itself does not use",
)
_NO_FOLDER = Bilingual("нет папки {name}", "there is no folder {name}")
_UNREADABLE = Bilingual("не удалось прочитать {name}", "{name} could not be read")
_WRITTEN = Bilingual("записано: {file}", "written: {file}")
_ADD_RULE = Bilingual(
    "добавьте в {file}: строку `from {package} import {module}` и {module}.RULE в rules",
    "add to {file}: the line `from {package} import {module}`, and {module}.RULE to `rules`",
)
_ADD_ENTRY = Bilingual("добавьте в {file}:", "add to {file}:")
_NEXT = Bilingual("дальше:", "next:")


def new_rule(options: Namespace, console: Console) -> int:
    """Write the files of a rule, and of the package around it where there is none. Returns the exit status.

    Raises UsageProblem for a name that does not do, CannotGoOn where the disk refuses.
    """
    given = Path(options.rule)
    folder, slug = given.parent, given.name
    if unfit_slug(slug):
        raise UsageProblem(_with(_BAD_NAME, slug))
    if options.prefix is not None and unfit_prefix(options.prefix):
        raise UsageProblem(_with(_BAD_PREFIX, options.prefix))
    if not folder.is_dir():
        raise CannotGoOn(_with(_NO_FOLDER, str(folder)))
    try:
        package = package_in(folder, options.prefix)
    except (OSError, UnicodeError) as error:
        raise CannotGoOn(_with(_UNREADABLE, str(getattr(error, "filename", None) or folder))) from error
    made = rule_draft(folder, package, slug)
    for path in made.contents:
        path.parent.mkdir(parents=True, exist_ok=True)
    create_files(made.contents)
    then = [f"pip install -e {shlex.quote(str(folder))}", f"regdsl rules {made.code}"]
    then.append(f"pytest {shlex.quote(str(folder / 'tests'))}")
    if console.as_json:
        shown = {"code": made.code, "written": [str(file) for file in made.contents], "entry_point": package.entry}
        console.write(json_text({**shown, "next": then}))
        return 0
    for file in made.contents:
        console.say(console.fill(_WRITTEN, file=file))
    _say_what_to_add(package, folder, made.module, console)
    console.say(f"{console.tell(_NEXT)} {' && '.join(then)}")
    return 0


def _say_what_to_add(package: Package, folder: Path, module: str, console: Console) -> None:
    """Files that were there already are the author's: what they lack is told and not written."""
    if package.begun:
        inside = folder / "src" / package.module / "__init__.py"
        console.say(console.fill(_ADD_RULE, file=inside, module=module, package=package.module))
    if package.described and not package.entered:
        console.say(console.fill(_ADD_ENTRY, file=folder / "pyproject.toml"))
        for line in package.entry.splitlines():
            console.say(f"  {line}")


def _with(words: Bilingual, name: str) -> Bilingual:
    return Bilingual(words.ru.format(name=name), words.en.format(name=name))
