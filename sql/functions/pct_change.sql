-- By how many percent a count changed, of the earlier one; null where the earlier is under 20, too few for a percentage to say anything.
-- params: earlier, later
--
-- earlier   The count of the earlier period, the base.
-- later     The count of the later period.
if(earlier >= 20, 100.0 * (later - earlier) / earlier, null)
