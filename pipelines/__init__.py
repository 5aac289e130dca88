"""Bring what was published to the store, unchanged in meaning and accounted for."""
