"""The action server: `python -m actions --help`."""

import argparse
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict
from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor

from actions.registry import actions
from hotel.clock import ShiftedClock
from hotel.database import Database, open_database
from hotel.places import VAR, clock_in, database_in


class _Settings(BaseSettings):
    """The settings of the house that concern this part (docs/reference/settings.md)."""

    model_config = SettingsConfigDict(env_prefix="BELLHOP_", env_file=".env", extra="ignore")
    var_dir: Path = VAR
    database_url: str = Field(default_factory=lambda data: database_in(data["var_dir"]))
    clock_file: Path = Field(default_factory=lambda data: clock_in(data["var_dir"]))


def main() -> None:
    """Serve the actions on this machine only: Rasa alone calls them."""
    parser = argparse.ArgumentParser(
        prog="python -m actions", description="Serve the hotel's actions to Rasa."
    )
    parser.add_argument("--port", type=int, default=5055, help="the port on 127.0.0.1 (default: 5055)")
    port = parser.parse_args().port
    settings = _Settings()
    database = Database(open_database(settings.database_url))
    executor = ActionExecutor()
    for action in actions(database, ShiftedClock(settings.clock_file)):
        executor.register_action(action)
    app = create_app(executor, cors_origins=[])
    app.run(host="127.0.0.1", port=port, single_process=True, access_log=False, motd=False)


if __name__ == "__main__":
    main()
