"""What stands alongside the council's money, and where other capital might enter."""
