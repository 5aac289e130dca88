-- One sector of the figure of August 2010: insolvencies from January to June, of 2009 and 2010.
-- grain: _arrival, _row
--
-- sector        The sector in words.
-- sic_section   Its section of SIC 2007; null for the total.
-- h1_2009       Insolvencies from January to June 2009.
-- h1_2010       Insolvencies from January to June 2010.
-- status        Published, or worked out from what was.
-- _arrival      The arrival it came with.
-- _file         The published file.
-- _row          The line of the file.
select sector, sic_section, _h1_2009 as h1_2009, _h1_2010 as h1_2010, status, _arrival, _file, _row,
from raw.insolvency_service__founding
