"""Exports of other tools, of the shapes that their code documents, read without being told what they are."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from warehouse.settings import settings

DELIVERIES = """Id,Name,pmdm__DeliveryDate__c,pmdm__Contact__c,pmdm__AttendanceStatus__c,pmdm__Quantity__c,\
pmdm__ServiceSession__c,pmdm__Account__c
a01,Mabel Ashgrove 2024-05-13: Advice,2024-05-13,0035g00000AbCdE,Present,1,a0S1,Ashgrove Household
a02,Orla Fernsby 2024-05-13: Advice,2024-05-13,0035g00000AbCdF,Unexcused Absence,0,a0S1,
"""
REPORT = """Service Delivery Name,Delivery Date,Client,Attendance Status,Service Session,Household Account
Mabel Ashgrove 13/05/2024: Advice,13/05/2024,Mabel Ashgrove,Present,Advice 13/05/2024,Ashgrove Household
Orla Fernsby 13/05/2024: Advice,13/05/2024,Orla Fernsby,Excused Absence,Advice 13/05/2024,
"""
SESSIONS = """Id,pmdm__SessionStart__c,pmdm__SessionEnd__c,pmdm__Status__c,pmdm__PrimaryServiceProvider__c
a0S1,2024-05-13T09:00:00.000Z,2024-05-13T11:00:00.000Z,Complete,0035g00000AbCdE
a0S2,2024-05-20T09:00:00.000Z,2024-05-20T11:00:00.000Z,Canceled,
"""
TRANSFERS = """Date,from,from ID,to,to ID,post,post ID,Comments,quantity
2024-05-13 10:30:00 UTC,Mabel Ashgrove (17),17,Orla Fernsby (18),18,Gardening,5,thanks Mabel,1.5
2024-05-14 10:30:00 UTC,Orla Fernsby (18),18,Merefield Time Bank,0,,,,2.0
"""
SHORT = """Date,From,To,Post,Quantity
2024-05-13 10:30:00 UTC,Mabel Ashgrove (17),Orla Fernsby (18),Gardening,1:30
"""
OFFERS = """,Offer,Tags,User,Created
,Home and garden,,,
5,Gardening,garden,Mabel Ashgrove (17),2024-05-13 10:30:00 UTC
"""
INQUIRIES = OFFERS.replace("Offer", "Inquiry")


def kept(folder: Path, name: str, text: str) -> tuple[str, pl.DataFrame]:
    """The kind of the file, and what is kept of the copy that lands."""
    path, copy = folder / name, folder / "copy" / name
    copy.parent.mkdir()
    path.write_text(text, "utf-8")
    (reader,) = recognise.readers(path, None, Told())
    assert reader.door
    reader.door(path, copy, Told(), settings().store)
    found = copy.read_text("utf-8")
    assert not [who for who in ("Mabel", "Ashgrove", "Orla", "Fernsby", "0035g") if who in found]
    (reading,) = reader.read(copy, Told())
    return reading.understanding.kind, pl.concat(batch.kept for batch in reading.batches)


@pytest.mark.parametrize("text", [DELIVERIES, REPORT], ids=["export", "report"])
def test_deliveries_of_salesforce_are_visits(tmp_path: Path, text: str) -> None:
    kind, rows = kept(tmp_path, "kiln-street-hub.csv", text)
    assert kind == "hub_attendance"
    assert rows["_held_on"].to_list() == [date(2024, 5, 13)] * 2
    assert [each.split()[-1] for each in rows["attendance"]] == ["Present", "Absence"]
    assert rows["person_key"].n_unique() == 2
    assert rows["session_id"].n_unique() == 1


def test_sessions_of_salesforce(tmp_path: Path) -> None:
    kind, rows = kept(tmp_path, "kiln-street-hub.csv", SESSIONS)
    assert (kind, rows["session_id"].to_list()) == ("hub_sessions", ["a0S1", "a0S2"])
    assert rows["_held_on"].to_list() == [date(2024, 5, 13), date(2024, 5, 20)]
    assert rows["status"].to_list() == ["Complete", "Canceled"]


@pytest.mark.parametrize(
    ("text", "name"), [(TRANSFERS, "merefield_2024-05-20.csv"), (SHORT, "merefield_Transfers_2024-05-20.csv")]
)
def test_transfers_of_timeoverflow_are_matches(tmp_path: Path, text: str, name: str) -> None:
    kind, rows = kept(tmp_path, name, text)
    assert (kind, rows["skill"][0], rows["_hours"][0]) == ("skill_matches", "Gardening", Decimal("1.5"))
    assert rows["_matched_on"][0] == date(2024, 5, 13)
    assert rows["match_id"].n_unique() == len(rows)


@pytest.mark.parametrize(("text", "kind"), [(OFFERS, "skill_offers"), (INQUIRIES, "skill_needs")])
def test_posts_of_timeoverflow_are_offers_and_needs(tmp_path: Path, text: str, kind: str) -> None:
    found, rows = kept(tmp_path, "merefield_2024-05-20.csv", text)
    assert (found, rows["skill"].to_list()) == (kind, ["Gardening"])
    assert rows["_opened_on"].to_list() == [date(2024, 5, 13)]
