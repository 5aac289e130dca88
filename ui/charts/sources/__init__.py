"""The figures of the page of sources."""
