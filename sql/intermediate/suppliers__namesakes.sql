-- An organisation in a register that bears, or bore, the very name of a supplier.
-- kept: table
-- grain: supplier_id, org_id
--
-- supplier_id   The supplier.
-- org_id        The organisation.
-- evidence      alias, name and form, name, previous name, or another form.
-- is_only       No other organisation comes into question, so they are taken for one.
with

spellings as (
    select supplier_id, replace(spelling, ' ', '') as form_key, replace(core, ' ', '') as core_key, core, legal_form, is_main,
    from intermediate.suppliers__spellings
),

-- Blanks do not tell: A B C Ltd is ABC Limited, and a pre-school is a preschool.
names as (
    select org_id, name, replace(name_core, ' ', '') as core_key, kind, is_active,
    from intermediate.organisations__names
),

-- What a name says beside, of those alone that meet: the register has millions.
shared as materialized (
    select
        spellings.*,
        names.org_id,
        names.kind,
        names.is_active,
        replace(name_form(names.name), ' ', '') as name_form_key,
        name_legal_form(names.name) as name_legal_form,
    from spellings
    inner join names on spellings.core_key = names.core_key
),

met as (
    select
        supplier_id,
        org_id,
        is_active,
        case
            when kind = 'alias' then 'alias'
            -- LLP and LTD of one name are two firms; a name without a form may be either's.
            when legal_form <> name_legal_form then 'another form'
            when kind = 'previous' then 'previous name'
            when form_key = name_form_key and legal_form is not null then 'name and form'
            else 'name'
        end as evidence,
        -- One word without a legal form is anybody's; what somebody trades as may be a brand of many.
        case
            when kind = 'alias' then is_main
            when legal_form is null then is_main and contains(core, ' ')
            else true
        end as is_telling,
    from shared
),

best as (
    select
        supplier_id,
        org_id,
        min(list_position(['alias', 'name and form', 'name', 'previous name', 'another form'], evidence)) as rank,
        bool_or(is_active) as is_active,
        bool_or(is_telling) as is_telling,
    from met
    group by supplier_id, org_id
),

counted as (
    select
        best.*,
        count(*) filter (rank <= 1) over whole as aliases,
        count(*) filter (rank <= 2) over whole as same_forms,
        count(*) filter (rank <= 4) over whole as same_names,
        count(*) filter (rank <= 4 and is_active) over whole as active,
    from best
    window whole as (partition by supplier_id)
)

select
    supplier_id,
    org_id,
    ['alias', 'name and form', 'name', 'previous name', 'another form'][rank] as evidence,
    is_telling and case
        when aliases > 0 then rank = 1 and aliases = 1
        -- No two living companies may share a name and form; who bore it before may be another.
        when same_forms > 0 then rank = 2 and same_forms = 1 and (same_names = 1 or is_active)
        when rank > 4 then false
        else same_names = 1 or (active = 1 and is_active)
    end as is_only,
from counted
