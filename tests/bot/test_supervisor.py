import asyncio
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from bot.settings import Settings
from bot.supervisor import model
from bot.supervisor.checks import check_ports, free_port
from bot.supervisor.house import House
from bot.supervisor.part import Part
from bot.supervisor.plans import Plan
from bot.trouble import TroubleError

_SERVER = """
import http.server, sys
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *_):
        pass
print("hello from the part", flush=True)
print("2027-03-11 ERROR something matters", file=sys.stderr, flush=True)
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Answer).serve_forever()
"""
_BREAKS = "import sys; print('no such thing', file=sys.stderr); sys.exit(3)"


def a_server(name: str, *, speaks: bool = False) -> Plan:
    port = free_port()
    command = (sys.executable, "-c", _SERVER, str(port))
    return Plan(name, command, f"http://127.0.0.1:{port}/", dict(os.environ), speaks=speaks)


def what_breaks(name: str) -> Plan:
    return Plan(name, (sys.executable, "-c", _BREAKS), "http://127.0.0.1:9/", dict(os.environ))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        var_dir=tmp_path / "var",
        models_dir=tmp_path / "models",
        web_port=free_port(),
        rasa_port=free_port(),
        actions_port=free_port(),
        start_timeout_seconds=20,
        restart_first_seconds=0.01,
    )


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(nothing_is_left_behind: None) -> None:
    return


def nothing() -> None:
    return


async def run_until(
    house: House, happened: Callable[[], bool], when_open: Callable[[], None] = nothing
) -> None:
    async def watch() -> None:
        while not happened():  # noqa: ASYNC110 - what happens is in other processes
            await asyncio.sleep(0.01)
        os.kill(os.getpid(), signal.SIGTERM)

    watching = asyncio.create_task(watch())
    try:
        async with asyncio.timeout(20):
            await house.run(nothing, when_open)
    finally:
        watching.cancel()


def house_of(settings: Settings, said: list[str], first: Plan, *others: Plan) -> House:
    return House(settings, first, others, said.append)


async def test_the_house_opens_when_every_part_answers_and_ends_all_on_sigterm(settings: Settings) -> None:
    opened: list[bool] = []

    def when_open() -> None:
        opened.append(True)
        os.kill(os.getpid(), signal.SIGTERM)

    async with asyncio.timeout(20):
        await house_of(settings, [], a_server("rasa"), a_server("gateway")).run(nothing, when_open)
    assert opened == [True]


async def test_a_part_that_dies_is_started_again_and_that_is_said_aloud(settings: Settings) -> None:
    said: list[str] = []
    house = house_of(settings, said, a_server("rasa"))
    killed: list[int] = []

    def kill_once() -> None:
        assert house._first.pid is not None
        killed.append(house._first.pid)
        os.kill(killed[0], signal.SIGKILL)

    await run_until(house, lambda: bool(killed) and house._first.pid not in killed, kill_once)
    assert any("rasa died (signal SIGKILL)" in line for line in said)


async def test_a_part_that_cannot_start_is_one_line_and_the_others_end(settings: Settings) -> None:
    with pytest.raises(
        TroubleError, match=r"actions ended while starting \(code 3\): no such thing; see .*log"
    ):
        await house_of(settings, [], a_server("rasa"), what_breaks("actions")).run(nothing, nothing)


async def test_trouble_in_the_preparation_ends_what_was_started(settings: Settings) -> None:
    def prepare() -> None:
        raise TroubleError("menu.yml:3: no price")

    with pytest.raises(TroubleError, match=r"menu\.yml:3: no price"):
        await house_of(settings, [], a_server("rasa")).run(prepare, nothing)


async def test_the_log_keeps_everything_and_the_terminal_what_matters(settings: Settings) -> None:
    said: list[str] = []
    house = house_of(settings, said, a_server("rasa"), a_server("gateway", speaks=True))
    await run_until(
        house,
        lambda: sum("something matters" in line for line in said) == 2 and "hello from the part" in said,
    )
    assert said.count("hello from the part") == 1  # the gateway's own words, not those of Rasa
    log = await asyncio.to_thread((settings.log_dir / "rasa.log").read_text, "utf-8")
    assert "hello from the part" in log


async def test_a_part_does_not_outlive_a_killed_supervisor(tmp_path: Path) -> None:
    plan = a_server("rasa")
    code = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from bot.supervisor.part import Part\n"
        "from bot.supervisor.plans import Plan\n"
        "import os\n"
        "async def main():\n"
        "    plan = Plan('p', tuple(sys.argv[2:]), 'http://x/', dict(os.environ))\n"
        "    part = Part(plan, Path(sys.argv[1]), print)\n"
        "    await part.start()\n"
        "    print(part.pid, flush=True)\n"
        "    await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    supervisor = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, str(tmp_path), *plan.command, stdout=asyncio.subprocess.PIPE
    )
    assert supervisor.stdout is not None
    part = psutil.Process(int(await supervisor.stdout.readline()))
    supervisor.kill()
    await supervisor.wait()
    await asyncio.to_thread(psutil.wait_procs, [part], 10)
    assert not part.is_running()


def test_logs_of_earlier_starts_are_kept_aside(tmp_path: Path) -> None:
    for _ in range(3):
        Part(a_server("rasa"), tmp_path, print).log.write_text("x", encoding="utf-8")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["rasa.log", "rasa.log.1", "rasa.log.2"]


def test_a_taken_port_is_named_with_the_setting_that_changes_it(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", settings.web_port)), pytest.raises(TroubleError) as trouble:
        check_ports(settings)
    advice = "free it, or set BELLHOP_WEB_PORT to another port"
    assert trouble.value.lines == (
        f"cannot listen on 127.0.0.1:{settings.web_port} (Address already in use): {advice}",
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "data/nlu/en").mkdir(parents=True)
    (root / "assistant").mkdir()
    for name in ("config.yml", "domain.yml", "data/nlu/en/greet.yml", "assistant/encoder.py"):
        (root / name).write_text(name, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "name", ["config.yml", "domain.yml", "data/nlu/en/greet.yml", "assistant/encoder.py"]
)
def test_the_fingerprint_changes_with_every_input(project: Path, name: str) -> None:
    before = model.fingerprint(project)
    (project / name).write_text("changed", encoding="utf-8")
    assert model.fingerprint(project) != before


def test_the_fingerprint_ignores_what_no_training_reads(project: Path) -> None:
    before = model.fingerprint(project)
    (project / "assistant/__pycache__").mkdir()
    (project / "assistant/__pycache__/encoder.pyc").write_bytes(b"x")
    (project / "assistant/.ruff_cache").mkdir()
    (project / "assistant/.ruff_cache/0.14").write_bytes(b"x")
    (project / "README.md").write_text("x", encoding="utf-8")
    assert model.fingerprint(project) == before


class Stages(list[str]):
    def stage(self, name: str) -> None:
        self.append(name)


def rasa_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    script = tmp_path / "rasa"
    script.write_text("\n".join(["#!/bin/sh", *lines]) + "\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(model, "RASA_PYTHON", script)


def test_training_shows_its_stages_and_happens_once(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = settings.models_dir / "bellhop.tar.gz"
    rasa_that(tmp_path, monkeypatch, "echo \"INFO Starting to train component 'Encoder'.\"", f"touch {made}")
    stages = Stages()
    assert model.ensure_model(settings, stages)
    assert stages == ["starting Rasa", "Encoder"]
    assert model.is_fresh(settings)
    assert not model.ensure_model(settings, stages)


def test_training_that_fails_says_why_in_one_line(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rasa_that(tmp_path, monkeypatch, "echo 'YamlException: domain.yml is broken'", "exit 1")
    with pytest.raises(
        TroubleError, match=r"training failed: YamlException: domain\.yml is broken; .*train\.log"
    ):
        model.ensure_model(settings, Stages())
    assert not model.is_fresh(settings)
