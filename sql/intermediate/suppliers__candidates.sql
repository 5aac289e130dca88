-- An organisation that a supplier may be: a question for a person, which flags nothing until it is answered.
-- kept: table
-- grain: supplier_id, org_id
--
-- supplier_id   The supplier.
-- org_id        The organisation in law.
-- score         How likely it looks, 0 to 100; it orders the questions and decides nothing.
-- why           Why it is asked, and in what telling words the names differ.
with

unlinked as (
    select supplier_id, from intermediate.suppliers__links where match_tier = 'none'
),

-- Words that tell companies of one family apart.
telling as (
    select
        list(word) || [
            'UK', 'GB', 'GROUP', 'HOLDINGS', 'HOLDING', 'INTERNATIONAL', 'EUROPE', 'ENGLAND', 'SCOTLAND', 'WALES', 'IRELAND',
            'NORTH', 'SOUTH', 'EAST', 'WEST', 'NORTHERN', 'SOUTHERN', 'EASTERN', 'WESTERN', 'MIDLANDS'
        ] as words,
    from seeds.organisation_words
    where kind = 'place'
),

alike as (
    select
        pairs.supplier_id,
        pairs.org_id,
        pairs.alike,
        list_intersect(
            list_filter(string_split(core, ' '), lambda w: not list_contains(string_split(name_core, ' '), w))
            || list_filter(string_split(name_core, ' '), lambda w: not list_contains(string_split(core, ' '), w)),
            telling.words
        ) as apart,
    from intermediate.suppliers__pairs as pairs
    cross join telling
    where
        pairs.alike >= 85
        -- FOO 2019 is not FOO 2020: figures are never a slip of the pen alone.
        and list_sort(regexp_extract_all(core, '[0-9]+')) = list_sort(regexp_extract_all(name_core, '[0-9]+'))
),

reasons as (
    select
        supplier_id,
        org_id,
        -- A name with another place or group in it is most often a sister.
        alike - if(len(apart) > 0, 10, 0) as score,
        'the names are ' || cast(cast(floor(alike) as integer) as varchar) || ' in 100 alike'
        || if(len(apart) > 0, ', but differ in ' || array_to_string(apart, ', '), '') as why,
    from alike
    anti join intermediate.suppliers__namesakes as namesakes
        on alike.supplier_id = namesakes.supplier_id and alike.org_id = namesakes.org_id
    union all
    select
        supplier_id,
        org_id,
        100.0,
        case evidence
            when 'another form' then 'the same name with another legal form'
            else if(
                count(*) over (partition by supplier_id) > 1,
                'the same name, which ' || count(*) over (partition by supplier_id) || ' organisations bear or bore',
                'the same name, but one word without a legal form, or only what it trades as'
            )
        end,
    from intermediate.suppliers__namesakes
    where not is_only
    union all
    select
        supplier_id,
        org_id,
        100.0,
        if(is_only, 'its number is published beside the name, but the register has another name under it',
            'its number is one of several published beside the name'),
    from intermediate.suppliers__numbers
    where not (is_only and is_likely)
)

select supplier_id, org_id, max(score) as score, arg_max(why, score) as why,
from reasons
semi join unlinked on reasons.supplier_id = unlinked.supplier_id
group by supplier_id, org_id
qualify row_number() over (partition by supplier_id order by max(score) desc, org_id) <= 5
