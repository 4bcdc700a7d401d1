"""Two people of one stay, each in a conversation of their own: what one asked for, the other may change."""

from hotel.desk.guests import verification
from hotel.records import Conversation, Stay
from tests.stories.conftest import Open
from tests.stories.story import Story


def from_the_other_phone(story: Story) -> None:
    (stay,) = story.all(Stay)
    story.place = ("telegram", "77")
    story.conversation_id = story._runner.run(story.desk.conversation_id(*story.place, "en"))
    with story.database.session() as session:
        conversation = session.get_one(Conversation, story.conversation_id)
        verification.attach(session, conversation, session.get_one(Stay, stay.id), story.clock.now())


def test_what_one_ordered_the_other_changes_and_confirms(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    story.stays("Anna", "Weber", "304")
    story.guest("order_room_service: a club sandwich please")
    assert story.guest("affirm: yes").keys == ["sent"]
    first = story.the("order_room_service").conversation_id
    from_the_other_phone(story)
    asked = story.guest("change_request: make it two sandwiches")
    assert asked.keys == ["change_read_back"]
    assert story.guest("affirm: yes please").keys == ["changed"]
    assert story.lines() == {"Club sandwich": 2}
    assert story.the("order_room_service").conversation_id == first
