"""The evidence pack: some figures, in order, as documents that can be checked and made again."""
