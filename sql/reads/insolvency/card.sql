-- Who one organisation is: what its register says, which names are it, and how that is known.
--
-- known_as       The names it was paid under, as far as the reader may see.
-- confirmed_by   Who confirmed the match, where a person did; the public is told neither the name nor the reason, which may
--                say what is not published.
-- income_kind    income of a charity, turnover of a company; both of the year that ended on income_ended_on.
-- is_accounts_overdue, is_confirmation_overdue
--                For officers: papers that are late warn of a failure, and the public is not warned.
-- accounts_on    The day of the balance sheet that net assets and employees are of.
with

named as (
    select
        suppliers.org_id,
        list(distinct suppliers.name order by suppliers.name) as known_as,
        max_by(suppliers.match_tier, case suppliers.match_tier when 'number' then 1 when 'confirmed' then 2 else 3 end)
            as match_tier,
        bool_or(suppliers.is_vcse_strict) as is_vcse_strict,
        bool_or(suppliers.is_vcse_broad) as is_vcse_broad,
    from marts.suppliers as suppliers
    inner join reads.insolvency__linked as linked on suppliers.supplier_id = linked.supplier_id
    where suppliers.org_id = $org_id::varchar
    group by suppliers.org_id
),

-- The latest word of a person on each name.
reviewed as (
    select
        org_id,
        if(
            $is_officer::boolean,
            arg_max(decided_by || if(is_proven, '', ' (said, not proven)'), decided_at),
            'an officer of the council'
        ) as confirmed_by,
        max(decided_at) as confirmed_at,
        if($is_officer::boolean, arg_max(because, decided_at), null) as because,
    from marts.match_reviews
    where org_id = $org_id::varchar and decision = 'confirmed'
    group by org_id
)

select
    named.org_id,
    coalesce(registered.name, named.known_as[1]) as organisation,
    named.known_as,
    named.match_tier,
    registered.legal_form,
    registered.is_charity,
    registered.status,
    registered.sic_section,
    registered.postcode,
    registered.incorporated_on,
    registered.dissolved_on,
    registered.snapshot_on,
    registered.is_gone,
    named.is_vcse_strict,
    named.is_vcse_broad,
    reviewed.confirmed_by,
    reviewed.confirmed_at,
    reviewed.because,
    incomes.income_gbp,
    incomes.kind as income_kind,
    incomes.ended_on as income_ended_on,
    facts.accounts_on,
    facts.net_assets_gbp,
    facts.current_assets_gbp,
    facts.cash_gbp,
    facts.creditors_within_year_gbp,
    cast(facts.employees as double) as employees,
    facts.is_dormant,
    facts.accounts_due_on,
    if($is_officer::boolean, facts.is_accounts_overdue, null) as is_accounts_overdue,
    if($is_officer::boolean, facts.is_confirmation_overdue, null) as is_confirmation_overdue,
    facts.papers_read_on,
    facts.charges_outstanding,
    facts.charge_created_on,
    facts.charges_read_on,
from named
left join marts.organisations as registered on named.org_id = registered.org_id
left join marts.incomes as incomes on named.org_id = incomes.org_id
left join marts.company_facts as facts on named.org_id = facts.org_id
left join reviewed on named.org_id = reviewed.org_id
