-- Every notice that is kept has a code that is known and is not about a person, or has no code.
select notices.notice_id, notices.code,
from staging.gazette__notices as notices
left join seeds.gazette_codes as codes on notices.code = codes.code
where
    notices.code is not null
    and (codes.code is null or codes.is_kept is distinct from 'yes' or codes.subject = 'person')
