"""The figures of the page of methods."""
