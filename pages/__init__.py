"""One screen a file. Each is run by ui/main.py and by nothing else."""
