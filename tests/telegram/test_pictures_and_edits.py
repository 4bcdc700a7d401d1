from io import BytesIO

from PIL import Image
from sqlalchemy import select

from bot.fake_telegram import Guest
from hotel.records import InboxMessage, MessageKind, Photo
from tests.telegram.hotel import Hotel


def photos_of(hotel: Hotel, message: InboxMessage) -> list[Photo]:
    with hotel.database.session() as session:
        return list(session.scalars(select(Photo).where(Photo.message_id == message.id)))


async def answered(hotel: Hotel, guest: Guest) -> InboxMessage:
    """Wait for the answer, and return what is answered last."""
    await guest.message()
    await hotel.until_answered(1)
    return hotel.messages(guest)[-1]


async def test_a_photo_is_kept_with_its_caption(hotel: Hotel) -> None:
    anna = hotel.person()
    hotel.meanings["the tap drips"] = "report_fault"
    anna.send_photo(picture(3000, 2000), caption="the tap drips")
    message = await answered(hotel, anna)
    assert (message.kind, message.text) == (MessageKind.WORDS, "the tap drips")
    (photo,) = photos_of(hotel, message)
    assert (photo.width, photo.height) == (1600, 1067)


async def test_a_photo_sent_as_a_file_is_a_photo(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.send_document("tap.png", picture(40, 30, "PNG"), media_type="image/png")
    assert len(photos_of(hotel, await answered(hotel, anna))) == 1


async def test_an_album_is_one_message(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.send_album([None, picture(40, 30), None], caption="the bath is dirty")
    message = await answered(hotel, anna)
    assert len(hotel.messages(anna)) == 1
    assert message.text == "the bath is dirty"
    assert len(photos_of(hotel, message)) == 3


async def test_a_late_photo_of_an_album_joins_the_others(hotel: Hotel) -> None:
    anna = hotel.person()
    with hotel.telegram.phone.held_back(lambda held: held[:2]):
        anna.send_album([None, None, None])
    message = await answered(hotel, anna)
    assert len(photos_of(hotel, message)) == 2
    hotel.telegram.phone.repeat(hotel.telegram.phone.sent_updates[2].body)
    await hotel.until(lambda: len(photos_of(hotel, message)) == 3)
    assert len(hotel.messages(anna)) == 1


async def test_a_photo_that_comes_twice_is_kept_once(hotel: Hotel) -> None:
    anna = hotel.person()
    with hotel.telegram.phone.held_back(lambda held: [*held, *held]):
        anna.send_photo()
    await answered(hotel, anna)
    assert len(hotel.all(Photo)) == 1


async def test_what_cannot_be_had_or_read_is_a_file_nobody_can_open(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.send_photo(says_bytes=21 * 1024 * 1024)
    assert (await answered(hotel, anna)).kind is MessageKind.FILE
    anna.send_document("tap.jpg", b"not a picture", media_type="image/jpeg")
    assert (await answered(hotel, anna)).kind is MessageKind.FILE
    assert hotel.all(Photo) == []


async def test_an_edit_is_a_correction_of_what_was_edited(hotel: Hotel) -> None:
    anna = hotel.person()
    hotel.meanings["what can you do"] = "ask_capabilities"
    first = anna.write("what can you do")
    await anna.message()
    anna.edit(first, "when is breakfast?")
    await hotel.until(lambda: len(hotel.messages(anna)) == 2)
    one, two = hotel.messages(anna)
    assert (two.corrects_id, two.text) == (one.id, "when is breakfast?")


async def test_an_edit_that_overtakes_its_message_takes_its_place(hotel: Hotel) -> None:
    anna = hotel.person()
    with hotel.telegram.phone.held_back(lambda held: held[1:]):
        anna.edit(anna.write("two teas"), "three teas")
    await answered(hotel, anna)
    hotel.telegram.phone.repeat(hotel.telegram.phone.sent_updates[0].body)
    anna.write("thank you")
    await hotel.until(lambda: len(hotel.all(InboxMessage)) == 2)
    assert [one.text for one in hotel.messages(anna)] == ["three teas", "thank you"]


async def test_an_old_edit_that_comes_late_is_nothing(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    anna = hotel.person()
    async with hotel.open():
        with hotel.telegram.phone.held_back(lambda held: [held[0], held[2]]):
            first = anna.write("one tea")
            anna.edit(first, "two teas")
            anna.edit(first, "three teas")
        await hotel.until(lambda: len(hotel.all(InboxMessage)) == 2)
        hotel.telegram.phone.repeat(hotel.telegram.phone.sent_updates[1].body)
        anna.write("thank you")
        await hotel.until(lambda: len(hotel.all(InboxMessage)) == 3)
    assert [one.text for one in hotel.messages(anna)] == ["one tea", "three teas", "thank you"]


async def test_a_caption_of_an_album_can_be_corrected(hotel: Hotel) -> None:
    anna = hotel.person()
    album = anna.send_album([None, None], caption="the tub is dirty")
    await answered(hotel, anna)
    anna.edit(album[0], "the bath tub is dirty")
    await hotel.until(lambda: len(hotel.messages(anna)) == 2)
    one, two = hotel.messages(anna)
    assert two.corrects_id == one.id


def picture(width: int, height: int, kind: str = "JPEG") -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, kind)
    return file.getvalue()
