"""Receipts: what they hold, how an alteration is noticed, and the archive that replays for ever."""
