-- The lowest Herfindahl-Hirschman index, 0 to 10,000, that money can have of which some hides its payee: that part spread over ever so many payees.
-- params: squares, named_gbp, hidden_gbp
--
-- squares      The squares of what each named payee has, summed, as a double.
-- named_gbp    What they have together.
-- hidden_gbp   What has no payee's name.
10000 * coalesce(squares, 0) / nullif(cast(named_gbp + hidden_gbp as double) ** 2, 0)
