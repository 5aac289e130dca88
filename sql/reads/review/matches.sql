-- Which supplier may be which organisation, the most money first, with what a person answered.
--
-- supplier_id         The supplier.
-- supplier_name       Its name, as published.
-- amount_gbp          What was paid to it, by all councils loaded.
-- org_id              The organisation.
-- organisation_name   The name it is registered under; null where no loaded register has it.
-- status              Its status, in the register's words.
-- postcode            The postcode of its registered office.
-- score               How likely it looks, 0 to 100; it orders the questions and decides nothing.
-- why                 Why it is asked.
-- decision            confirmed or rejected; null where nobody has answered.
-- decided_by          Who answered.
-- because             Their reason.
-- decided_at          When, UTC.
-- is_proven           A sign-on vouched for who answered; else somebody typed the name.
select
    reviews.supplier_id,
    reviews.supplier_name,
    reviews.amount_gbp,
    reviews.org_id,
    reviews.organisation_name,
    organisations.status,
    organisations.postcode,
    reviews.score,
    reviews.why,
    reviews.decision,
    reviews.decided_by,
    reviews.because,
    reviews.decided_at,
    reviews.is_proven,
from marts.match_reviews as reviews
left join marts.organisations as organisations on reviews.org_id = organisations.org_id
where not $is_open::boolean or reviews.decision is null
order by reviews.amount_gbp desc nulls last, reviews.supplier_id, reviews.score desc nulls last, reviews.org_id
limit $limit::integer
