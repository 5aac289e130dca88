"""The figures of the page about hubs."""
