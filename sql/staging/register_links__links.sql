-- Two numbers of one organisation, or of one charity registered anew, as a list pairs them.
-- grain: _arrival, _row, to_id
--
-- from_id     The one org-id.
-- to_id       The other.
-- kind        Which list pairs them; charity_reregistrations pairs an old charity with the new one that it became.
-- name        The name the list gives.
-- _arrival    The arrival it came with.
-- _file       The published file.
-- _part       The text in the zip file.
-- _row        The line of the file.
with
    named as (
        select
            case kind
                when 'independent_schools' then 'GB-EDU-' || from_id
                when 'social_landlords' then 'GB-SHPE-' || upper(from_id)
                when 'university_numbers' then 'GB-HESA-' || from_id
                when 'same_organisations' then from_id
                when 'mutual_numbers' then from_id
                else charity_id(from_id)
            end as from_id,
            list_distinct([
                case when to_id like 'GB-COH-%' then 'GB-COH-' || company_number(to_id) else to_id end,
                'GB-COH-' || company_number(company_number),
                charity_id(charity_number),
            ]) as to_ids,
            kind,
            name,
            _arrival,
            _file,
            _part,
            _row,
        from raw.register_links__links
    ),

    paired as (
        -- list_distinct leaves nothing out but nulls; a number without a partner pairs nothing.
        select from_id, unnest(to_ids) as to_id, kind, name, _arrival, _file, _part, _row,
        from named
        where from_id is not null
    )

select
    from_id,
    to_id,
    kind,
    name,
    _arrival,
    _file,
    _part,
    _row,
from paired
where to_id <> from_id
