-- One charity, as its register had it last.
-- grain: org_id
--
-- org_id            GB-CHC-, GB-SC- or GB-NIC- and its number; linked charities are part of their main one.
-- entity_id         The company that it is, where it is one; else itself.
-- name              The name it is registered under.
-- other_name        Another name it is known by, where the register gives one beside.
-- legal_form        cio or scio where it is one; null where the register does not say.
-- status            registered or removed.
-- is_active         It is registered, and not known to be insolvent or in administration.
-- postcode          The postcode it can be written to at.
-- registered_on     The day it was registered.
-- removed_on        The day it was removed.
-- snapshot_on       The day of the extract.
with

listed as (
    select
        org_id, name, null as other_name, is_registered, if(is_cio, 'cio', null) as legal_form,
        is_registered and not coalesce(is_insolvent or is_in_administration, false) as is_active,
        company_number, postcode, registered_on, removed_on, snapshot_on, _arrival, _row,
    from staging.charities__charities
    where coalesce(linked_number, 0) = 0 and org_id is not null
    union all
    select
        org_id, name, known_as, is_registered, if(is_scio, 'scio', null), is_registered,
        null, postcode, registered_on, ceased_on, snapshot_on, _arrival, _row,
    from staging.charities_scotland__charities
    where org_id is not null
    union all
    select
        org_id, name, other_name, is_registered, null, is_registered,
        company_number, postcode, registered_on, null, snapshot_on, _arrival, _row,
    from staging.charities_ni__charities
),

latest as (
    select listed.*,
    from listed
    semi join intermediate.arrivals__current as arrivals
        on listed._arrival = arrivals.arrival and arrivals.source in ('charities', 'charities_scotland', 'charities_ni')
    qualify
        row_number() over (
            partition by listed.org_id
            order by listed.snapshot_on desc nulls last, listed.is_registered desc, listed._arrival desc, listed._row
        ) = 1
),

-- What a list says where the register is silent, if all lists say the same.
paired as (
    select from_id as org_id, max(to_id) as company_id,
    from staging.register_links__links
    where regexp_matches(from_id, '^GB-(CHC|SC|NIC)-') and starts_with(to_id, 'GB-COH-')
    group by from_id
    having count(distinct to_id) = 1
)

select
    latest.org_id,
    coalesce('GB-COH-' || latest.company_number, paired.company_id, latest.org_id) as entity_id,
    latest.name,
    latest.other_name,
    latest.legal_form,
    if(latest.is_registered, 'registered', 'removed') as status,
    latest.is_active,
    latest.postcode,
    latest.registered_on,
    latest.removed_on,
    latest.snapshot_on,
from latest
left join paired on latest.org_id = paired.org_id
