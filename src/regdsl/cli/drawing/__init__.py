"""A regulation as a picture: from a program to a graph (`graph`; `data` is it for programs), from a graph to columns
(`layers`, which alone needs networkx), from columns to places (`places`), from places to SVG (`svg`)."""
