"""The store: built beside the one people read, checked, made current by a pointer, and asked."""
