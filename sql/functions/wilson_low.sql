-- The low end of the 95 per cent Wilson interval of a share, 0 to 1; null where the base is nothing.
-- params: cases, base
--
-- cases   How many of the base.
-- base    Out of how many.
-- 1.959964 standard deviations either side hold 95 of 100; the other figures are its square, halved and quartered.
-- Rounded figures must not leave 0 to 1.
if(
    base > 0,
    greatest(
        0,
        (cases + 1.920729410347062e0 - 1.959963984540054e0 * sqrt(cases * (base - cases) / base + 0.960364705173531e0))
        / (base + 3.841458820694124e0)
    ),
    null
)
