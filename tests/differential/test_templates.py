"""A random regulation is taken apart into a template and an instance: put together again, it is the same regulation."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import regdsl
from regdsl.compile import to_python
from regdsl.core.lower.program import to_program
from regdsl.core.program import Program
from regdsl.library import checked
from regdsl.library.errors import LoadError
from tests.differential.regulations import regulation_texts
from tests.differential.test_regulations import quickly
from tests.support.depth import at_depth

COUNT = at_depth(10, 200)


def apart(draw: st.DrawFn, whole: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A template and an instance that say together what `whole` says alone."""
    template = {**whole, "kind": "template", "id": "test.template", "version": "7", "title": "Шаблон", "locals": {}}
    instance = {
        "regdsl": "1",
        "kind": "regulation",
        "id": whole["id"],
        "extends": "test.template@7",
        "version": whole["version"],
        "language": "ru",
        "title": whole["title"],
        "locals": {},
    }
    terms = {name: dict(term) for name, term in whole.get("terms", {}).items()}
    for name, term in terms.items():
        length = term.get("length")
        if not isinstance(length, str) or not length.endswith(("рабочих дней", "рабочих дня", "рабочий день")):
            continue
        if draw(st.booleans()):
            local = f"местный срок {len(template['locals'])}"
            template["locals"][local] = {"type": "duration", "unit": "рабочий день", "max": 99}
            instance["locals"][local] = draw(st.sampled_from([length, {"value": length}, int(length.split()[0])]))
            term["length"] = local
        elif draw(st.booleans()):
            term["length"] = f"{int(length.split()[0]) + draw(st.integers(0, 3))} рабочих дней"
            instance.setdefault("terms", {})[name] = {"length": length}
    if terms:
        template["terms"] = terms
    periods = dict(whole.get("periods", {}))
    while periods and "every_year" in list(periods.values())[-1] and draw(st.booleans()):  # what is taken comes last
        name, period = periods.popitem()
        template["locals"] = {name: {"type": "range of day_month", "title": name}, **template["locals"]}
        said = draw(st.sampled_from([period["every_year"], {"value": period["every_year"]}]))
        instance["locals"][name] = said
        template["periods"] = periods
    # a template can say nothing of a channel that only its instances have
    own = whole["channels"][1:]
    elsewhere = str({key: value for key, value in whole.items() if key != "channels"})
    if not any(channel in elsewhere for channel in own) and draw(st.booleans()):
        template["channels"], instance["channels"] = whole["channels"][:1], own
    if draw(st.booleans()):
        template["authority"] = {**whole["authority"], "body": "Не тот орган", "time_zone": "Asia/Omsk"}
        instance["authority"] = {key: whole["authority"][key] for key in ("body", "time_zone")}
    return template, instance


def without_figures(program: Program) -> Program:
    """`program` and those within it (of its further results, of its annulment) without parameters, which compare by
    identity and are said in full by the generated Python."""
    links = tuple(
        link if link.program is None else replace(link, program=without_figures(link.program)) for link in program.links
    )
    annulling = None if program.annulling is None else without_figures(program.annulling)
    return replace(program, parameters=(), links=links, annulling=annulling)


@settings(quickly, max_examples=COUNT, deadline=None)
@given(data=st.data())
def test_what_is_taken_apart_is_put_together_again(data: st.DataObject) -> None:
    whole = yaml.safe_load(data.draw(regulation_texts()))
    template, instance = data.draw(st.composite(apart)(whole))
    with TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}.yaml" for name in ("whole", "template", "instance")}
        for name, content in (("whole", whole), ("template", template), ("instance", instance)):
            paths[name].write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
        try:
            expected = to_program(checked(paths["whole"]))
        except LoadError:
            return
        found = regdsl.check([paths["template"], paths["instance"]]).diagnostics
        assert [one.message("en") for one in found if one.severity == "error"] == []
        made = to_program(checked(paths["instance"]))
        assert without_figures(made) == without_figures(expected)
        assert to_python(made) == to_python(expected)
