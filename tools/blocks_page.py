"""The reference page of the standard blocks, made from their files; `python -m tools.blocks_page [FILE]` writes it."""

import sys
from pathlib import Path

from regdsl.corpus.blocks import Block, blocks
from regdsl.document import Node, to_python
from regdsl.document.compose import at_path

__all__ = ["PAGE", "page"]

PAGE = Path("docs/reference/blocks.md")
_HEAD = """\
# Standard blocks

What `use` brings into a regulation, block by block. How blocks are used is told in {doc}`/explanation/templates`.
The texts are Russian, as the regulations are. Each ground says how far its place in the law was checked: `secondary`
by a page that retells it, `unverified` not at all; whoever publishes a regulation looks them up.

This page is made from the blocks' own files: `make golden` writes it anew.
"""
_WHERE = {
    "ground": "as an entry of a list of `grounds`: ",
    "variant": "as a variant under `variants`",
    "representatives": "under `representatives`",
}


def page() -> str:
    """The page in MyST Markdown."""
    return "\n".join([_HEAD, *(_section(block) for block in blocks().values())])


def _section(block: Block) -> str:
    lists = ", ".join(f"`{effect}`" for effect in block.effects)
    lines = [
        f"## `{block.id}`",
        "",
        f"*{block.says('title')}* ({block.says('english')}). {block.says('says').strip()}",
        "",
    ]
    lines.append(f"- stands {_WHERE[block.place.value]}{lists}")
    if block.requires:
        lines.append(f"- must be written beside `use`: {', '.join(f'`{key}`' for key in block.requires)}")
    if block.source_of:
        inputs = ", ".join(f"*{name}*" for name in block.source_of)
        lines.append(f"- may be written: `source`, from which {inputs} comes")
    if block.everywhere or block.place.value == "representatives":
        lines.append("- holds in the variants of blocks too")
    for entry in getattr(block.part("inputs"), "entries", ()):
        lines.append(f"- input *{entry.key.text}* (`{_text(entry.value, 'type')}`): {_text(entry.value, 'title')}")
    for ground in block.grounds:
        lines += _ground(ground)
    for entry in getattr(block.part("terms"), "entries", ()):
        lines.append(f"- term *{entry.key.text}*, from {_text(entry.value, 'from')}, as long as `term` says")
    return "\n".join([*lines, ""])


def _ground(ground: Node) -> list[str]:
    said = to_python(ground)
    condition = next(f"{key}: {said[key]}" for key in ("unless", "when", "event") if key in said)
    where = f" in `{said['list']}`" if "list" in said else ""
    basis = f", `{said['basis']}`" if "basis" in said else ""
    checked = f", {said['verified']}" if "verified" in said else ""
    return [f"- ground *{said['id']}*{where}: {said['title']} (`{condition}`{basis}{checked})"]


def _text(node: Node, key: str) -> str:
    return str(getattr(at_path(node, key), "text", ""))


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE).write_text(page(), encoding="utf-8")
