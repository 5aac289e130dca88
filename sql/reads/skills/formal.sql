-- What residents of a council's wards work as, have learned and do, by the latest count.
--
-- topic       occupation, qualification, activity, unpaid_care or claimants.
-- category    The group.
-- place       In which order the groups stand.
-- ward_code   The ward, by the code it had on the day.
-- ward_name   Its name.
-- count       How many residents.
-- per_100     Of 100 that the topic counts there; null of claimants.
-- base        All that the topic counts there; null of claimants.
-- period_on   The day of the count.
-- source      The table of the Census or of Nomis.
-- _file       The published file.
-- _row        A line of the group in it.
with

wards as (
    select ward_code, arg_max(name, vintage) as ward_name from marts.wards where council_ons = $council::varchar group by ward_code
)

select
    labour.topic,
    labour.category,
    labour.place,
    wards.ward_code,
    wards.ward_name,
    labour.value as count,
    labour.per_100,
    labour.base,
    labour.period_on,
    labour.source,
    labour._file,
    labour._row,
from marts.labour as labour
inner join wards on labour.ward_code = wards.ward_code
order by labour.topic, labour.place, wards.ward_name, wards.ward_code
