"""One conversation in several places: begun on the website, carried on on the phone, news where the guest is."""

from sqlalchemy import select

from hotel import staff_desk
from hotel.records import Contact, MessageKind
from tests.stories.conftest import Open
from tests.stories.story import Story

PHONE = ("telegram", "4711")


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")
    story.stays("Anna", "Weber", "304")
    return story


def channel_of(story: Story, contact_id: int | None) -> str:
    return next((one.channel for one in story.all(Contact) if one.id == contact_id), "nowhere")


def test_a_draft_begun_on_the_web_is_recalled_and_confirmed_on_the_phone(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich without onions please")
    answer = story.goes_on(*PHONE)
    assert "You: a club sandwich without onions please" in answer.text
    assert "Club sandwich × 1 (without onions)" in answer.text
    assert len(answer.rows[0].text.splitlines()) <= 10
    sent = story.press("Yes, please")
    assert sent.keys == ["sent"]
    assert {channel_of(story, row.contact_id) for row in sent.rows if row.inbox_message_id} == {"telegram"}


def test_news_go_where_the_guest_wrote_last(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towels please")
    story.goes_on(*PHONE)
    story.guest("greet: hello")
    news = story.staff(staff_desk.take, story.the("request_item").id, "Olga", 10)
    assert [channel_of(story, row.contact_id) for row in news.rows if row.notice_id] == ["telegram"]


def test_after_stop_news_go_to_the_other_place(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towels please")
    story.goes_on(*PHONE)
    story.sends(MessageKind.STOP)
    news = story.staff(staff_desk.take, story.the("request_item").id, "Olga", 10)
    assert [channel_of(story, row.contact_id) for row in news.rows if row.notice_id] == ["web"]


def test_where_nobody_wants_news_they_are_only_kept_for_reading(opened: Open) -> None:
    story = anna(opened)
    with story.database.session() as session:
        for contact in session.scalars(select(Contact)):
            contact.muted_at = story.clock.now()
    story.guest("request_item: two towels please")
    story.sends(MessageKind.STOP)
    news = story.staff(staff_desk.take, story.the("request_item").id, "Olga", 10)
    assert [channel_of(story, row.contact_id) for row in news.rows if row.notice_id] == ["nowhere"]
    assert "has taken" in news.news[0]


def test_news_of_a_complaint_come_though_the_guest_wants_none(opened: Open) -> None:
    story = anna(opened)
    story.guest("complain/noise: the neighbours are far too loud")
    story.goes_on(*PHONE)
    story.sends(MessageKind.STOP)
    news = story.wait(minutes=12)
    assert {channel_of(story, row.contact_id) for row in news.rows if row.notice_id} == {"telegram"}
