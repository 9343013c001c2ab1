"""What changes between random small regulations over finite domains, against trying every applicant of both."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.decide.submission import submit
from regdsl.verify.change.run import Comparison, compare
from regdsl.verify.limits import Limits
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.verdict import Proved, Refuted
from tests.decide.services import load
from tests.support.depth import at_depth
from tests.verify.test_enumeration import DOMAINS, regulation

COUNT = at_depth(10, 100)
NUMBER = "type: integer, min: 0, max: 3"
OTHER = ("type: integer, min: 0, max: 2", "type: integer, min: 1, max: 5", "type: decimal, scale: 1, min: 0, max: 3")


def successor(folder: Path, old: regdsl.Regulation, random: Random) -> regdsl.Regulation:
    """Another one, or the old one with a number moved; maybe with another range of a datum."""
    folder.mkdir()
    text = old.path.read_text(encoding="utf-8")
    if random.random() < 0.5:
        text = regulation(folder, random).path.read_text(encoding="utf-8")
    else:
        places = [place for place in range(len(text) - 4) if text[place : place + 2] in ("< ", "> ", "= ")]
        places = [place for place in places if text[place + 2].isdigit() and text[place - 2 : place] == "в "]
        for place in random.sample(places, min(1, len(places))):
            text = f"{text[: place + 2]}{random.randint(0, 4)}{text[place + 3 :]}"
    if random.random() < 0.4:
        assert NUMBER in text
        text = text.replace(NUMBER, random.choice(OTHER))
    path = folder / "service.yaml"
    path.write_text(text, encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def people(old: regdsl.Regulation, new: regdsl.Regulation) -> list[tuple[Shown, Shown]]:
    """What both say of everybody whom both allow, to whom nothing has happened, and of whom the authority was silent:
    that is an event to a version that knows of it."""
    day = old.program.in_force_from
    found = []
    for values in product(*(domain for _, domain in DOMAINS.values())):
        application = {"submitted_at": f"{day}T10:00", "inputs": dict(zip(DOMAINS, values, strict=True))}
        for silent in (False, True):
            shown = [replayed(one.engine, upon(one, application, silent), day) for one in (old, new)]
            if shown[0] is not None and shown[1] is not None:
                found.append((shown[0], shown[1]))
    return found


def upon(one: regdsl.Regulation, application: dict[str, Any], silent: bool) -> dict[str, Any]:
    """The application, upon silence where it means something to a version."""
    if not silent or one.program.silence is None:
        return application
    expired = {"type": "term_expired", "about": one.program.silence.after, "at": application["submitted_at"][:10]}
    return {**application, "events": [*application.get("events", ()), expired]}


def record(shown: Shown) -> Any:
    results = shown.decision.to_dict(None)["results"]
    assert isinstance(results, dict)
    return float(results["итог"]) if "итог" in results else None


def moved(about: str, old: Shown, new: Shown) -> bool:
    """Whether an applicant is one whom a claim says not to be."""
    kind, *rest = about.split("/")
    if kind == "outcomes":
        return [old.outcome, new.outcome] == rest
    if kind == "variants":
        return old.outcome == new.outcome and old.decision.variant == rest[0] != new.decision.variant
    if kind == "grounds":
        one, other = (new, old) if rest[1] == "new" else (old, new)
        return old.outcome == new.outcome and rest[0] in one.grounds and rest[0] not in other.grounds
    return old.outcome == new.outcome == "granted" and record(old) != record(new)


@pytest.mark.parametrize("seed", range(COUNT))
def test_what_changes_is_what_trying_everybody_shows(tmp_path: Path, seed: int) -> None:
    random = Random(1000 + seed)
    old = regulation(tmp_path, random)
    new = successor(tmp_path / "new", old, random)
    everybody = people(old, new)
    made = compare(old.engine, new.engine, Limits(600))
    first, *claims = (one for one in made.answers if not one.claim.about.startswith("incomplete/"))
    assert isinstance(first.verdict, Proved)
    for one in claims:
        assert isinstance(one.verdict, Proved | Refuted), one.claim
        truth = not any(moved(one.claim.about, *shown) for shown in everybody)
        assert isinstance(one.verdict, Proved) is truth, one.claim.about
        if isinstance(one.verdict, Refuted):
            assert one.verdict.shown
    outcomes = {f"outcomes/{one.outcome}/{other.outcome}" for one, other in everybody if one.outcome != other.outcome}
    assert outcomes <= {one.claim.about for one in claims}
    pairs = [(record(one), record(other)) for one, other in everybody if one.outcome == other.outcome == "granted"]
    changes = [other - one for one, other in pairs if one is not None and other is not None]
    for amount in made.amounts:
        assert (float(amount.least.value), float(amount.most.value)) == (min(changes), max(changes))
        assert amount.least.proved
        assert amount.most.proved
        assert amount.least.witness is not None
        assert amount.most.witness is not None
    if any(changes):
        assert made.amounts


Applications = Iterator[dict[str, Any]]


def filed(one: regdsl.Regulation, application: dict[str, Any]) -> Shown | None:
    """What a version says of an application once it is filed."""
    filled = submit(one.program, {name: value for name, value in application.items() if name != "silent"})
    return replayed(one.engine, upon(one, filled, bool(application.get("silent"))), one.program.in_force_from)


def agrees(made: Comparison, old: regdsl.Regulation, new: regdsl.Regulation, applications: Applications) -> bool:
    """Whether every claim is what trying every application shows; whether something changes."""
    shown = [(filed(old, one), filed(new, one)) for one in applications]
    both = [(one, other) for one, other in shown if one is not None and other is not None]
    claimed = set()
    for one in made.answers[1:]:
        if one.claim.about.startswith("incomplete/"):  # what defaults of silent sources leave open is not read there
            continue
        assert isinstance(one.verdict, Proved | Refuted), one.claim
        truth = not any(moved(one.claim.about, *pair) for pair in both)
        assert isinstance(one.verdict, Proved) is truth, one.claim.about
        claimed.add(one.claim.about)
    outcomes = {f"outcomes/{one.outcome}/{other.outcome}" for one, other in both if one.outcome != other.outcome}
    assert outcomes <= claimed
    alone = any((one is None) is not (other is None) for one, other in shown)
    if alone:
        assert any(note.counts for note in made.notes)
    changes = alone or any(one.outcome != other.outcome or record(one) != record(other) for one, other in both)
    assert made.can_change or not changes
    return changes


def rewritten(folder: Path, text: str) -> regdsl.Regulation:
    folder.mkdir()
    path = folder / "service.yaml"
    path.write_text(text, encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def with_defaults(text: str, random: Random) -> str:
    """The regulation with all its data the applicant's, some of which have a default."""
    for name, (kind, values) in DOMAINS.items():
        value = random.choice([one for one in values if one is not None])
        said = str(value).lower() if isinstance(value, bool) else value
        nullable = "nullable" in kind and random.random() < 0.5
        default = "" if nullable else f", default: {said}"
        old = f"{name}: {{title: Т {name}, {kind}, source: полиция}}"
        assert old in text
        kept = kind if nullable else kind.replace(", nullable: true", "")
        text = text.replace(old, f"{name}: {{title: Т {name}, {kept}{default}, source: заявление}}")
    return text


@pytest.mark.parametrize("seed", range(COUNT))
def test_blanks_are_decided_on_by_the_defaults_of_each_version(tmp_path: Path, seed: int) -> None:
    random = Random(2000 + seed)
    text = regulation(tmp_path, random).path.read_text(encoding="utf-8")
    old, new = (rewritten(tmp_path / name, with_defaults(text, random)) for name in ("old", "new"))
    blank = object()

    def applications() -> Applications:
        for values in product(*((blank, *domain) for _, domain in DOMAINS.values())):
            given = {name: value for name, value in zip(DOMAINS, values, strict=True) if value is not blank}
            for silent in (False, True):
                yield {"submitted_at": f"{old.program.in_force_from}T10:00", "inputs": given, "silent": silent}

    agrees(compare(old.engine, new.engine, Limits(600)), old, new, applications())


@pytest.mark.parametrize("seed", range(COUNT))
def test_silence_is_made_up_for_by_the_default_of_each_version(tmp_path: Path, seed: int) -> None:
    random = Random(3000 + seed)
    inputs = "в: {title: В, type: integer, min: 0, max: 3, source: полиция}\n"
    inputs += "л: {title: Л, type: boolean, source: соцзащита}\n"
    inputs += "м: {title: М, type: integer, min: 0, max: 2, source: соцзащита}"
    refuse = f"- {{id: о, title: О, basis: акт/п.1, when: в > {random.randint(0, 3)}}}"
    field = random.choice(("if л then в + м else 5", "if в > 1 and л then м else 7", "if л then м else 0"))
    versions = []
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        defaults = f"{{л: {random.choice(('true', 'false'))}, м: {random.randint(0, 2)}}}"
        sources = (
            f"полиция: {{agency: П}}\nсоцзащита: {{agency: С, if_silent: {{default: {defaults}, basis: акт/п.2}}}}"
        )
        sections = {"inputs": inputs, "refuse": refuse, "record": f"итог: {field}"}
        versions.append(load(tmp_path / name, sources=sources, **sections))
    old, new = versions
    day = old.program.in_force_from

    def applications() -> Applications:
        for values in product(range(4), (None, False, True), (None, 0, 1, 2)):
            given = {name: value for name, value in zip("влм", values, strict=True) if value is not None}
            silent = [{"type": "no_answer", "about": "соцзащита", "at": f"{day}"}]
            for events in ([], silent) if len(given) == 3 else (silent,):
                yield {"submitted_at": f"{day}T10:00", "inputs": given, "events": events}

    agrees(compare(old.engine, new.engine, Limits(600)), old, new, applications())


@pytest.mark.parametrize("seed", range(COUNT))
def test_lists_beyond_the_usual_are_looked_at_where_their_count_is_compared(tmp_path: Path, seed: int) -> None:
    random = Random(4000 + seed)
    most = random.randint(4, 8)
    inputs = f"люди: {{title: Люди, type: list of чел, key: имя, max_items: {most}, source: полиция}}"
    versions = []
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        counted = random.choice(("count(люди)", "count(люди[судим])"))
        refuse = (
            f"- {{id: о, title: О, basis: акт/п.1, when: '{counted} {random.choice('<>')} {random.randint(1, 6)}'}}"
        )
        sections = {"types": "чел: {судим: {title: Судим, type: boolean}}", "inputs": inputs, "refuse": refuse}
        versions.append(load(tmp_path / name, **sections, record="итог: count(люди)"))
    old, new = versions

    def applications() -> Applications:
        for size in range(most + 1):
            for guilty in range(size + 1):
                people = {f"ч{place}": {"судим": place < guilty} for place in range(size)}
                yield {"submitted_at": f"{old.program.in_force_from}T10:00", "inputs": {"люди": people}}

    # on a count the solver looks at one more than the number it is compared with, so nobody is overlooked
    agrees(compare(old.engine, new.engine, Limits(600)), old, new, applications())


@pytest.mark.parametrize("seed", range(COUNT))
def test_deciding_on_incomplete_data_otherwise_never_passes_the_gate(tmp_path: Path, seed: int) -> None:
    random = Random(5000 + seed)
    old = regulation(tmp_path, random)
    text = re.sub(r"\n  early: .*", "", old.path.read_text(encoding="utf-8"))
    early = "  refuse:\n"
    assert early in text
    new = rewritten(tmp_path / "new", text.replace(early, f"  early: [refuse]\n{early}"))
    old = rewritten(tmp_path / "old", text)
    made = compare(old.engine, new.engine, Limits(600))
    complete = [one for one in made.answers if not one.claim.about.startswith("incomplete/")]
    assert all(isinstance(one.verdict, Proved) for one in complete)
    missing, differs = object(), False
    day = old.program.in_force_from
    for values in product(*((missing, *domain) for _, domain in DOMAINS.values())):
        given = {name: value for name, value in zip(DOMAINS, values, strict=True) if value is not missing}
        application = {"submitted_at": f"{day}T10:00", "inputs": given}
        one, other = (replayed(version.engine, application, day) for version in (old, new))
        assert one is not None
        assert other is not None
        differs = differs or one.outcome != other.outcome
    assert made.can_change or not differs
