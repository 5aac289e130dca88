-- What stands of people's words on how a text is written for which skill of the short list.
-- grain: said
--
-- said         The text, its words alone.
-- local_code   The skill that it is taken for.
-- decided_by   Who decided.
-- decided_at   When, UTC.
select
    name_words(decisions.term) as said,
    decisions.skill_code as local_code,
    decisions.decided_by,
    decisions.decided_at,
from raw._decisions as decisions
anti join raw._decisions as withdrawals on decisions.decision_id = withdrawals.withdraws
inner join seeds.skills as listed on decisions.skill_code = listed.skill_code
where decisions.kind = 'skill' and decisions.verdict = 'taken'
qualify row_number() over (partition by name_words(decisions.term) order by decisions.decided_at desc, decisions.decision_id) = 1
