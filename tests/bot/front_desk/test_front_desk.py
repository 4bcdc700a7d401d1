import asyncio

import httpx
import pytest

from hotel.records import (
    Choice,
    Conversation,
    HandledTurn,
    InboxMessage,
    InboxState,
    Notice,
    RequestState,
    ServiceRequest,
)
from hotel.turn import Reply
from tests.bot.front_desk.desk_kit import Answer, Kit, saying

ORDER = {
    "reply": "ask_party_size",
    "facts": {"intent": "book_taxi"},
    "buttons": [{"key": "party", "intent": "inform", "facts": {"number": 2}, "request_id": 7, "value": "2"}],
}


async def test_a_message_is_answered_once_in_the_guests_language(kit: Kit) -> None:
    kit.says("data_kept")
    [told] = await kit.write("оставьте всё как есть")
    assert told.text == "Хорошо, всё остаётся как есть."
    assert kit.asked[0]["locale"] == "ru"
    assert kit.asked[0]["sender"].endswith("-2027-03-11")


async def test_the_same_message_twice_is_one_message(kit: Kit) -> None:
    kit.says("data_kept")
    assert len(await kit.write("keep it", external_id="m1")) == 1
    assert await kit.write("keep it", external_id="m1") == []
    assert len(kit.asked) == 1


async def test_several_replies_become_one_message_with_all_their_buttons(kit: Kit) -> None:
    kit.says({"ordinal": 1, "reply": "data_kept"}, {"ordinal": 0} | ORDER)
    [told] = await kit.write("taxi and keep my data")
    assert told.text.split("\n\n") == [
        "All right, everything stays as it is.",
        "How many of you will be going?",
    ]
    assert [button["label"] for button in told.buttons] == ["2"]


async def test_a_pressed_button_reaches_rasa_with_its_meaning(kit: Kit) -> None:
    kit.says(ORDER)
    [told] = await kit.write("a taxi please")
    kit.says("data_kept")
    await kit.write(choice_token=told.buttons[0]["token"])
    assert kit.asked[-1]["choice"] == {"intent": "inform", "request_id": 7, "value": "2"}
    assert kit.asked[-1]["text"] == "2"


async def test_a_button_of_somebody_else_means_nothing(kit: Kit) -> None:
    kit.says(ORDER)
    [told] = await kit.write("a taxi please")
    [answer] = await kit.write(choice_token=told.buttons[0]["token"], address="somebody else")
    assert "no longer valid" in answer.text
    assert len(kit.asked) == 1


async def test_an_old_button_means_nothing(kit: Kit) -> None:
    kit.says(ORDER)
    [told] = await kit.write("a taxi please")
    kit.house.clock.push(hours=25)
    [answer] = await kit.write(choice_token=told.buttons[0]["token"])
    assert "no longer valid" in answer.text


@pytest.mark.parametrize("text", ["", "   ", "👍", "🙏🙏", "...", "\x00\x07"])
async def test_a_message_without_words_gets_a_kind_answer(kit: Kit, text: str) -> None:
    [told] = await kit.write(text)
    assert told.text
    assert kit.asked == []


async def test_a_leading_slash_is_no_command(kit: Kit) -> None:
    kit.says("data_kept")
    await kit.write('/affirm{"room": "512"}')
    assert kit.asked[0]["text"] == 'affirm{"room": "512"}'


async def test_words_typed_on_the_wrong_layout_are_kept_as_typed_and_answered_in_their_language(
    kit: Kit,
) -> None:
    kit.says("data_kept")
    [told] = await kit.write("ghbdtn")
    assert kit.asked[0]["text"] == "ghbdtn"  # read aright by Rasa's side, before it is cut into requests
    assert told.text.startswith("Хорошо")
    assert kit.all(InboxMessage)[0].text == "ghbdtn"


async def test_a_card_number_is_neither_stored_nor_repeated(kit: Kit) -> None:
    kit.says("data_kept")
    [told] = await kit.write("charge 4111 1111 1111 1111 please")
    assert "4111 1111" not in kit.all(InboxMessage)[0].text + kit.asked[0]["text"] + told.text
    assert "card" in told.text


async def test_control_characters_are_not_stored(kit: Kit) -> None:
    kit.says("data_kept")
    await kit.write("two\x00 towels\x1b[2J\nplease")
    assert kit.all(InboxMessage)[0].text == "two towels[2J\nplease"


async def test_a_long_message_is_kept_whole_and_read_by_a_person(kit: Kit) -> None:
    kit.says("data_kept")
    [told] = await kit.write("towels " * 300)
    assert len(kit.all(InboxMessage)[0].text) > 2000
    assert len(kit.asked[0]["text"]) <= 1000
    assert "A member of staff will read all of it" in told.text
    assert [notice.key for notice in kit.all(Notice)] == ["long_message"]


async def test_an_unknown_language_is_told_so_once_and_served(kit: Kit) -> None:
    kit.says("data_kept")
    [first] = await kit.write("könnten sie mir bitte zwei handtücher bringen")
    [second] = await kit.write("und vielleicht auch noch ein kissen für meine frau")
    assert "German" in first.text
    assert "German" not in second.text
    assert "everything stays" in second.text


async def test_while_a_person_has_the_conversation_the_bot_is_silent(kit: Kit) -> None:
    kit.says("data_kept")
    await kit.write("hello there")
    with kit.house.database.session() as session:
        conversation = session.get_one(Conversation, kit.all(InboxMessage)[0].conversation_id)
        conversation.with_staff_since = kit.house.clock.now()
    assert await kit.write("are you there?") == []
    assert kit.all(InboxMessage)[-1].state is InboxState.TO_STAFF
    assert [notice.facts["words"] for notice in kit.all(Notice)] == ["are you there?"]


@pytest.mark.parametrize(
    "failure",
    [
        500,
        {"requests": [], "replies": [], "end": True},
        {"replies": [{"reply": "x"}]},
        {},
        httpx.ConnectError("down"),
    ],
    ids=["error", "empty", "no end", "not ours", "down"],
)
async def test_rasa_failing_means_one_apology_and_a_person(kit: Kit, failure: object) -> None:
    kit.fails(failure)  # type: ignore[arg-type]
    [told] = await kit.write("two towels please")
    assert "a person will answer you here" in told.text
    [request] = kit.all(ServiceRequest)
    assert (request.state, request.words) == (RequestState.TO_PERSON, "two towels please")
    assert [notice.key for notice in kit.all(Notice)] == ["handover_after_failure"]
    assert kit.all(InboxMessage)[0].state is InboxState.FAILED


async def test_a_short_failure_is_tried_again_and_not_noticed(kit: Kit) -> None:
    answers: list[Answer] = [503, 503, saying("data_kept")]
    kit.answer = lambda question: answers.pop(0)
    [told] = await kit.write("keep it please")
    assert told.text == "All right, everything stays as it is."


async def test_nobody_hears_the_same_apology_twice_in_a_row(kit: Kit) -> None:
    kit.fails()
    [first] = await kit.write("two towels please")
    [second] = await kit.write("and a pillow please")
    kit.house.clock.push(minutes=11)
    [third] = await kit.write("and a blanket please")
    assert first.text != second.text
    assert third.text == first.text
    assert len(kit.all(ServiceRequest)) == 3


async def test_danger_is_told_to_everyone_even_while_rasa_is_down(kit: Kit) -> None:
    kit.fails()
    [told] = await kit.write("help, my husband can't breathe")
    assert "alerted" in told.text
    assert [notice.key for notice in kit.all(Notice)] == ["handover_emergency"] * 3


async def test_what_was_served_before_the_failure_is_told_and_only_the_rest_goes_to_a_person(
    kit: Kit,
) -> None:
    await kit.receive("keep my data, and two towels please")
    _handled(kit, "keep my data")
    kit.fails()
    await kit.desk.settle()
    [told] = kit.told()
    assert told.text.startswith("All right, everything stays as it is.")
    assert [request.words for request in kit.all(ServiceRequest)] == ["and two towels please"]


async def test_nothing_goes_to_a_person_when_all_was_served_before_the_failure(kit: Kit) -> None:
    await kit.receive("keep my data")
    _handled(kit, "keep my data")
    kit.fails()
    await kit.desk.settle()
    assert [told.text for told in kit.told()] == ["All right, everything stays as it is."]
    assert kit.all(ServiceRequest) == []


async def test_words_nobody_wrote_go_to_a_person_and_not_to_the_guest(kit: Kit) -> None:
    kit.says("never_heard_of")
    [told] = await kit.write("two towels please")
    assert "never" not in told.text
    assert len(kit.all(ServiceRequest)) == 1


async def test_a_message_that_a_crash_left_behind_is_answered_after_the_start(kit: Kit) -> None:
    await kit.receive("keep it please")
    kit.says("data_kept")
    kit.desk = kit.open_desk()
    running = asyncio.create_task(kit.desk.run())
    with kit.outbox.subscribe(kit.conversation_id("anna")) as something_new:
        await asyncio.wait_for(something_new.wait(), 5)
    running.cancel()
    assert len(kit.told()) == 1


async def test_one_conversation_is_served_in_order_and_others_meanwhile(kit: Kit) -> None:
    kit.says("data_kept")
    for number in range(5):
        await kit.receive(f"message number {number}", address="anna")
        await kit.receive(f"message number {number}", address="boris")
    running = asyncio.create_task(kit.desk.run())
    async with asyncio.timeout(10):
        with (
            kit.outbox.subscribe(kit.conversation_id("anna")) as first,
            kit.outbox.subscribe(kit.conversation_id("boris")) as second,
        ):
            while len(kit.told("anna")) + len(kit.told("boris")) < 10:
                await asyncio.wait(
                    {asyncio.ensure_future(e.wait()) for e in (first, second)},
                    return_when="FIRST_COMPLETED",
                    timeout=1,
                )
                first.clear()
                second.clear()
    running.cancel()
    by_conversation = [
        [q["text"] for q in kit.asked if q["conversation_id"] == c]
        for c in {q["conversation_id"] for q in kit.asked}
    ]
    assert by_conversation == [[f"message number {number}" for number in range(5)]] * 2


async def test_tokens_cannot_be_guessed(kit: Kit) -> None:
    kit.says(ORDER)
    await kit.write("a taxi please")
    await kit.write("a taxi please")
    tokens = [choice.token for choice in kit.all(Choice)]
    assert len(set(tokens)) == 2
    assert all(len(token) >= 22 for token in tokens)


def _handled(kit: Kit, text: str) -> None:
    message = kit.all(InboxMessage)[-1]
    with kit.house.database.session() as session:
        session.add(
            HandledTurn(
                message_id=message.id,
                ordinal=0,
                intent="deny",
                confidence=1.0,
                text=text,
                replies=[Reply("data_kept")],
                handled_at=kit.house.clock.now(),
            )
        )
