"""The model: what a file may say, and what is said where it says something else."""
