-- Which suppliers have an event that stands, what they were paid, and what is left of their contracts.
--
-- org_id          The organisation in its register.
-- supplier_ids    The suppliers that are this organisation.
-- days_since      Days from the event to today.
-- paid_after_gbp  What was paid after the event's day.
-- remaining_gbp   What is left of live contracts, spread evenly over their days; null where not known.
-- without_value   How many of these contracts state no value: what is left of them is not in remaining_gbp.
-- ward_code       The ward of a supplier's address; of several suppliers that it is, of one of them.
-- income_gbp      Its latest yearly income or turnover as it told its register; null where not known.
-- income_kind     Which of the two: income of a charity, turnover of a company.
-- dependency_pct  What the council paid it in these twelve months, of that income or turnover.
with

paid as (
    select
        supplier_id,
        sum(amount_gbp) as paid_gbp,
        count(*) as payments,
        max(paid_on) as last_on,
        count(distinct category) as categories,
        count(distinct department) as departments,
    from reads.insolvency__market
    group by supplier_id
),

suppliers as (
    select
        linked.supplier_id,
        linked.name,
        linked.org_id,
        linked.match_tier,
        linked.is_vcse_strict,
        linked.is_vcse_broad,
        linked.ward_code,
        paid.paid_gbp,
        paid.payments,
        paid.last_on,
        live.contracts,
        live.remaining_gbp,
        live.without_value,
        live.ends_on,
    from paid
    full join reads.insolvency__live as live on paid.supplier_id = live.supplier_id
    inner join reads.insolvency__linked as linked
        on coalesce(paid.supplier_id, live.supplier_id) = linked.supplier_id
    -- Before anything is added up: of thousands of suppliers a few have an event.
    where linked.org_id in (select org_id, from reads.insolvency__standing)
),

organisations as (
    select
        suppliers.org_id,
        list(suppliers.supplier_id order by suppliers.supplier_id) as supplier_ids,
        arg_max(suppliers.name, coalesce(suppliers.paid_gbp, 0)) as supplier_name,
        -- Of several, the weakest says how sure it is.
        max_by(suppliers.match_tier, case suppliers.match_tier when 'number' then 1 when 'confirmed' then 2 else 3 end)
            as match_tier,
        bool_or(suppliers.is_vcse_strict) as is_vcse_strict,
        bool_or(suppliers.is_vcse_broad) as is_vcse_broad,
        coalesce(sum(suppliers.paid_gbp), 0) as paid_gbp,
        cast(coalesce(sum(suppliers.payments), 0) as bigint) as payments,
        max(suppliers.last_on) as last_on,
        cast(coalesce(sum(suppliers.contracts), 0) as bigint) as contracts,
        sum(suppliers.remaining_gbp) as remaining_gbp,
        cast(coalesce(sum(suppliers.without_value), 0) as bigint) as without_value,
        max(suppliers.ends_on) as contract_ends_on,
        any_value(suppliers.ward_code) as ward_code,
    from suppliers
    group by suppliers.org_id
),

after_event as (
    select
        linked.org_id,
        sum(market.amount_gbp) filter (market.paid_on > standing.happened_on) as paid_after_gbp,
        count(distinct market.category) as categories,
        count(distinct market.department) as departments,
    from reads.insolvency__market as market
    inner join suppliers as linked on market.supplier_id = linked.supplier_id
    inner join reads.insolvency__standing as standing on linked.org_id = standing.org_id
    group by linked.org_id
),

names as (
    select ward_code, arg_max(name, vintage) as ward_name,
    from marts.wards
    group by ward_code
)

select
    organisations.org_id,
    organisations.supplier_ids,
    -- As it was paid: the register writes in capitals.
    organisations.supplier_name as organisation,
    organisations.match_tier,
    organisations.is_vcse_strict,
    organisations.is_vcse_broad,
    standing.event_class,
    standing.procedure_name,
    standing.happened_on,
    standing.ended_on,
    datediff('day', standing.happened_on, $today::date) as days_since,
    standing.checked_on,
    standing.source,
    standing.notice_url,
    standing.register_says,
    organisations.paid_gbp,
    coalesce(after_event.paid_after_gbp, 0) as paid_after_gbp,
    organisations.payments,
    organisations.last_on,
    organisations.contracts,
    organisations.remaining_gbp,
    organisations.without_value,
    organisations.contract_ends_on,
    coalesce(after_event.categories, 0) as categories,
    coalesce(after_event.departments, 0) as departments,
    organisations.ward_code,
    names.ward_name,
    incomes.income_gbp,
    incomes.kind as income_kind,
    incomes.ended_on as income_ended_on,
    100 * cast(organisations.paid_gbp as double) / nullif(cast(incomes.income_gbp as double), 0) as dependency_pct,
from organisations
inner join reads.insolvency__standing as standing on organisations.org_id = standing.org_id
left join after_event on organisations.org_id = after_event.org_id
left join marts.incomes as incomes on organisations.org_id = incomes.org_id
left join names on organisations.ward_code = names.ward_code
order by
    case standing.event_class when 'failure' then 1 when 'warning' then 2 else 3 end,
    organisations.paid_gbp desc,
    organisations.org_id
