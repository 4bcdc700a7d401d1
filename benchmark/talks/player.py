"""Plays one conversation through the running house, step by step, as one guest on one channel."""

import asyncio
import contextlib
import re
import time
from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

from benchmark.talks import always, snapshot
from benchmark.talks.checking_in import FrontOffice
from benchmark.talks.devices import Devices
from benchmark.talks.faults import break_something
from benchmark.talks.known_before import Memory
from benchmark.talks.meanings import token_of
from benchmark.talks.pages import pages
from benchmark.talks.passing_time import Time
from benchmark.talks.phones import Phone, Seen
from benchmark.talks.photo import a_photo
from benchmark.talks.post import Post
from benchmark.talks.readers import reader
from benchmark.talks.script import Kind, Step, Talk, length
from benchmark.talks.setup_words import Who, history, people
from benchmark.talks.staff_hand import UnknownDeedError
from benchmark.talks.staff_steps import Shift
from benchmark.talks.stage import Stage
from benchmark.talks.transcript import Played, Run
from hotel.records import Stay

_WITHIN_A_BURST = 0.4
_ROOM = re.compile(r"\b[1-6]\d\d\b")
_CHANNEL_OF = {"telegram": "telegram", "widget": "web", "web": "web"}


class Player:
    """One conversation on one channel."""

    def __init__(self, stage: Stage, talk: Talk, channel: str) -> None:
        self._stage, self._records = stage, stage.records
        self._talk, self._channel = talk, channel
        self._run = Run(talk, channel)
        self._time = Time(stage.records)
        self._post = Post(stage.records)
        self._listener = always.Listener(talk.locale)
        said = [talk.setup.guest, *(step.words for step in talk.turns)]
        self._rooms = frozenset(_ROOM.findall(" ".join(said)))
        """Those that are spoken of, beside the guest's own."""
        self._does: dict[Kind, Callable[[Step, Played], Awaitable[None]]] = {
            Kind.GUEST: self._guest,
            Kind.BUTTON: self._button,
            Kind.STAFF: self._staff,
            Kind.WAIT: self._wait,
            Kind.FAULT: self._fault,
        }

    async def play(self) -> Run:
        """Play all steps, and clear away what is left of them."""
        setup, office = self._talk.setup, FrontOffice(self._records)
        now = setup.moment(ZoneInfo(self._records.hotel.timezone))
        self._records.clock.set_to(now)
        in_house = [(who, office.check_in(who)) for who in people(setup, now)]
        async with contextlib.AsyncExitStack() as stack:
            self._devices = Devices(self._records, self._stage.telegram, stack, self._post.answered)
            await self._come_in(in_house)
            known = history(setup)
            own = next((stay for who, stay in in_house if who.writes), None)
            if own is not None:
                self._run.not_set_up += Memory(self._records).write(own, self._post.conversation_id, known)
            for step in self._talk.turns:
                self._run.steps.append(await self._play(step))
        office.clear_away()
        await self._time.settle()
        return self._run

    async def _come_in(self, in_house: list[tuple[Who, int]]) -> None:
        stay, name = None, self._talk.persona.split(",")[0]
        for who, stay_id in in_house:
            if who.writes:
                name = who.given
            if who.verified:
                with self._records.database.session() as session:
                    stay = session.get_one(Stay, stay_id)
        self._phone: Phone = await self._devices.begin(self._channel, name, self._talk.locale, stay)
        self._listener = reader(self._records, self._talk.locale, name, [who for who, _ in in_house])
        self._run.welcome = self._phone.seen()
        self._run.welcome_faults = self._faults_of_text(self._run.welcome)
        if stay is not None:
            self._post.find_conversation(stay.id)

    async def _play(self, step: Step) -> Played:
        at = self._records.hotel.local(self._time.now())
        channel = _CHANNEL_OF[step.via] if step.via else self._channel
        if channel != self._phone.channel:
            self._phone = await self._devices.carry_on(channel)
        played = Played(step, f"{at:%a %H:%M}", channel)
        before, pages = self._snapshot(), self._pages()
        self._phone.mark()
        if step.who is not None:
            played.not_played.append(f"a second guest: {step.who}")
        else:
            await self._does[step.kind](step, played)
        if late := await self._time.settle():
            played.faults.append(f"the house owes something: {late}")
        await self._post.shown(self._phone)
        played.seen = self._phone.seen()
        played.changes = snapshot.changes(before, self._snapshot())
        played.told_staff = self._pages()[len(pages) :]
        played.faults += self._faults_of_text(played.seen)
        played.faults += self._new_faults_of_requests()
        return played

    def _new_faults_of_requests(self) -> list[str]:
        with self._records.database.session() as session:
            conversation_id = self._post.conversation_id or 0
            found = always.faults_of_requests(session, conversation_id, self._talk.locale)
            known = {fault for one in self._run.steps for fault in one.faults}
            return [fault for fault in found if fault not in known]

    def _faults_of_text(self, seen: list[Seen]) -> list[str]:
        return [fault for one in seen for fault in always.faults_of_text(one, self._listener)]

    def _snapshot(self) -> snapshot.Snapshot:
        here = self._post.conversation_id
        return snapshot.taken(self._records, here, self._rooms) if here else {}

    def _pages(self) -> list[str]:
        return pages(self._stage.notices, self._records.hotel)

    # The steps.

    async def _guest(self, step: Step, played: Played) -> None:
        for text in (step.words, *step.burst):
            self._listener.said += f" {text}"
            self._listener.language = always.language_of(text, self._listener.language)
        began = time.monotonic()
        if step.photo is not None:
            sent = [await self._phone.send_photo(a_photo(), step.words)]
        else:
            sent = [await self._phone.write(step.words)]
        for text in step.burst:
            await asyncio.sleep(_WITHIN_A_BURST)
            sent.append(await self._phone.write(text))
        await self._hear(sent, began, played)

    async def _button(self, step: Step, played: Played) -> None:
        token = token_of(self._records, self._phone.offered(), step.words)
        began = time.monotonic()
        if token is None:
            offered = ", ".join(button.label for button in self._phone.offered()) or "none"
            played.did.append(f"typed, for no button means it (offered: {offered})")
            sent = await self._phone.write(step.words)
        else:
            labels = {button.token: button.label for button in self._phone.offered()}
            played.did.append(f"pressed [{labels[token]}]")
            sent = await self._phone.press(token)
        await self._hear([sent], began, played)

    async def _hear(self, sent: list[str], began: float, played: Played) -> None:
        with_staff = self._post.is_with_staff()
        try:
            for number in sent:
                await self._post.answered(number, self._phone)
        except TimeoutError:
            played.faults.append("no answer came")
            return
        played.seconds = time.monotonic() - began
        if played.seconds > always.ANSWER_SECONDS:
            played.faults.append(f"the answer took {played.seconds:.1f} s")
        told = self._post.answers(sent)
        played.faults += always.faults_of_answers(told, with_staff=with_staff)

    async def _staff(self, step: Step, played: Played) -> None:
        self._listener.said += f" {step.words}"
        shift = Shift(self._records, self._post.conversation_id or 0)
        try:
            await asyncio.to_thread(shift.act, step.words)
        except UnknownDeedError as unknown:
            played.not_played.append(f"{step.words!r}: {unknown}")
        played.did += [f"`staff {one}`" for one in shift.done]

    async def _wait(self, step: Step, played: Played) -> None:
        played.faults += await self._time.pass_(length(step.words))

    async def _fault(self, step: Step, played: Played) -> None:
        url = self._records.settings.web_url
        done, left = await break_something(step.words, self._stage.server, url, self._time)
        played.did += done
        played.not_played += left
