-- One service at one of its places, of a file that counts, with the ward it is in and whether it names a person.
-- kept: table
-- grain: _arrival, _row, place
--
-- service_id       The directory's mark of the service.
-- name             What it is called.
-- organisation     Who provides it; null where the directory does not say.
-- org_id           The organisation in law, by the number the directory gives.
-- is_person        The organisation looks like a person's name and has no number; never published.
-- is_public_body   The organisation is a public body.
-- names_somebody   Two words of the service's name are a forename and a surname, or it has a title such as Mrs.
-- legal_form       The legal form that the organisation's name bears.
-- is_active        The directory says nothing against it.
-- taxonomy         What it is filed under, with | between.
-- ward_code        The ward; null where nothing leads to one.
-- ward_how         postcode, point (its coordinates lie in the ward) or told (it says it is for that ward alone).
-- url              Its page.
-- landed_at        When its file came.
-- _arrival         The arrival it came with.
-- _file            The published file.
-- _row             The place of the service in the list, or the line.
-- place            Which of its places it is, from 1.
with

current as (
    select services.*, arrivals.landed_at,
    from staging.services__services as services
    inner join intermediate.arrivals__current as arrivals
        on services._arrival = arrivals.arrival and arrivals.source = 'services'
),

spoken as (
    select name, unnest(string_split(trim(name_words(name)), ' ')) as word,
        generate_subscripts(string_split(trim(name_words(name)), ' '), 1) as position,
    from (select distinct name from current) as named
),

judged as (
    select
        spoken.name,
        spoken.position,
        bool_or(coalesce(words.kind = 'forename', false)) as is_forename,
        bool_or(coalesce(words.kind = 'surname', false)) as is_surname,
        bool_or(spoken.word in ('MR', 'MRS', 'MS', 'MISS', 'MX')) as is_title,
    from spoken
    left join seeds.person_words as words on spoken.word = words.word
    group by spoken.name, spoken.position
),

persons as (
    select distinct first.name,
    from judged as first
    left join judged as second on first.name = second.name and first.position + 1 = second.position
    where first.is_title or (first.is_forename and second.is_surname)
)

select
    current.service_id,
    current.name,
    if(identities.payee_type in ('redacted', 'unknown'), null, current.organisation) as organisation,
    -- A charity that is a company is known by its company number.
    coalesce(charities.entity_id, current.org_id) as org_id,
    current.org_id is null and coalesce(identities.payee_type = 'individual', false) as is_person,
    coalesce(identities.payee_type = 'public_body', false) as is_public_body,
    persons.name is not null as names_somebody,
    name_legal_form(identities.organisation_form) as legal_form,
    current.is_active,
    current.taxonomy,
    coalesce(postcodes.ward_code, points.ward_code, current.ward_code) as ward_code,
    case
        when postcodes.ward_code is not null then 'postcode'
        when points.ward_code is not null then 'point'
        when current.ward_code is not null then 'told'
    end as ward_how,
    current.url,
    current.landed_at,
    current._arrival,
    current._file,
    current._row,
    current.place,
from current
left join intermediate.suppliers__identities as identities on current.organisation = identities.supplier
left join intermediate.organisations__charities as charities on current.org_id = charities.org_id
left join intermediate.places__postcodes as postcodes on current.postcode = postcodes.postcode
left join intermediate.services__points as points
    on cast(current.latitude as double) = points.latitude and cast(current.longitude as double) = points.longitude
left join persons on current.name = persons.name
