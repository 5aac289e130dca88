"""The figures of the overview: what is paid by category and quarter, and what the last load changed."""
