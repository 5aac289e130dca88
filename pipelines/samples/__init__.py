"""True-shaped files that we wrote: a small sample a source, and the demonstration, made when it is needed."""
