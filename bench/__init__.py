"""The engine beside its peers: equal answers first, then speed, start-up, loading and memory, as ratios."""
