"""What came of a conversation, step by step, for a person to read and to judge the meaning."""

from dataclasses import dataclass, field
from pathlib import Path

from benchmark.talks.phones import Seen
from benchmark.talks.script import Step, Talk


@dataclass
class Played:
    """What came of one step."""

    step: Step
    at: str
    """The hotel's clock when it began."""
    channel: str
    did: list[str] = field(default_factory=list)
    """What the player did for it, where its words do not say."""
    seen: list[Seen] = field(default_factory=list)
    seconds: float | None = None
    """From the guest's message to the end of its answer."""
    changes: list[str] = field(default_factory=list)
    told_staff: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    not_played: list[str] = field(default_factory=list)


@dataclass
class Run:
    """What came of one conversation on one channel."""

    talk: Talk
    channel: str
    steps: list[Played] = field(default_factory=list)
    not_set_up: list[str] = field(default_factory=list)
    welcome: list[Seen] = field(default_factory=list)
    """What the guest sees on coming in, before the first step."""
    welcome_faults: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.talk.id}-{self.channel}"

    @property
    def faults(self) -> list[str]:
        found = [
            f"step {number}: {fault}" for number, one in enumerate(self.steps, 1) for fault in one.faults
        ]
        return [f"on coming in: {fault}" for fault in self.welcome_faults] + found

    @property
    def not_played(self) -> list[str]:
        return [*self.not_set_up, *(what for one in self.steps for what in one.not_played)]

    @property
    def seconds(self) -> list[float]:
        return [one.seconds for one in self.steps if one.seconds is not None]


def write(run: Run, folder: Path) -> None:
    """Write the transcript to `<id>-<channel>.md` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    setup = run.talk.setup
    head = [
        f"# {run.talk.id} on {run.channel}",
        run.talk.persona,
        f"Begins {setup.now}. Guest: {setup.guest}. History: {setup.history}. Staff: {setup.staff}. {setup.hotel}",
        *(f"Not set up: {what}" for what in run.not_set_up),
        *map(_shown, run.welcome),
        *filter(None, [_listed("FAULTS", run.welcome_faults)]),
    ]
    steps = [_step(number, one) for number, one in enumerate(run.steps, 1)]
    (folder / f"{run.name}.md").write_text("\n\n".join([*head, *steps]) + "\n", encoding="utf-8")


def _step(number: int, one: Played) -> str:
    words = "\n".join([one.step.words, *one.step.burst])
    took = f", {one.seconds:.1f} s" if one.seconds is not None else ""
    parts = [
        f"## {number}. {one.step.kind.value} ({one.at}, {one.channel}{took})",
        _quoted(words),
        *(f"_did:_ {what}" for what in one.did),
        *map(_shown, one.seen),
        _listed("records", one.changes),
        _listed("staff are told", one.told_staff),
        _listed("EXPECTED", one.step.expect),
        _listed("FAULTS", one.faults),
        _listed("NOT PLAYED", one.not_played),
    ]
    return "\n\n".join(part for part in parts if part)


def _shown(seen: Seen) -> str:
    how = " (in place of an earlier one)" if seen.in_place else ""
    who = seen.by or "Bellhop"
    buttons = " ".join(f"[{button.label}]" for button in seen.buttons)
    text = "\n".join(f"    {line}".rstrip() for line in seen.text.splitlines())
    return f"**{who}**{how}:\n\n{text}" + (f"\n\n    {buttons}" if buttons else "")


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def _listed(name: str, lines: list[str]) -> str:
    return f"{name}:\n" + "\n".join(f"- {line}" for line in lines) if lines else ""
