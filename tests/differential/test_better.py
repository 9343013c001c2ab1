"""The better of two random versions, with subjects and several results: the engine takes it as the oracle does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

import regdsl
from regdsl.core.under_way import Wanted
from regdsl.diagnostics import Severity
from regdsl.feel.types import ALWAYS, Boolean, Date, Number
from regdsl.library import checked
from regdsl.reference import Judged, better
from regdsl.testing.strategies import applications, complete_applications, refinements
from tests.differential.random_versions import ON, SUBMITTED, two_versions
from tests.differential.regulations import regulation_texts
from tests.property.regulations import Subject, oracle, subject
from tests.support.depth import at_depth

quickly = settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
BASES = ("cards", "turns", "subjects", "objects", "results")
APART = {"EXP032", "EXP041", "EXP180", "EXP184", "EXP185", "EXP206"}
"""What a random second version may be refused for: it says nothing of what is compared here."""
SETTLED = ("granted", "refused")
COUNT = at_depth(3, 40)
APPLICATIONS = at_depth(6, 20)


class Versions(NamedTuple):
    both: regdsl.RegulationSet
    each: tuple[Subject, ...]
    near: tuple[dict[str, Any], ...]


@contextmanager
def loaded(text: str, near: tuple[dict[str, Any], ...], data: st.DataObject) -> Iterator[Versions]:
    with TemporaryDirectory() as folder:
        fields = _comparable(text, Path(folder))
        prefer = data.draw(st.lists(st.sampled_from(sorted(fields)), max_size=2, unique=True)) if fields else []
        less = data.draw(st.booleans())
        told = [{"less": name} if less else name for name in prefer]
        greater = [name for name, is_number in fields.items() if is_number]
        files = two_versions(text, told, greater, lambda of: data.draw(st.integers(1, of)) == of)
        paths = [Path(folder) / f"v{number}.yaml" for number in (1, 2)]
        for path, said in zip(paths, files, strict=True):
            path.write_text(said, encoding="utf-8")
        found = {d.kind.code for d in regdsl.check([Path(folder)]).diagnostics if d.severity is Severity.ERROR}
        assume(not found & APART)
        assert not found
        both = regdsl.load(Path(folder))
        assert isinstance(both, regdsl.RegulationSet)
        by_version = {one.version: one for one in both.versions}
        newest = (paths[1], by_version["2"]), (paths[0], next(one for name, one in by_version.items() if name != "2"))
        yield Versions(both, tuple(Subject(one, checked(path), ()) for path, one in newest), near)


def _comparable(text: str, folder: Path) -> dict[str, bool]:
    """The fields of the record by which two versions may be compared, with whether they are numbers."""
    path = folder / "base.yaml"
    path.write_text(text, encoding="utf-8")
    assume(not any(d.severity is Severity.ERROR for d in regdsl.check([path]).diagnostics))
    base = regdsl.load(path)
    path.unlink()
    assert isinstance(base, regdsl.Regulation)
    found: dict[str, bool] = {}
    for result in base.program.results:
        static = result.value.static
        if isinstance(static.type, Number | Date | Boolean) and static.absent_until != ALWAYS:
            found[result.name] = isinstance(static.type, Number)
    return found


def of_december(application: dict[str, Any]) -> dict[str, Any]:
    """The application filed on that day; what happened to it came no earlier."""
    events = [{**one, "at": max(one["at"], SUBMITTED[:10])} for one in application.get("events", ())]
    return {**application, "submitted_at": SUBMITTED, "events": events}


def compare(known: Versions, application: dict[str, Any]) -> str:
    """Hold the engine against the oracle; the outcome."""
    decision = known.both.decide(application, on=ON)
    said: Any = decision.to_dict("ru")
    judged = [Judged(one.checked, oracle(one, application)) for one in known.each]
    preference = known.each[0].regulation.program.preference
    expected = better(judged, [(one.field, one.wanted is Wanted.MORE) for one in preference])
    assert (said["outcome"], decision.outcome) == (expected.outcome, expected.outcome)
    if expected.outcome == "needs_data":
        assert (said["grounds"], said["each"], said["results"], said["certain"]) == ([], {}, {}, None)
        return expected.outcome
    names = [one.regulation.version for one in known.each]
    assert said["regulation"]["version"] == names[expected.version]
    places = expected.by or dict.fromkeys(judged[expected.version].verdict.each, expected.version)
    assert said["each"].keys() == places.keys()
    if expected.outcome in SETTLED:
        assert {own["outcome"] for own in said["each"].values()} <= set(SETTLED)
    for key, place in places.items():
        own, meant = said["each"][key], judged[place].verdict.each[key]
        assert own.get("version", names[expected.version]) == names[place]
        assert (own["outcome"], [ground["id"] for ground in own["grounds"]]) == (meant.outcome, list(meant.grounds))
        assert own["complete"] == meant.complete
    assert said["complete"] == all(one["complete"] for one in said["each"].values()) or not expected.by
    return expected.outcome


@pytest.mark.parametrize("name", BASES)
@settings(quickly, max_examples=COUNT)
@given(data=st.data())
def test_the_better_version_is_taken_as_the_oracle_takes_it(name: str, data: st.DataObject) -> None:
    text = Path(__file__).parents[1].joinpath("property", f"{name}.yaml").read_text(encoding="utf-8")
    base = subject(name)
    with loaded(text, base.near, data) as known:
        for _ in range(APPLICATIONS):
            kind = data.draw(st.sampled_from([applications, complete_applications]))
            compare(known, of_december(data.draw(kind(base.regulation.program, base.near))))


@pytest.mark.parametrize("name", BASES)
@settings(quickly, max_examples=COUNT)
@given(data=st.data())
def test_what_is_learnt_turns_no_outcome_of_the_better_version(name: str, data: st.DataObject) -> None:
    text = Path(__file__).parents[1].joinpath("property", f"{name}.yaml").read_text(encoding="utf-8")
    base = subject(name)
    with loaded(text, base.near, data) as known:
        for _ in range(APPLICATIONS):
            pair = data.draw(refinements(base.regulation.program, base.near))
            before, after = (known.both.decide(of_december(one), on=ON).to_dict(None) for one in pair)
            if before["outcome"] != "needs_data":
                assert after["outcome"] == before["outcome"]
            if before["outcome"] == "granted" and not _by_silence(before):
                assert after["results"] == before["results"], "what is given rests on no missing data"
            for key, own in before["each"].items():  # type: ignore[attr-defined]
                if own["outcome"] in SETTLED and key in after["each"]:  # type: ignore[operator]
                    assert after["each"][key]["outcome"] == own["outcome"]  # type: ignore[index]


def _by_silence(decision: dict[str, Any]) -> bool:
    """Whether silence granted it, or gave a source's default: then what is still unknown is left out."""
    return decision["deemed"] or any(step["step"] in ("silence", "default") for step in decision["trace"])


@settings(quickly, max_examples=COUNT)
@given(text=regulation_texts(), data=st.data())
def test_the_better_of_random_versions(text: str, data: st.DataObject) -> None:
    assume(yaml.safe_load(text).keys() & {"subject", "results"})
    with loaded(text, (), data) as known:
        for _ in range(APPLICATIONS):
            compare(known, of_december(data.draw(applications(known.each[1].regulation.program))))
