-- The highest Herfindahl-Hirschman index, 0 to 10,000, that money can have of which some hides its payee: all of that part the largest named payee's.
-- params: squares, named_gbp, hidden_gbp, largest_gbp
--
-- squares       The squares of what each named payee has, summed, as a double.
-- named_gbp     What they have together.
-- hidden_gbp    What has no payee's name.
-- largest_gbp   What the largest named payee has; null where none is named.
10000
* (
    coalesce(squares, 0)
    + cast(coalesce(largest_gbp, 0) + hidden_gbp as double) ** 2
    - cast(coalesce(largest_gbp, 0) as double) ** 2
)
/ nullif(cast(named_gbp + hidden_gbp as double) ** 2, 0)
