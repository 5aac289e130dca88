"""Figures of one ward: its people and need, what reaches it, who is there, and how it compares."""
