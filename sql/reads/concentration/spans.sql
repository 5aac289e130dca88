-- The period asked for and the one before it, which is as long and ends the day before.
--
-- previous_from_on   Whole months go back by months, so that years meet years.
select
    $from_on::date as from_on,
    $to_on::date as to_on,
    cast($from_on::date - interval 1 day as date) as previous_to_on,
    datediff('month', $from_on::date, $to_on::date + 1) as months,
    day($from_on::date) = 1 and day($to_on::date + 1) = 1 as is_whole,
    cast(
        if(
            is_whole,
            $from_on::date - to_months(months),
            $from_on::date - to_days(datediff('day', $from_on::date, $to_on::date) + 1)
        ) as date
    ) as previous_from_on,
