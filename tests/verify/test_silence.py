"""What silence of the authority writes down is known to the proofs: all of the record that is known."""

from pathlib import Path

import pytest

pytest.importorskip("z3")

from regdsl.corpus import load_bundle
from regdsl.verify.run import verify
from regdsl.verify.verdict import Proved, Refuted, Verdict
from tests.decide.services import load
from tests.verify.test_in_turn import TWO, loaded

SILENT = {
    "terms": "решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}",
    "silence": "after: решение\nmeans: granted\nbasis: акт/п.1",
}
INPUTS = "\n".join(
    f"{name}: {{title: Т {name}, type: integer, min: 0, max: 5, source: полиция}}" for name in ("детей", "сумма")
)
REFUSE = "- {id: много, title: Много, when: детей > 3, basis: акт/п.1}"


def verdicts(folder: Path, **sections: str) -> dict[str, Verdict]:
    made = load(folder, **{"inputs": INPUTS, "refuse": REFUSE, **SILENT, **sections})
    report = verify(made.engine, bundle=load_bundle(made.path).bundle)
    return {one.claim.about: one.verdict for one in report.settled if one.claim.about[:6] != "ground"}


def test_a_range_and_a_stated_property_are_refuted_by_what_silence_records(tmp_path: Path) -> None:
    stated = "мало: {title: Мало, gets: выплата <= 3}"
    found = verdicts(tmp_path, record="выплата: {title: Выплата, expr: детей, max: 3}", properties=stated)
    for about in ("results/выплата", "properties/мало"):
        verdict = found[about]
        assert isinstance(verdict, Refuted)
        assert verdict.shown
        assert verdict.witness is not None
        assert [one["type"] for one in verdict.witness.application["events"]] == ["term_expired"]


def test_a_datum_that_changes_only_what_silence_records_changes_something(tmp_path: Path) -> None:
    record = "выплата: {title: Выплата, expr: if детей > 3 then сумма else 0}"
    assert isinstance(verdicts(tmp_path, record=record)["inputs/сумма"], Proved)


@pytest.mark.parametrize(
    ("silence", "holds"), [("after: решение\nmeans: granted\nbasis: акт/п.1\nonly: [многодетным]", True), ("", False)]
)
def test_silence_records_in_its_variants_alone(tmp_path: Path, silence: str, holds: bool) -> None:
    variants = "- {id: многодетным, title: Много, when: детей > 4}\n- {id: прочим, title: Прочим, otherwise: true}"
    stated = "мало: {title: Мало, whoever: детей = 4, gets: выплата <= 3}"
    silence = silence or SILENT["silence"]
    record = "выплата: {title: Выплата, expr: детей}"
    found = verdicts(tmp_path, variants=variants, silence=silence, properties=stated, record=record)
    if holds:  # then nobody of whom it speaks is granted
        assert isinstance(found["properties/мало"], Proved | Refuted)
        assert getattr(found["properties/мало"], "witness", None) is None
    else:
        assert isinstance(found["properties/мало"], Refuted)
        assert found["properties/мало"].witness is not None


def test_what_silence_does_not_know_it_does_not_record(tmp_path: Path) -> None:
    inputs = f"{INPUTS}\nимя: {{title: Имя, type: integer, min: 0, max: 5, source: заявление, required: return}}"
    return_ = "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}"
    stated = "поровну: {title: Поровну, gets: номер = имя}"
    record = "номер: {title: Номер, expr: имя, min: 0, max: 5}"
    found = verdicts(tmp_path, inputs=inputs, return_=return_, record=record, properties=stated)
    assert isinstance(found["results/номер"], Proved)
    assert all(not isinstance(one, Refuted) or one.shown for one in found.values())


def test_silence_upon_a_later_result_records_each_subject(tmp_path: Path) -> None:
    """Of a record for each subject, of one of several results, what silence writes is known as well."""
    text = (
        TWO.replace(
            "fields: {б: '1'}}}", "fields: {б: {expr: 'if человек.болен then 5 else 1', max: 4}}}, per: subject}"
        )
        .replace("title: Место,", "title: Место, term: {length: 5 рабочих дней, from: поступление, basis: акт/п.1},")
        .replace("channels:", "silence: {after: место, means: granted, basis: акт/п.1}\nchannels:")
    )
    made = loaded(tmp_path, text)
    report = verify(made.engine, bundle=load_bundle(made.path).bundle)
    (beyond,) = (one.verdict for one in report.settled if one.claim.about == "results/б")
    assert isinstance(beyond, Refuted)
    assert beyond.shown
