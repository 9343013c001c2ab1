"""A number or a day decided, and the explanation names none.

## What it looks for

A ground, or one of its criteria, whose condition compares an input or a computed value that is a number, a day or a
month, itself or through named conditions, when no text that is shown with it has any value in `{…}`. Counting
(«больше одного») and conditions of «да» and «нет» may be said in plain words.

## Why it matters

An exhaustive reason (principle 4) has the fact and the threshold: «доход 15 000, предел 14 200». With «доход выше
предела» the applicant can neither check the decision nor dispute it.

## Bad

```yaml
grounds:
  reject_intake:
    - id: много
      title: Слишком много детей
      when: детей > 20
      basis: порядок/п.6
      explain: Детей слишком много.
      remedy: Обратитесь снова.
```

## Good

```yaml
grounds:
  reject_intake:
    - id: много
      title: Слишком много детей
      when: детей > 20
      basis: порядок/п.6
      explain: "Детей {детей}, допускается 20."
      remedy: Обратитесь снова.
```

## How to mend it

Name the value that was compared, and the threshold if it is not a plain number.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.compared import compared_figures, has_hole
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]


def _check(sound: Sound) -> Iterator[Finding]:
    for pointer, _, ground in sound.draft.model.grounds.located():
        if has_hole(sound, join(pointer, "explain")) or ground.explain_each:
            continue
        conditions = [(join(pointer, "when"), pointer, ground.explain)] if ground.when is not None else []
        if ground.unless is not None:
            if ground.unless.expr is not None:
                conditions.append((join(pointer, "unless"), pointer, ground.explain))
            for name, limb in ground.unless.limbs.items():
                at = join(pointer, "unless", name)
                if not limb.explain_each:
                    conditions.append((at if limb.short else join(at, "expr"), at, limb.explain))
        for condition, holder, text in conditions:
            at = join(holder, "explain")
            if text is not None and not has_hole(sound, at):
                figures = compared_figures(sound, condition)
                if figures:
                    yield Finding(At(at), {"names": ", ".join(sound.draft.title_of(name) for name in figures)})


RULE: Final = SoundRule(
    kind=Kind(
        "INF004",
        "explanation-without-figures",
        Severity.WARNING,
        Bilingual(
            "условие сравнивает величины ({names}), а объяснение не называет ни одной",
            "the condition compares figures ({names}), the explanation names none",
        ),
        Bilingual("вставьте в текст значение в фигурных скобках", "put the value into the text, in braces"),
    ),
    title=Bilingual("объяснение без величин", "an explanation without figures"),
    requirements=("P04",),
    check=_check,
)
