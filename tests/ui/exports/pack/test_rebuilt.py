"""A ZIP's bytes hang on its members and its date alone."""

import io
import zipfile
from datetime import UTC, datetime

from ui.exports.pack.rebuilt import packed, repacked

DATED = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)


def written(when: tuple[int, int, int, int, int, int]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in ("mimetype", "b.xml", "a.png"):
            file.writestr(zipfile.ZipInfo(name, when), name * 20)
    return out.getvalue()


def test_the_time_of_writing_leaves_no_trace() -> None:
    one, other = written((2020, 1, 1, 0, 0, 0)), written((2021, 2, 2, 2, 2, 2))
    assert one != other
    assert repacked(one, DATED) == repacked(other, DATED)


def test_members_keep_their_order_and_what_is_packed_stays_so() -> None:
    with zipfile.ZipFile(io.BytesIO(repacked(written((2020, 1, 1, 0, 0, 0)), DATED))) as file:
        told = file.infolist()
    assert [each.filename for each in told] == ["mimetype", "b.xml", "a.png"]
    kinds = [each.compress_type for each in told]
    assert kinds == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]
    assert told[0].date_time == (2026, 6, 1, 9, 30, 0)


def test_a_date_before_zips_were_is_the_first_of_them() -> None:
    with zipfile.ZipFile(io.BytesIO(packed({"a": b""}, datetime(1970, 1, 1, tzinfo=UTC)))) as file:
        assert file.infolist()[0].date_time[0] == 1980
