"""How many claims were proved: in a line for people, and for programs."""

from collections.abc import Mapping
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.verify.tally import Proofs

__all__ = ["counts_dict", "counts_line", "counts_list"]

_LINE = Bilingual(
    "утверждений доказано: {proved}, опровергнуто: {refuted}, не решено: {undecided}",
    "claims proved: {proved}, refuted: {refuted}, not decided: {undecided}",
)
_CUT = Bilingual("; списки — до стольких элементов: {lists}", "; lists up to so many elements: {lists}")
_STOPPED = Bilingual("; остальное не доказывалось: {why}", "; the rest was not looked at: {why}")


def counts_line(proofs: Proofs, lang: Lang) -> str:
    """What the proofs of one regulation came to, in a line without a full stop."""
    line = _LINE.get(lang).format(proved=proofs.proved, refuted=proofs.refuted, undecided=proofs.undecided)
    if proofs.cut:
        lists = ", ".join(f"{name} — {most}" for name, most in proofs.cut.items())
        line += _CUT.get(lang).format(lists=lists)
    if proofs.stopped is not None:
        line += _STOPPED.get(lang).format(why=proofs.stopped.get(lang))
    return line


def counts_dict(proofs: Proofs, lang: Lang) -> dict[str, Any]:
    """The same for a program: `{proved, refuted, undecided, lists_up_to, stopped, properties}`, where `stopped` is null
    or why the rest was not looked at, and each property is `{id, title, proved, refuted, undecided,
    proved_of_cut_lists}`: the last are those of the proved that hold of lists up to so many elements only."""
    return {
        "proved": proofs.proved,
        "refuted": proofs.refuted,
        "undecided": proofs.undecided,
        "lists_up_to": dict(proofs.cut),
        "stopped": None if proofs.stopped is None else proofs.stopped.get(lang),
        "properties": [
            {
                "id": one.id,
                "title": one.title.get(lang),
                "proved": one.proved,
                "refuted": one.refuted,
                "undecided": one.undecided,
                "proved_of_cut_lists": one.of_cut_lists,
            }
            for one in proofs.tallies
        ],
    }


def counts_list(proofs: Mapping[str, Proofs], lang: Lang) -> list[dict[str, Any]]:
    """The same of every file, which is called `file`."""
    return [{"file": file, **counts_dict(one, lang)} for file, one in proofs.items()]
