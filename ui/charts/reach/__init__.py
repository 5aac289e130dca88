"""How far grants reach: each figure of the page, from the answers about funding."""
