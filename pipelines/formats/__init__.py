"""Formats of published files: bytes to records, records to meaning."""
