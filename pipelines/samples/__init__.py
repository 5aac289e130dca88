"""True-shaped files that we wrote: one small sample a source, and the demonstration council, made when it is needed."""
