"""The recipes of the real files.

File -> how a person read it. Each was written after looking from head to tail.

The numbers they gave are in truths.py. Numbers are committed; a row of a real file never is.
"""

from collections.abc import Callable
from pathlib import Path

from tests.oracle.reading import Truth
from tests.real import recipes_odd as odd
from tests.real import recipes_plain as plain
from tests.real import recipes_registers as registers

RECIPES: dict[str, Callable[[Path], Truth]] = {
    "spend/bradford_2017-12_cp1252.csv": plain.bradford_2017_12,
    "spend/calderdale_2014-10_pcard.csv": plain.calderdale_2014_10_card,
    "spend/calderdale_2015-06.csv": plain.calderdale_2015_06,
    "spend/darlington_2013-02_sqlpreamble.csv": odd.darlington_2013_02,
    "spend/darlington_2021-02.csv": plain.darlington_2021_02,
    "spend/devon_2018-03_bom.csv": plain.devon_2018_03,
    "spend/devon_2025-03.csv": plain.devon_2025_03,
    "spend/devon_2026-03.csv": odd.devon_2026_03,
    "spend/gateshead_2011-03_excelerr.csv": plain.gateshead_2011_03,
    "spend/gla_2013-P01_parenneg.csv": plain.gla_2013_p01,
    "spend/gla_2014-P09_ragged.csv": odd.gla_2014_p09,
    "spend/harrogate_2016-12_dupcol_cp1252.csv": plain.harrogate_2016_12,
    "spend/lambeth_2012-06_preamble.csv": odd.lambeth_2012_06,
    "spend/leeds_2011-06_raw.csv": odd.leeds_2011_06,
    "spend/manchester_2022-05_mojibakebom.csv": plain.manchester_2022_05,
    "spend/networkrail_2017-01.csv": odd.networkrail_2017_01,
    "spend/northtyneside_2014-04.csv": plain.northtyneside_2014_04,
    "spend/oxford_2014-Q3.csv": plain.oxford_2014_q3,
    "spend/salford_2018-04_tworowheader.csv": odd.salford_2018_04,
    "spend/salford_2019_matched.csv": plain.salford_2019_matched,
    "spend/sheffield_2012-10.csv": odd.sheffield_2012_10,
    "spend/wakefield_2018-Q3.csv": plain.wakefield_2018_q3,
    "registers/norfolk_contracts_register_2015.csv": registers.norfolk_2015,
    "registers/salford_contracts_register_2022-07.csv": registers.salford_2022_07,
}

PERIODS = {"spend/darlington_2013-02_sqlpreamble.csv": "2013-02"}
"""What the officer has to say, because the file does not."""
