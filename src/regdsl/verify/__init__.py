"""Proofs about a regulation: what holds of every applicant that the inputs allow, or one of whom it does not."""
