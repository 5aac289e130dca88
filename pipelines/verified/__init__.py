"""Whether an evidence pack still says what its files say: members, figures made again, figures of today."""
