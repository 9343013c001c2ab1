"""A regulation as a picture: from a program to a graph, from a graph to places, from places to SVG."""

from regdsl.cli.drawing.graph import picture_of
from regdsl.cli.drawing.layers import layered
from regdsl.cli.drawing.places import placed
from regdsl.cli.drawing.svg import to_svg

__all__ = ["layered", "picture_of", "placed", "to_svg"]
