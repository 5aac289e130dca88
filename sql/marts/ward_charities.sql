-- The registered charities of one ward, counted: a charity's postcode may be a trustee's home, so none is listed by place.
-- grain: ward_code
--
-- ward_code     The ward of the postcode that the register can write to; null for those in no ward that is loaded.
-- charities     How many charities are on a register and not known to be insolvent.
-- snapshot_on   The day of the latest extract.
select
    postcodes.ward_code,
    count(*) as charities,
    max(charities.snapshot_on) as snapshot_on,
from intermediate.organisations__charities as charities
left join intermediate.places__postcodes as postcodes on upper(replace(charities.postcode, ' ', '')) = postcodes.postcode
where charities.is_active
group by postcodes.ward_code
