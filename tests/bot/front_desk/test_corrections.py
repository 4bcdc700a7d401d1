"""Edited messages that waited with what they correct, as after an outage."""

from hotel.records import InboxMessage, InboxState, Photo
from tests.bot.front_desk.desk_kit import Kit


async def _all_wait(kit: Kit, *versions: str) -> None:
    kit.says("data_kept")
    await kit.receive(versions[0], external_id="m")
    for number, text in enumerate(versions[1:]):
        await kit.receive(text, external_id=f"m-{number}", corrects="m")
    await kit.desk.settle()


def _asked(kit: Kit) -> list[str]:
    return [question["text"] for question in kit.asked]


async def test_two_equal_versions_that_wait_are_answered_once(kit: Kit) -> None:
    await _all_wait(kit, "two towels", "two towels ")
    assert _asked(kit) == ["two towels"]
    assert len(kit.told()) == 1
    assert {one.state for one in kit.all(InboxMessage)} == {InboxState.HANDLED}


async def test_of_three_versions_that_wait_the_last_words_are_answered(kit: Kit) -> None:
    await _all_wait(kit, "two towls", "two  towls", "two towels")
    assert _asked(kit) == ["two towels"]


async def test_words_put_back_before_their_turn_are_answered_once(kit: Kit) -> None:
    await _all_wait(kit, "two towels", "three towels", "two towels")
    assert _asked(kit) == ["two towels"]


async def test_last_words_that_wait_twice_are_answered_once(kit: Kit) -> None:
    await _all_wait(kit, "two towls", "two towels", "two towels ")
    assert _asked(kit) == ["two towels"]


async def test_a_photo_of_words_corrected_before_their_turn_goes_with_the_new_words(kit: Kit) -> None:
    kit.says("data_kept")
    await kit.receive("the tap dripps", external_id="m", photos=kit.uploads("tap"))
    await kit.receive("the tap drips", external_id="m-1", corrects="m")
    await kit.desk.settle()
    assert _asked(kit) == ["the tap drips"]
    assert kit.all(Photo)[0].message_id == kit.all(InboxMessage)[1].id
