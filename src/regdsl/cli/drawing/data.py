"""A picture as data for programs: the same boxes and arrows that the SVG draws."""

from typing import Any

from regdsl.cli.drawing.picture import Picture

__all__ = ["to_data"]


def to_data(picture: Picture) -> dict[str, Any]:
    """Return `{title, groups [...], nodes [...], edges [...], footnotes [...]}`.

    A node's `name` is what the regulation calls it, its `title` what it is called in words; `group` is the id of the
    group that it belongs to, or null. An edge leads from what is known to what depends on it.
    """
    return {
        "title": picture.title,
        "groups": [{"id": group.id, "title": group.heading} for group in picture.groups],
        "nodes": [
            {
                "id": node.id,
                "kind": node.kind.value,
                "name": node.name,
                "title": node.title,
                "note": node.note,
                "group": node.group or None,
            }
            for node in picture.nodes
        ],
        "edges": [{"from": edge.tail, "to": edge.head} for edge in picture.edges],
        "footnotes": list(picture.footnotes),
    }
