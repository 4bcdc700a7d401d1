"""The code of a key-card holder is nobody's to read, whatever became of the message that held it."""

import pytest

from hotel.records import Conversation, InboxMessage, Need, Notice, Question, ServiceRequest
from tests.bot.front_desk.desk_kit import Kit

PROOF = "304, Carter, 7310"
HIDDEN = "304, Carter, ••••"


def _kept(kit: Kit) -> str:
    """Return all that staff can read."""
    rows = [one.text for one in kit.all(InboxMessage)] + [one.words for one in kit.all(ServiceRequest)]
    return "\n".join([*rows, *(str(one.facts) for one in kit.all(Notice))])


@pytest.mark.parametrize("words", [PROOF, "I'm Carter in room 304, code 7310, two towels please"])
async def test_a_code_is_hidden_when_a_message_goes_to_a_person(kit: Kit, words: str) -> None:
    kit.fails()
    await kit.write(words)
    assert "7310" not in _kept(kit)
    assert kit.all(ServiceRequest)[0].words == words.replace("7310", "••••")


async def test_a_code_is_hidden_while_a_person_has_the_conversation(kit: Kit) -> None:
    _with_staff(kit)
    await kit.write(PROOF)
    assert "7310" not in _kept(kit)
    assert kit.all(Notice)[0].facts["words"] == HIDDEN


async def test_a_bare_code_is_hidden_where_the_hotel_has_asked_who_is_writing(kit: Kit) -> None:
    asked = Question(
        conversation_id=kit.conversation_id(), need=Need.IDENTITY, asked_at=kit.house.clock.now()
    )
    kit.house.add(asked)
    kit.fails()
    await kit.write("7310")
    assert "7310" not in _kept(kit)


async def test_other_numbers_still_reach_a_person(kit: Kit) -> None:
    kit.fails()
    await kit.write("a taxi to flight 2027 please")
    assert kit.all(ServiceRequest)[0].words == "a taxi to flight 2027 please"


async def test_a_code_is_hidden_in_words_corrected_before_their_turn(kit: Kit) -> None:
    kit.fails()
    await kit.receive("304, Carter, 7310 towls", external_id="m")
    await kit.receive("304, Carter, 7310 towels", external_id="m-1", corrects="m")
    await kit.desk.settle()
    assert "7310" not in _kept(kit)


async def test_a_code_is_hidden_in_a_long_message(kit: Kit) -> None:
    kit.says("data_kept")
    await kit.write(f"{PROOF} " + "and towels " * 200)
    assert [one.key for one in kit.all(Notice)] == ["long_message"]
    assert "7310" not in _kept(kit)


def _with_staff(kit: Kit) -> None:
    with kit.house.database.session() as session:
        conversation = session.get_one(Conversation, kit.conversation_id())
        conversation.with_staff_since = kit.house.clock.now()
