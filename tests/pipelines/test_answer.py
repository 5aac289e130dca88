"""What a publisher sent, and its refusals as sentences."""

import pytest

from pipelines.answer import Answer, declined


def test_validators_are_those_there_are() -> None:
    assert Answer("https://a.org", 200).validators() == {}
    assert Answer("https://a.org", 200, etag='"x"').validators() == {"If-None-Match": '"x"'}


@pytest.mark.parametrize("status", [401, 403, 404, 410, 418])
def test_a_refusal_names_host_and_status(status: int) -> None:
    refusal = declined("https://a.org/b?c=d", status)
    assert refusal.status == status
    assert refusal.sentence.startswith("a.org ")
    assert str(status) in refusal.sentence
