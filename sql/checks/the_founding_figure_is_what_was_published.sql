-- A sector of the figure of August 2010 that a loaded file counts otherwise than the product does.
select founding._file, founding._row, founding.sector, founding.h1_2009, founding.h1_2010,
from staging.insolvency_service__founding as founding
left join seeds.founding_insolvencies as earlier
    on founding.sic_section = earlier.sic_section and earlier.half_year = '2009-H1'
left join seeds.founding_insolvencies as later
    on founding.sic_section = later.sic_section and later.half_year = '2010-H1'
where founding.sic_section is not null
    and (
        founding.h1_2009 is distinct from cast(earlier.cases as bigint)
        or founding.h1_2010 is distinct from cast(later.cases as bigint)
    )
