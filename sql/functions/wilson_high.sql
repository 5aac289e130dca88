-- The high end of the 95 per cent Wilson interval of a share, 0 to 1; null where the base is nothing.
-- params: cases, base
--
-- cases   How many of the base.
-- base    Out of how many.
-- 1.959964 standard deviations either side hold 95 of 100; the other figures are its square, halved and quartered.
(cases + 1.920729410347062 + 1.959963984540054 * sqrt(cases * (base - cases) / nullif(base, 0) + 0.960364705173531))
    / (nullif(base, 0) + 3.841458820694124)
