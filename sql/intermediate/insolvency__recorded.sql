-- One insolvency as the published tables count it: no bulk ones, no moratoria, no administration that goes on.
-- kept: table
-- grain: org_id, case_type, month_on
--
-- org_id        The company by its number.
-- case_type     Which kind, in the publisher's words.
-- month_on      The month it was registered in.
-- half_year     Its half-year, as 2010-H1.
-- months        How many months of that half-year the records hold.
-- register      England/Wales or Scotland.
-- sic_section   Its section of SIC 2007; V where none is stated.
with

counted as (
    select
        'GB-COH-' || records.company_number as org_id,
        records.case_type,
        records.month_on,
        year(records.month_on) || '-H' || if(month(records.month_on) <= 6, 1, 2) as half_year,
        records.register,
        records.sic_section,
    from staging.insolvency_service__records as records
    inner join intermediate.arrivals__current as arrivals
        on records._arrival = arrivals.arrival and arrivals.source = 'insolvency_service'
    inner join seeds.procedures as codes
        on codes.source = 'insolvency_service' and records.case_type = codes.code
    -- An administration that goes on as a liquidation was counted when it began; a moratorium is no insolvency.
    where codes.event_class = 'failure' and not records.is_bulk
        and records.month_on is not null and records.company_number is not null
    -- Each release repeats the months before it; the latest one counts.
    qualify row_number() over (
        partition by org_id, records.case_type, records.month_on
        order by arrivals.landed_at desc, records._arrival desc, records._row
    ) = 1
),

months as (
    select half_year, count(distinct month_on) as months from counted group by half_year
)

select
    counted.org_id,
    counted.case_type,
    counted.month_on,
    counted.half_year,
    months.months,
    counted.register,
    counted.sic_section,
from counted
inner join months on counted.half_year = months.half_year
