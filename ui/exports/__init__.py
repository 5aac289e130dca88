"""Files to take away: each carries its source, its filters and its coverage."""
