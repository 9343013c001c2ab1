"""`python -m bench [--quick] [--strict]`: everything side by side in one run."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.family import contenders as of_a_family
from bench.family import measures as measures_of_a_family
from bench.ours import contenders as ours
from bench.peers import by_hand, zen_expressions, zen_table
from bench.processes import load_many, start_up
from bench.proofs import SIZES, draw
from bench.proofs import measure as measure_proofs
from bench.race import Contender, Rates, disagreements, race, ratio
from bench.registry_check import check_registry
from bench.rows import Row, make_rows
from bench.table import Measure, print_measures, print_rates, store

_CHECKED_ROWS = 2_000
_LINES = 500
_IN_FORCE = 2_600
_GIB = 1024**3
_RESULTS = Path(__file__).with_name("results")
_PICTURE = Path(__file__).parents[1] / "docs" / "explanation" / "proofs.svg"

_HAND = "hand-written Python"
_ZEN = "zen-engine, expression node"
_ZEN_TABLE = "zen-engine, decision table"


def main() -> int:
    """Check the answers, time, print, store. Status 1: a wrong answer, or `--strict` and a target missed."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--quick", action="store_true", help="a few seconds: a first look, noisier")
    parser.add_argument("--registry", action="store_true", help="the check of a registry only")
    parser.add_argument("--proofs", action="store_true", help="the proofs only, and draw their picture for the docs")
    parser.add_argument("--strict", action="store_true", help="a target that is missed is a failure")
    arguments = parser.parse_args()
    rounds, seconds, runs, loaded = (5, 0.1, 7, 60) if arguments.quick else (15, 0.25, 25, _IN_FORCE)

    if arguments.registry:
        registry = _registry(60 if arguments.quick else _IN_FORCE, runs)
        print_measures(registry)
        return int(arguments.strict and not all(measure.reached for measure in registry))

    if arguments.proofs:
        proofs = _proofs(arguments.quick)
        print_measures(proofs)
        return int(arguments.strict and not all(measure.reached for measure in proofs))

    rows = make_rows(_CHECKED_ROWS, seed=20260101)
    expected = [by_hand(row.native()) for row in rows]
    field = [*_peers(rows), *ours(rows)]
    wrong = {contender.name: count for contender in field if (count := disagreements(contender, expected))}
    families, right = of_a_family()
    wrong |= {contender.name: count for contender in families if (count := disagreements(contender, right))}
    if wrong:
        print(f"different answers on {len(rows)} rows: {wrong}", file=sys.stderr)
        return 1
    granted = sum(not codes for codes in expected)
    print(f"{len(field)} set-ups agree on {len(rows)} rows ({granted} granted); machines are noisy: read the ratios")

    rates = race(field, rounds, seconds)
    print_rates(field, rates)
    by_family = race(families, rounds, seconds)
    print_rates(families, by_family)
    measures = [*_speed(rates), *measures_of_a_family(by_family), *_processes(runs, loaded)]
    measures += _registry(60 if arguments.quick else _IN_FORCE, runs)
    measures += _proofs(arguments.quick)
    print_measures(measures)
    print(f"\nstored in {store(_RESULTS, {**rates, **by_family}, measures).relative_to(_RESULTS.parents[1])}")
    return int(arguments.strict and not all(measure.reached for measure in measures))


def _peers(rows: Sequence[Row]) -> list[Contender]:
    natives, flats = [row.native() for row in rows], [row.flat() for row in rows]
    floats = "static loader; floats and day ordinals"
    return [
        Contender(_HAND, by_hand, natives, list, "decimals and dates, no validation"),
        Contender(_ZEN, zen_expressions(), flats, list, floats),
        Contender(_ZEN_TABLE, zen_table(), flats, list, floats),
    ]


def _speed(rates: Rates) -> list[Measure]:
    fast, full = "regdsl, outcome and all grounds", "regdsl, decision as a dict"
    checked, rendered = "regdsl, application to a dict", "regdsl, texts rendered"
    texts, told = "regdsl, JSON to JSON", "regdsl, JSON to JSON in words"
    return [
        Measure("outcome and all grounds, of hand-written", ratio(rates, fast, _HAND), "×", 0.75),
        Measure("the same with validation, of hand-written", ratio(rates, "regdsl, with validation", _HAND), "×", 0.5),
        Measure("outcome and all grounds, of zen-engine", ratio(rates, fast, _ZEN), "×", 7),
        Measure("outcome and all grounds, of zen-engine's table", ratio(rates, fast, _ZEN_TABLE), "×", 7),
        Measure("full decision as a dict, of zen-engine", ratio(rates, full, _ZEN), "×", 1.5),
        Measure("the same with validation, of zen-engine", ratio(rates, checked, _ZEN), "×", 1.5),
        Measure("JSON bytes to JSON bytes, of zen-engine on a ready dict", ratio(rates, texts, _ZEN), "×", 0.7),
        Measure("JSON bytes to JSON bytes in words, of zen-engine", ratio(rates, told, _ZEN), "×"),
        Measure("texts rendered afterwards, of zen-engine", ratio(rates, rendered, _ZEN), "×"),
    ]


def _processes(runs: int, count: int) -> list[Measure]:
    started = start_up(runs)
    loaded = load_many(count, _LINES)
    memory = loaded.bytes_for(_IN_FORCE) / _GIB
    proportion = "" if count == _IN_FORCE else f", from {count}"
    return [
        Measure("regdsl --version, of python -c pass", started.ratio, "×", 3, True),
        Measure(f"load, check, compile, first decision: {loaded.lines} lines", loaded.seconds * 1_000, "ms", 60, True),
        Measure("the same, the quickest: the machine at its best", loaded.least * 1_000, "ms"),
        Measure(f"{_IN_FORCE} such regulations loaded and used once{proportion}", memory, "GiB", 1.5, True),
    ]


def _registry(count: int, runs: int) -> list[Measure]:
    found = check_registry(count, runs)
    whole = count == _IN_FORCE
    what = f"{count} regulations, {found.files} files"
    return [
        Measure(f"check, nothing known: {what}", found.cold, "s", 60 if whole else None, True),
        Measure("the same, processor time of all processes", found.processor, "s"),
        Measure("the same, memory of all processes", found.bytes / _GIB, "GiB", 2, True),
        Measure("check, nothing changed", found.warm, "s", 3, True),
        Measure("check of one of these files", found.one, "s", 0.7, True),
    ]


def _proofs(quick: bool) -> list[Measure]:
    """The proofs of regulations that grow; a whole run draws the picture that the docs show."""
    points = [measure_proofs(inputs) for inputs in (SIZES[:3] if quick else SIZES)]
    if not quick:
        _PICTURE.write_text(draw(points), encoding="utf-8")
    largest = points[-1]
    times = [
        Measure(
            f"all proofs: {point.inputs} inputs, {point.proved + point.refuted + point.undecided} claims",
            point.seconds,
            "s",
            60 if point.inputs == SIZES[-1] else None,
            True,
        )
        for point in points
    ]
    return [*times, Measure(f"of them not decided, {largest.inputs} inputs", largest.undecided, "", 0, True)]


if __name__ == "__main__":
    sys.exit(main())
