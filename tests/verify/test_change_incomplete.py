"""What a change does while data are missing, against trying every application of random small regulations."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.verify.change.run import Comparison, compare
from regdsl.verify.limits import Limits
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.verdict import Proved, Refuted
from tests.decide.services import load
from tests.support.depth import at_depth
from tests.verify.test_enumeration import DOMAINS, condition, regulation

COUNT = at_depth(8, 120)
MISSING = object()


def reworded(random: Random, text: str) -> str:
    """A condition that says the same of complete data, and maybe not of others."""
    other = random.choice((condition(random, 0), "(в in [1..2])", '(г in ("да", "нет"))'))
    return random.choice(
        (
            f"not(not({text}))",
            f"({text} and {text})",
            f"({text} or {text})",
            f"({text} and ({other} or not({other})))",
            f"({text} or ({other} and not({other})))",
            f"(({text} and {other}) or ({text} and not({other})))",
            f"(if {other} then {text} else {text})",
            f"(if {text} then {text} else {text})",
        )
    )


def reworded_somewhere(folder: Path, old: regdsl.Regulation, random: Random) -> regdsl.Regulation:
    """The regulation with one condition put in other words."""
    lines = old.path.read_text(encoding="utf-8").splitlines()
    places = [place for place, line in enumerate(lines) if "when: '" in line or "к0: '" in line or "expr: 'if" in line]
    place = random.choice(places)
    line = lines[place]
    start = line.index("'") + 1 + ("if " if "expr: 'if" in line else "").__len__()
    end = line.index(" then в" if "expr: 'if" in line else "'", start)
    lines[place] = line[:start] + reworded(random, line[start:end]) + line[end:]
    return rewritten(folder, "\n".join(lines))


def rewritten(folder: Path, text: str) -> regdsl.Regulation:
    folder.mkdir()
    path = folder / "service.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def says(shown: Shown) -> dict[str, Any]:
    """All that a decision says, but for the trace and what is but how it is put."""
    told = shown.decision.to_dict(None)
    grounds = {one["id"] for one in told["grounds"]}  # type: ignore[index, union-attr]  # a list of objects
    needs = {one["input"] for one in told["needs"]}  # type: ignore[index, union-attr]  # a list of objects
    kept = {
        key: told[key] for key in ("outcome", "certain", "complete", "undetermined", "variant", "results", "deemed")
    }
    return {**kept, "grounds": grounds, "needs": needs}


def applications(old: regdsl.Regulation) -> Iterator[dict[str, Any]]:
    """Every application, of which data may be missing, upon silence too."""
    day = old.program.in_force_from
    expired = [{"type": "term_expired", "about": "решение", "at": day.isoformat()}]
    for values in product(*((MISSING, *domain) for _, domain in DOMAINS.values())):
        inputs = {name: value for name, value in zip(DOMAINS, values, strict=True) if value is not MISSING}
        for events in ([], expired) if old.program.silence is not None else ([],):
            yield {"submitted_at": f"{day}T10:00", "inputs": inputs, "events": events}


def differences(old: regdsl.Regulation, new: regdsl.Regulation) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    found = []
    for application in applications(old):
        shown = [replayed(one.engine, application, old.program.in_force_from) for one in (old, new)]
        assert shown[0] is not None
        assert shown[1] is not None
        pair = says(shown[0]), says(shown[1])
        if pair[0] != pair[1]:
            found.append(pair)
    return found


def claimed(made: Comparison) -> dict[str, bool]:
    found = {}
    for one in made.answers:
        assert isinstance(one.verdict, Proved | Refuted), one.claim.about
        assert isinstance(one.verdict, Proved) or one.verdict.shown
        found[one.claim.about] = isinstance(one.verdict, Proved)
    return found


@pytest.mark.parametrize("seed", range(COUNT))
def test_whatever_is_said_otherwise_while_data_are_missing_is_found(tmp_path: Path, seed: int) -> None:
    random = Random(7000 + seed)
    old = regulation(tmp_path, random)
    new = reworded_somewhere(tmp_path / "new", old, random)
    differ = differences(old, new)
    made = compare(old.engine, new.engine, Limits(600))
    claims = claimed(made)
    for about in [one for one in claims if not one.startswith("incomplete/")]:
        assert claims[about], "of complete data the same is said"
    assert made.can_change is bool(differ)
    moves = {f"incomplete/outcomes/{one['outcome']}/{other['outcome']}" for one, other in differ}
    refuted = {about for about, proved in claims.items() if not proved}
    assert {one for one in moves if len(set(one.split("/")[2:])) == 2} == {
        one for one in refuted if one.startswith("incomplete/outcomes/")
    }
    same = [(one, other) for one, other in differ if one["outcome"] == other["outcome"]]
    asked = {f"incomplete/needs/{name}" for one, other in same for name in one["needs"] ^ other["needs"]}
    assert asked == {one for one in refuted if one.startswith("incomplete/needs/")}
    stated = {
        f"incomplete/grounds/{name}"
        for one, other in same
        for key in ("grounds", "undetermined")
        for name in set(one[key]) ^ set(other[key])
    }
    assert stated == {one for one in refuted if one.startswith("incomplete/grounds/")}


def test_conditions_in_other_words_that_ask_for_the_same_pass(tmp_path: Path) -> None:
    pairs = (
        ("а and б", "not(not(а) or not(б))"),
        ("а or б", "б or а"),
        ("в < 2", "в <= 1"),
        ("в < 2 or (а and б)", "not(в >= 2) or (б and а)"),
        ("if а then б else false", "if not(а) then false else б"),
    )
    for place, texts in enumerate(pairs):
        versions = [in_other_words(tmp_path / f"{place}{turn}", text) for turn, text in enumerate(texts)]
        assert not compare(versions[0].engine, versions[1].engine, Limits(600)).can_change, texts


def in_other_words(folder: Path, text: str) -> regdsl.Regulation:
    folder.mkdir()
    inputs = "\n".join(f"{name}: {{title: Т {name}, {kind}, source: полиция}}" for name, (kind, _) in DOMAINS.items())
    return load(folder, inputs=inputs, refuse=f"- {{id: о, title: О, basis: акт/п.1, when: '{text}'}}")


@pytest.mark.parametrize(
    ("text", "other", "about"),
    [
        ("а", "(а and б) or (а and not(б))", "incomplete/outcomes/refused/needs_data"),
        ("(а and б) or (а and not(б))", "а", "incomplete/outcomes/needs_data/refused"),
        ("а and (в < 1 or б)", "(а and в < 1) or (а and б)", "incomplete/needs/б"),
    ],
)
def test_who_is_decided_on_otherwise_is_shown(tmp_path: Path, text: str, other: str, about: str) -> None:
    old, new = in_other_words(tmp_path / "old", text), in_other_words(tmp_path / "new", other)
    made = compare(old.engine, new.engine, Limits(600))
    assert made.can_change
    answer = next(one for one in made.answers if one.claim.about == about)
    assert isinstance(answer.verdict, Refuted)
    assert answer.verdict.shown
    witness = answer.verdict.witness
    assert witness is not None
    assert len(witness.application["inputs"]) < len(DOMAINS)


LISTS = {
    "types": "чел: {судим: {title: С, type: boolean}}",
    "inputs": (
        "люди: {title: Люди, type: list of чел, key: имя, max_items: 2, source: полиция}\n"
        "а: {title: А, type: boolean, source: полиция}"
    ),
}


@pytest.mark.parametrize(
    ("text", "other", "passes"),
    [
        ("count(люди[судим]) > 1", "not(count(люди[судим]) <= 1)", True),
        ("а and count(люди[судим]) > 1", "count(люди[судим]) > 1 and а", True),
        ("some q in люди satisfies q.судим", "count(люди[судим]) > 0", False),
    ],
)
def test_what_a_list_lacks_is_the_same_where_it_is_written_alike(
    tmp_path: Path, text: str, other: str, passes: bool
) -> None:
    versions = []
    for name, own in (("old", text), ("new", other)):
        (tmp_path / name).mkdir()
        refuse = f"- {{id: о, title: О, basis: акт/п.1, when: '{own}'}}"
        versions.append(load(tmp_path / name, **LISTS, refuse=refuse))
    assert compare(versions[0].engine, versions[1].engine, Limits(600)).can_change is not passes


SUBJECTS = {
    "types": "чел: {судим: {title: С, type: boolean}, болен: {title: Б, type: boolean}}",
    "inputs": (
        "люди: {title: Люди, type: list of чел, key: имя, min_items: 1, max_items: 2, source: полиция}\n"
        "а: {title: А, type: boolean, source: полиция}\n"
        "б: {title: Б, type: boolean, source: полиция}"
    ),
    "subject": "name: чел\nin: люди",
}


@pytest.mark.parametrize(
    ("whole", "single", "passes"),
    [
        (("а and б", "б and а"), ("чел.судим", "чел.судим"), True),
        (("а", "(а and б) or (а and not(б))"), ("чел.судим", "чел.судим"), False),
        (("а", "а"), ("чел.судим", "(чел.судим and чел.болен) or (чел.судим and not(чел.болен))"), False),
        (("а", "а"), ("чел.судим", "чел.судим and (чел.болен or not(чел.болен))"), False),
    ],
)
def test_subjects_are_told_and_asked_the_same_where_what_decides_on_them_is_written_alike(
    tmp_path: Path, whole: tuple[str, str], single: tuple[str, str], passes: bool
) -> None:
    versions = []
    for name, of_all, of_one in zip(("old", "new"), whole, single, strict=True):
        (tmp_path / name).mkdir()
        refuse = (
            f"- {{id: о, title: О, basis: акт/п.1, when: '{of_all}'}}\n"
            f"- {{id: п, title: П, basis: акт/п.1, when: '{of_one}', about: чел}}"
        )
        versions.append(load(tmp_path / name, **SUBJECTS, refuse=refuse))
    assert compare(versions[0].engine, versions[1].engine, Limits(600)).can_change is not passes


TERMS = {
    "": "решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}",
    "only": "решение: {length: 5 рабочих дней, from: поступление, only: [в1], basis: акт/п.1}",
    "length": "решение: {length: {в1: 5 рабочих дней, иначе: 7 рабочих дней}, from: поступление, basis: акт/п.1}",
    "after": (
        "решение: {length: 5 рабочих дней, from: поступление, only: [в1], basis: акт/п.1}\n"
        "выдача: {length: 1 рабочий день, from: решение, basis: акт/п.1}"
    ),
    "when": "решение: {length: 5 рабочих дней, from: поступление, only: [в1], when: suspended, basis: акт/п.1}",
}


@pytest.mark.parametrize(
    ("kind", "same"), [("", True), ("only", False), ("length", False), ("after", False), ("when", True)]
)
def test_what_clocks_of_some_variants_ask_for_is_compared(tmp_path: Path, kind: str, same: bool) -> None:
    old, new = (with_clock(tmp_path / name, text, kind) for name, text in (("old", "а"), ("new", REWORDED)))
    answers = {one.claim.about: one.verdict for one in compare(old.engine, new.engine, Limits(600)).answers}
    answer = answers.get("incomplete/needs/б")
    assert isinstance(answer, Refuted) is not same
    if isinstance(answer, Refuted):
        assert answer.shown
        assert answer.witness is not None
        assert answer.witness.outcome == "returned"


def test_what_moves_a_clock_in_some_variants_is_left_open(tmp_path: Path) -> None:
    old, new = (with_clock(tmp_path / name, text, "", EXTEND) for name, text in (("old", "а"), ("new", REWORDED)))
    assert compare(old.engine, new.engine, Limits(600)).can_change
    same = with_clock(tmp_path / "same", "а", "", EXTEND)
    assert not compare(old.engine, same.engine, Limits(600)).can_change


REWORDED = "(а and б) or (а and not(б))"


EXTEND = "суд: {clock: решение, by: 1 рабочий день, event: court_order, only: [в1], basis: акт/п.1}"


def with_clock(folder: Path, text: str, kind: str, extend: str = "") -> regdsl.Regulation:
    """A variant that a condition tells, and an application that is returned whatever the variant is."""
    folder.mkdir()
    inputs = (
        "а: {title: А, type: boolean, source: полиция}\n"
        "б: {title: Б, type: boolean, source: полиция}\n"
        "в: {title: В, type: boolean, source: заявление, required: return}"
    )
    variants = f"- {{id: в1, title: В1, when: '{text}'}}\n- {{id: иной, title: Иной, otherwise: true}}"
    return load(
        folder,
        inputs=inputs,
        variants=variants,
        return_="- {id: нет, title: Нет, event: missing_required, basis: акт/п.1}",
        refuse="- {id: о, title: О, basis: акт/п.1, when: б}",
        terms=TERMS[kind],
        **({"extend": extend} if extend else {}),
    )
