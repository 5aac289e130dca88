-- A vintage of boundaries as what to sort by, so that the latest is the greatest and one that is not known the least.
-- params: vintage
--
-- vintage   The year as yyyy, or unknown.
if(vintage = 'unknown', '', vintage)
